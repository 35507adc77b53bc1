import { defineConfig } from 'vitest/config';
import { hangingAfterMs } from './tests/hanging-after.ts';

export default defineConfig({
  define: { __APP_VERSION__: '"test"', __BUILT_AT__: '"2026-01-01T00:00:00.000Z"' },
  test: {
    // A guard against hanging, not a measurement: how fast things are is for the benches to say.
    testTimeout: hangingAfterMs,
    hookTimeout: hangingAfterMs,
    teardownTimeout: hangingAfterMs,
    expect: { poll: { timeout: hangingAfterMs } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/property/**/*.test.ts'],
          setupFiles: ['tests/speak-chinese.ts'],
          environment: 'node',
        },
      },
      {
        extends: true,
        test: {
          name: 'store',
          include: ['tests/store/**/*.test.ts', 'tests/migration/**/*.test.ts'],
          setupFiles: ['tests/speak-chinese.ts'],
          environment: 'node',
        },
      },
      {
        extends: true,
        test: {
          name: 'portal',
          include: ['tests/portal/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'tests/portal/set-up.ts',
        },
      },
    ],
  },
});
