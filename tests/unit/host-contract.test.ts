import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, onTestFinished, test } from 'vitest';
import type { Host, HostCallName } from '../../src-core/contract/host.ts';
import { answerOne } from '../../src-main/answers/answer.ts';
import type { FileDialogs } from '../../src-main/answers/files.ts';
import { hostDesk } from '../../src-main/answers/host-answers.ts';
import { appOrigin } from '../../src-main/app-address.ts';
import { casesFor } from '../contract/host-cases.ts';
import type { HostBench } from '../contract/host-bench.ts';
import { aVault } from '../contract/a-vault.ts';

describe('the answers of the Electron host', () => {
  for (const { title, run } of casesFor('electron', true)) {
    test(title, async () => run(await nodeBench()));
  }
});

/** src-main's answers on a folder of their own, behind the same door as in Electron. */
async function nodeBench(): Promise<HostBench> {
  const userData = await mkdtemp(join(tmpdir(), 'fairdesk-host-'));
  onTestFinished(() => rm(userData, { recursive: true, force: true }));
  const files = join(userData, randomBytes(4).toString('hex'));
  let chosen: string[] | null = null;
  const dialogs: FileDialogs = {
    open: async () => ({ canceled: chosen === null, filePaths: chosen ?? [] }),
    save: async ({ defaultPath }) => ({ canceled: false, filePath: `${files}-${defaultPath}` }),
  };
  const desk = hostDesk({
    userData,
    info: { host: 'electron', version: '0.0.1', builtAt: '2026-01-01T00:00:00Z', platform: 'linux' },
    vault: aVault(),
    printer: { print: async () => true, pdf: async () => new TextEncoder().encode('%PDF-1.7') },
    dialogsFor: () => dialogs,
    hub: {
      appFolder: userData,
      fork: () => {
        throw new Error('no hub in this test');
      },
    },
  });
  const frame = { origin: appOrigin, parent: null };
  const windowOf = (id: number): Host =>
    (async (name: HostCallName, args: unknown) =>
      answerOne(
        { origin: appOrigin, answersFor: desk.answersFor, log: () => undefined },
        name,
        { senderFrame: frame, sender: { id } } as never,
        args,
      )) as Host;
  const host = windowOf(1);
  return {
    kind: 'electron',
    host,
    secondWindow: async () => windowOf(2),
    openWith: async (args, files) => {
      chosen = files && files.map(({ name }) => join(userData, name));
      for (const { name, bytes } of files ?? []) await writeFile(join(userData, name), bytes);
      return host('files.open', args);
    },
    chooseWith: async (file) => {
      chosen = file && [join(userData, file.name)];
      if (file) await writeFile(join(userData, file.name), file.bytes);
      return host('file.choose', { accept: [] });
    },
    createWith: async (work) => {
      await work();
      const left = (await readdir(userData)).filter((name) => name.startsWith(basename(files)));
      assert.equal(left.length, 1);
      const path = join(userData, left[0]!);
      return { name: left[0]!.slice(basename(files).length + 1), bytes: await readFile(path) };
    },
    saveWith: async (args) => {
      const answer = await host('files.save', args);
      assert.ok(answer.ok);
      const path = join(userData, answer.value.name);
      const plain = basename(answer.value.name).slice(basename(files).length + 1);
      return {
        answer: { ok: true, value: { ...answer.value, name: plain } },
        written: { name: plain, bytes: await readFile(path) },
      };
    },
  };
}
