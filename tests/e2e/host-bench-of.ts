import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Host, HostAnswer, HostCallName } from '../../src-core/contract/host.ts';
import type { HostBench } from '../contract/host-bench.ts';
import type { Desk } from './desk.ts';

declare global {
  interface Window {
    contractHost?: Host;
  }
}

/** The host of a page, called from the test. */
function hostOf(page: Page): Host {
  return ((name: HostCallName, args: unknown) =>
    page.evaluate(
      async ([call, given]) => {
        if (window.contractHost) return window.contractHost(call as never, given as never);
        return window.fairdesk?.call(call, given);
      },
      [name, plain(args)] as const,
    )) as Host;
}

/** A Buffer would arrive as an object; its bytes arrive as bytes. */
function plain(args: unknown): unknown {
  if (typeof args !== 'object' || args === null) return args;
  return Object.fromEntries(
    Object.entries(args).map(([key, value]) => [
      key,
      value instanceof Uint8Array ? new Uint8Array(value) : value,
    ]),
  );
}

/** Opens a page that has the host and nothing of the app, which would use the same journal. */
export async function openBarePage(desk: Desk, page: Page): Promise<Host> {
  if (desk.kind === 'chromium') {
    await page.goto(`${desk.origin}/`);
    await page.evaluate(async () => {
      const module = '/browser-host.js';
      const { browserHost } = (await import(module)) as { browserHost(): Host };
      window.contractHost = browserHost();
    });
  } else {
    await page.goto(`${desk.origin}/manifest.webmanifest`);
  }
  return hostOf(page);
}

/** A bench on an empty installation: whatever an earlier case has left is let go and deleted. */
export async function freshBench(desk: Desk): Promise<HostBench> {
  for (const page of desk.context.pages()) if (page !== desk.page) await page.close();
  const host = await openBarePage(desk, desk.page);
  await host('journal.release', { slot: 'office' });
  await host('journal.release', { slot: 'demonstration' });
  if (desk.kind === 'chromium') await desk.page.evaluate(forgetEverything);
  else
    for (const folder of ['journal', 'blobs'])
      await rm(join(desk.profileDir, folder), { recursive: true, force: true });
  return benchOf(desk, host);
}

function benchOf(desk: Desk, host: Host): HostBench {
  return {
    kind: desk.kind === 'chromium' ? 'browser' : 'electron',
    host,
    secondWindow:
      desk.kind === 'chromium' ? async () => openBarePage(desk, await desk.context.newPage()) : null,
    openWith: async (args, chosen) => {
      const folder = await mkdtemp(join(tmpdir(), 'fairdesk-chosen-'));
      const paths = (chosen ?? []).map(({ name }) => join(folder, name));
      for (const { name, bytes } of chosen ?? []) await writeFile(join(folder, name), bytes);
      let answer: Promise<HostAnswer<never>> | null = null;
      await desk.openFile(
        async () => void (answer = host('files.open', args) as Promise<HostAnswer<never>>),
        paths,
      );
      return answer!;
    },
    chooseWith: async (chosen) => {
      const folder = await mkdtemp(join(tmpdir(), 'fairdesk-chosen-'));
      const paths = chosen ? [join(folder, chosen.name)] : [];
      if (chosen) await writeFile(join(folder, chosen.name), chosen.bytes);
      let answer: Promise<HostAnswer<never>> | null = null;
      await desk.openFile(
        async () => void (answer = host('file.choose', { accept: [] }) as Promise<HostAnswer<never>>),
        paths,
      );
      return answer!;
    },
    createWith: async (work, dialogs) => {
      const bytes = await desk.saveFile(work, undefined, dialogs);
      return { name: desk.savedName, bytes };
    },
    saveWith: async (args) => {
      const answers: Awaited<ReturnType<HostBench['saveWith']>>['answer'][] = [];
      const bytes = await desk.saveFile(async () => answers.push(await host('files.save', args)));
      return { answer: answers[0]!, written: { name: desk.savedName, bytes } };
    },
  };
}

/** Runs in the page. A worker that was just let go can hold its file a moment longer. */
async function forgetEverything(): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) {
    for (let left = 20; ; left--) {
      try {
        await folder.removeEntry(name, { recursive: true });
        break;
      } catch (error) {
        if (left === 0) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  }
  await (
    navigator as unknown as { storageBuckets: { delete(name: string): Promise<void> } }
  ).storageBuckets.delete('journal');
}
