import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowserDesk } from './browser-desk.ts';
import { type Desk, type DeskKind, root } from './desk.ts';
import { openElectronDesk } from './electron-desk.ts';
import { hangingAfterMs } from '../hanging-after.ts';
import { test as base } from './fixtures.ts';
import { openHall } from './steps.ts';

export { expect } from './fixtures.ts';

/** Ports beside those of the other specs; an origin keeps its port, so a profile is opened at the port it was made at. */
const firstPort = 4450;
const servedFolder = join(root, 'out/renderer');

function openDesk(kind: DeskKind, profileDir: string, port: number): Promise<Desk> {
  return kind === 'chromium'
    ? openBrowserDesk({ profileDir, servedFolder, port })
    : openElectronDesk(kind, profileDir);
}

/** Where the morning of the fair lies, and the port it was made at. */
export type HallProfile = { folder: string; port: number };

/** Opens a copy of the morning of the fair. `end` closes it and throws the copy away. */
export async function openCopy(
  { folder, port }: HallProfile,
  kind: DeskKind,
): Promise<{ desk: Desk; end(): Promise<void> }> {
  const profileDir = await mkdtemp(join(tmpdir(), 'fairdesk-hall-'));
  // Chromium's locks name the process that held the profile.
  await cp(folder, profileDir, { recursive: true, filter: (path) => !/Singleton/.test(path) });
  const desk = await openDesk(kind, profileDir, port);
  await desk.page.getByRole('navigation', { name: '主菜单' }).waitFor();
  return {
    desk,
    async end() {
      await desk.close();
      await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * `hall` is a FairDesk on the morning of the fair (steps.ts, openHall). A worker goes through the set-up and the imports
 * once; every test gets a copy of that profile.
 */
export const test = base.extend<{ hall: Desk }, { hallProfile: HallProfile }>({
  hallProfile: [
    async ({ deskKind }, use, { parallelIndex }) => {
      const folder = await mkdtemp(join(tmpdir(), 'fairdesk-hall-'));
      const port = firstPort + parallelIndex;
      const desk = await openDesk(deskKind, folder, port);
      await openHall(desk);
      await desk.close();
      await use({ folder, port });
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker', timeout: hangingAfterMs },
  ],
  hall: async ({ hallProfile, deskKind }, use) => {
    const { desk, end } = await openCopy(hallProfile, deskKind);
    await use(desk);
    await end();
  },
});
