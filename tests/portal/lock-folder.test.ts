import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFolder } from '../../src-portal/database/lock-folder.ts';

let folder: string;
let holders: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairdesk-lock-'));
});
afterEach(async () => {
  await killAll();
  await rm(folder, { recursive: true, force: true });
});

const script = join(import.meta.dirname, 'hold-folder.ts');

/** @returns what it says once it has tried */
function hold(at: number, wrapper: readonly string[] = []): Promise<string> {
  const [program = '', ...args] = [...wrapper, process.execPath, script, folder, String(at)];
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  holders.push(child);
  return new Promise((resolve) =>
    child.stdout.once('data', (bytes: Buffer) => resolve(String(bytes).trim())),
  );
}

async function killAll(): Promise<void> {
  const living = holders.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
  holders = [];
  await Promise.all(
    living.map(
      (child) =>
        new Promise((resolve) => {
          child.once('close', resolve);
          if (child.pid) process.kill(-child.pid, 'SIGKILL');
        }),
    ),
  );
}

test('of two that start at once one has the folder, also after one that was killed', async () => {
  for (let round = 0; round < 15; round += 1) {
    const at = Date.now() + 700;
    const said = await Promise.all([hold(at), hold(at)]);
    expect(said.filter((each) => each === 'held')).toHaveLength(1);
    expect(said.find((each) => each !== 'held')).toMatch(
      /another portal has the folder .+ open: stop it first/,
    );
    await killAll();
  }
});

test('a process has a folder once, and again after it has let go', () => {
  const unlock = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow('another portal has the folder');
  unlock();
  lockFolder(folder)();
});

test('who cannot see the holder, from another container, is refused all the same', async () => {
  const container = ['unshare', '--pid', '--fork', '--kill-child', '--mount-proc'];
  try {
    execFileSync(container[0]!, [...container.slice(1), 'true'], { stdio: 'pipe' });
  } catch (error) {
    console.warn(`CONTAINERS NOT TRIED: unshare is not allowed here (${String(error).split('\n')[0]})`);
    return;
  }
  expect(await hold(0, container)).toBe('held');
  expect(await hold(0, container)).toContain('another portal has the folder');
  expect(await hold(0)).toContain('another portal has the folder');
  await killAll();
  expect(await hold(0)).toBe('held');
});
