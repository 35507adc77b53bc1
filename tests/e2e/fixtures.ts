import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { openBrowserDesk } from './browser-desk.ts';
import { root, type Desk, type DeskKind } from './desk.ts';
import { openElectronDesk } from './electron-desk.ts';

export { expect } from '@playwright/test';

/** Ports of the tests: never FairDesk's own, on which somebody may be working. One for each worker. */
const firstPort = 4400;

/**
 * `desk` is a fresh FairDesk on an empty profile. Specs are written once; those with `@host` in their title run on
 * every host, the others in Chromium.
 */
export const test = base.extend<{ desk: Desk; servedFolder: string }, { deskKind: DeskKind }>({
  deskKind: ['chromium', { option: true, scope: 'worker' }],
  /** What the browser is served; only the specs of the host itself serve something else than the app. */
  servedFolder: [join(root, 'out/renderer'), { option: true }],
  desk: async ({ deskKind, servedFolder }, use, { parallelIndex }) => {
    const profileDir = await mkdtemp(join(tmpdir(), 'fairdesk-e2e-'));
    const desk =
      deskKind === 'chromium'
        ? await openBrowserDesk({ profileDir, servedFolder, port: firstPort + parallelIndex })
        : await openElectronDesk(deskKind, profileDir);
    await use(desk);
    await desk.close();
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
  },
});
