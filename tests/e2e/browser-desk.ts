import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { serveFolder } from '../../build/static-server.mjs';
import { chromiumArgs, chromiumPath } from './chromium-path.ts';
import { hangingAfterMs } from '../hanging-after.ts';
import { root, type Desk } from './desk.ts';

type Options = { profileDir: string; port: number; servedFolder: string };

/** The built page in Chromium, on a profile on the disk, served at a fixed port. */
export async function openBrowserDesk({ profileDir, port, servedFolder }: Options): Promise<Desk> {
  const { contentSecurityPolicy, version } = JSON.parse(
    readFileSync(join(root, 'out/serve.json'), 'utf8'),
  ) as {
    contentSecurityPolicy: string;
    version: string;
  };
  const server = await serveFolder({ folder: servedFolder, port, contentSecurityPolicy, version });
  let isServed = true;
  let { context, page } = await launch(profileDir, server.origin);
  let savedName = '';
  const stopServer = async (): Promise<void> => {
    if (isServed) await server.close();
    isServed = false;
  };
  return {
    kind: 'chromium',
    get page() {
      return page;
    },
    get context() {
      return context;
    },
    get savedName() {
      return savedName;
    },
    profileDir,
    origin: server.origin,
    openFile: async (trigger, paths) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), trigger()]);
      await chooser.setFiles(paths);
    },
    saveFile: async (trigger, timeout = hangingAfterMs) => {
      const [download] = await Promise.all([page.waitForEvent('download', { timeout }), trigger()]);
      savedName = download.suggestedFilename();
      return readFile(await download.path());
    },
    restart: async (between) => {
      await context.close();
      await between?.();
      ({ context, page } = await launch(profileDir, server.origin));
    },
    stopServer,
    close: async () => {
      await context.close();
      await stopServer();
    },
  };
}

async function launch(profileDir: string, origin: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath: chromiumPath(),
    args: chromiumArgs,
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
    // Dialogs are there at once: what is tried is what they do, not how they come in.
    reducedMotion: 'reduce',
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${origin}/`);
  return { context, page };
}
