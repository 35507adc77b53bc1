import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const cli = join(import.meta.dirname, '../../src-portal/cli.ts');

/** The portal as a process of its own, as `npm run portal` starts it. */
export type PortalProcess = {
  readonly url: string;
  /** Everything that it has printed. */
  said(): string;
  /** @returns its exit code; null after SIGKILL */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
};

/**
 * @param environment `PORTAL_DATA_DIR` or `PORTAL_DATABASE_URL`, and a port where one is wanted
 * @param script another program that serves a portal
 */
export async function startPortal(environment: NodeJS.ProcessEnv, script = cli): Promise<PortalProcess> {
  const child = spawn(process.execPath, [script, ...(script === cli ? ['serve'] : [])], {
    env: { ...process.env, PORTAL_PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const url = await addressOf(child, () => said, ended);
  return {
    url,
    said: () => said,
    end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

/** One command of the portal; what it prints. @throws with what it says when it fails */
export async function portalCommand(environment: NodeJS.ProcessEnv, ...args: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [cli, ...args], { env: { ...process.env, ...environment } });
  return stdout.trim();
}

function addressOf(child: ChildProcess, said: () => string, ended: Promise<unknown>): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const found = /FairDesk portal at (\S+)/.exec(said());
      if (found) resolve(found[1]!);
    };
    child.stdout?.on('data', look);
    void ended.then(() => reject(new Error(`the portal ended: ${said()}`)));
  });
}
