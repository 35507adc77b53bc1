import { parseArgs } from 'node:util';
import { chromiumPlace } from './chromium-laptop.ts';
import { playSeed } from './play-seed.ts';
import { startServers } from './servers.ts';

/**
 * The chaos suite: `npm run test:chaos -- --seeds N [--from K] [--database postgres|pglite] [--chromium M]`. In the first M seeds three laptops are Chromiums. Twelve laptops with real stores
 * against a real central portal and two hubs, through a network that does everything wrong. A seed that fails is played again
 * with `--from SEED --seeds 1`.
 */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '5' },
    from: { type: 'string', default: '1' },
    database: { type: 'string' },
    chromium: { type: 'string', default: '0' },
  },
});

const databases = (['postgres', 'pglite'] as const).filter(
  (name) => values.database === undefined || values.database === name,
);
const inChromium = Number(values.chromium);
const place = inChromium > 0 ? await chromiumPlace() : undefined;
let passed = 0;
let failed = 0;
for (const database of databases) {
  const servers = await startServers(database);
  try {
    const from = Number(values.from);
    for (let seed = from; seed < from + Number(values.seeds); seed += 1) {
      const start = performance.now();
      const { problems, words } = await playSeed(
        seed,
        servers,
        seed < from + inChromium ? place : undefined,
      ).catch((error: unknown) => ({
        problems: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
        words: '',
      }));
      const seconds = ((performance.now() - start) / 1_000).toFixed(1);
      console.log(
        `${database} seed ${seed}: ${problems.length === 0 ? 'ok' : 'FAILED'} in ${seconds} s; ${words}`,
      );
      for (const problem of problems) console.error(`FAILED: ${database} seed ${seed}: ${problem}`);
      if (problems.length === 0) passed += 1;
      else failed += 1;
    }
  } finally {
    await servers.close();
  }
}
await place?.close();
console.log(`chaos: ${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
