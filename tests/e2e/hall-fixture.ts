import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowserDesk } from './browser-desk.ts';
import { type Desk, root } from './desk.ts';
import { test as base } from './fixtures.ts';
import { openHall } from './steps.ts';

export { expect } from './fixtures.ts';

/** Ports beside those of the other specs; an origin keeps its port, so a profile is opened at the port it was made at. */
const firstPort = 4450;
const servedFolder = join(root, 'out/renderer');

/**
 * `hall` is a FairDesk on the morning of the fair (steps.ts, openHall). A worker goes through the set-up and the imports
 * once; every test gets a copy of that profile.
 */
export const test = base.extend<{ hall: Desk }, { hallProfile: { folder: string; port: number } }>({
  hallProfile: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
    async ({}, use, { parallelIndex }) => {
      const folder = await mkdtemp(join(tmpdir(), 'fairdesk-hall-'));
      const port = firstPort + parallelIndex;
      const desk = await openBrowserDesk({ profileDir: folder, servedFolder, port });
      await openHall(desk);
      await desk.close();
      await use({ folder, port });
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  hall: async ({ hallProfile }, use) => {
    const profileDir = await mkdtemp(join(tmpdir(), 'fairdesk-hall-'));
    await cp(hallProfile.folder, profileDir, {
      recursive: true,
      // Chromium's locks name the process that held the profile.
      filter: (path) => !/Singleton/.test(path),
    });
    const desk = await openBrowserDesk({ profileDir, servedFolder, port: hallProfile.port });
    await desk.page.getByRole('navigation', { name: '主菜单' }).waitFor();
    await use(desk);
    await desk.close();
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
  },
});
