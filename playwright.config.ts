import { defineConfig } from '@playwright/test';
import { findElectron } from './build/find-electron.mjs';
import { hangingAfterMs, storyHangsAfterMs } from './tests/hanging-after.ts';
import type { DeskKind } from './tests/e2e/desk.ts';

const hasElectron = findElectron(import.meta.dirname) !== null;

if (!hasElectron && process.env['TEST_WORKER_INDEX'] === undefined) {
  console.warn(
    '\n*** The project "electron" does NOT run: there is no Electron binary on this machine. ***\n' +
      '*** The @host specs run in Chromium and in the stand-in (docs/hosts.md says what that proves). ***\n',
  );
}

export default defineConfig<object, { deskKind: DeskKind }>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/e2e/build-once.ts',
  fullyParallel: true,
  // A Chromium keeps two cores busy: two at once are no faster, and every wait takes twice as long.
  workers: 1,
  // Guards against hanging, not measurements: a machine that is four times slower passes.
  timeout: storyHangsAfterMs,
  expect: { timeout: hangingAfterMs },
  reporter: [['list']],
  // A trace of everything doubles the time of a run; `npx playwright test --trace retain-on-failure SPEC` makes one.
  use: { screenshot: 'only-on-failure' },
  projects: [
    { name: 'chromium', grepInvert: /@electron/, use: { deskKind: 'chromium' } },
    // A browser cannot be reached by others: what makes a laptop the hub runs in Electron's projects alone.
    { name: 'electron-stand-in', grep: /@host|@electron/, use: { deskKind: 'electron-stand-in' } },
    ...(hasElectron
      ? [{ name: 'electron', grep: /@host|@electron/, use: { deskKind: 'electron' as const } }]
      : []),
  ],
});
