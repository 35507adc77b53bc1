import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hangingAfterMs } from '../hanging-after.ts';
import { type BrowserProcess, startBrowser } from './browser-process.ts';
import { deleteDatabase, deleteJournals, tearJournals, truncateDatabaseLog } from './profile-damage.ts';
import { seeded } from '../seeded.ts';
import { servePage } from '../serve-page.ts';
import { evictWhileRecording } from './eviction.ts';
import { syncsBeforeAcknowledgement } from './strace-order.ts';
import { fillSmallDisk } from './small-disk.ts';

/**
 * The crash test: `npm run test:crash -- --rounds 60 [--seed N]`. Kills the whole browser with SIGKILL while it records
 * interviews and starts the same profile twice after each kill; then damages the profile in every way that was seen to
 * happen. A kill keeps the page cache, so kills alone prove nothing about a power cut: the strace part shows the order
 * of the flushes, and a power cut itself was not tried.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
  },
});
const rounds = Number(values.rounds);

type Report = {
  state: string;
  repairs: { what: string }[];
  opening: unknown;
  interviews: Record<string, string>;
  chain: { holds: boolean } | undefined;
  unequalRows: number;
};

let passed = 0;
let failed = 0;
const acknowledged = new Map<string, string>();

function check(what: string, isTrue: boolean, detail = ''): void {
  if (isTrue) passed += 1;
  else {
    failed += 1;
    console.error(`FAILED: ${what} ${detail}`);
  }
}

async function recording(profile: string, url: string, round: number): Promise<BrowserProcess> {
  const browser = await startBrowser(profile, url);
  browser.page.on('console', (message) => {
    const text = message.text();
    if (!text.startsWith('ACK ')) return;
    const { id, notes } = JSON.parse(text.slice(4)) as { id: string; notes: string };
    acknowledged.set(id, notes);
  });
  void browser.page
    .evaluate(
      (n) => (window as unknown as { crash: { record(n: number): Promise<void> } }).crash.record(n),
      round,
    )
    .catch((error: unknown) => {
      const text = String(error);
      if (!/closed|crashed|Target/.test(text)) console.error(`round ${round}: ${text}`);
    });
  return browser;
}

async function reported(profile: string, url: string): Promise<Report> {
  const browser = await startBrowser(profile, url);
  const report = await browser.page.evaluate(() =>
    (window as unknown as { crash: { report(): Promise<unknown> } }).crash.report(),
  );
  await browser.close();
  return report as Report;
}

function judge(what: string, report: Report): void {
  check(`${what}: the store opens`, report.state === 'ready', JSON.stringify(report.opening));
  const missing = [...acknowledged].filter(([id, notes]) => report.interviews[id] !== notes);
  check(
    `${what}: nothing acknowledged is missing or half`,
    missing.length === 0,
    `${missing.length} of ${acknowledged.size}`,
  );
  check(`${what}: the chain holds`, report.chain?.holds === true, JSON.stringify(report.chain));
  check(`${what}: every row equals its changes`, report.unequalRows === 0, String(report.unequalRows));
}

async function killRounds(profile: string, url: string): Promise<void> {
  const random = seeded(Number(values.seed));
  let wiped = 0;
  for (let round = 1; round <= rounds; round += 1) {
    const before = acknowledged.size;
    const browser = await recording(profile, url, round);
    // The start is not what is tried here: the clock runs from the first interview that was saved.
    for (let waited = 0; acknowledged.size === before && waited < hangingAfterMs; waited += 20)
      await new Promise((resolve) => setTimeout(resolve, 20));
    await new Promise((resolve) => setTimeout(resolve, random() * 1_500));
    await browser.kill();
    for (const start of ['first', 'second']) {
      const report = await reported(profile, url);
      judge(`round ${round}, ${start} start`, report);
      if (report.repairs.some(({ what }) => what === 'database-rebuilt')) wiped += 1;
    }
  }
  console.log(
    `${rounds} kills, ${acknowledged.size} acknowledged interviews, database rebuilt after ${wiped} of ${rounds * 2} starts`,
  );
}

async function damages(profile: string, url: string): Promise<void> {
  deleteDatabase(profile);
  const rebuilt = await reported(profile, url);
  judge('IndexedDB deleted', rebuilt);
  check(
    'IndexedDB deleted: the rebuild is told',
    rebuilt.repairs.some(({ what }) => what === 'database-rebuilt'),
    JSON.stringify(rebuilt.repairs),
  );
  truncateDatabaseLog(profile);
  judge('IndexedDB log cut in the middle', await reported(profile, url));
  check('both journals found', tearJournals(profile, 30) > 0);
  const torn = await reported(profile, url);
  judge('last line torn', torn);
  check(
    'last line torn: the cut is told',
    torn.repairs.some(({ what }) => what === 'torn-line'),
    JSON.stringify(torn.repairs),
  );
  deleteJournals(profile);
  const again = await reported(profile, url);
  judge('journal and twin deleted', again);
  check(
    'journal deleted: told',
    again.repairs.some(({ what }) => what === 'journal-recreated'),
    JSON.stringify(again.repairs),
  );
  deleteJournals(profile);
  deleteDatabase(profile);
  const lost = await reported(profile, url);
  check('both copies destroyed: the loss is said', lost.state === 'lost', JSON.stringify(lost.opening));
}

const profile = await mkdtemp(join(tmpdir(), 'fairdesk-crash-'));
const served = await servePage(new URL('crash-page.ts', import.meta.url));
try {
  await killRounds(profile, served.url);
  await damages(profile, served.url);
  for (const line of await fillSmallDisk(served.url)) check(line.what, line.isTrue, line.detail);
  for (const line of await evictWhileRecording(served.url)) check(line.what, line.isTrue, line.detail);
  for (const line of await syncsBeforeAcknowledgement(served.url)) check(line.what, line.isTrue, line.detail);
} finally {
  await served.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}
console.log(`crash: ${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
