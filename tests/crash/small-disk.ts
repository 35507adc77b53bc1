import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hangingAfterMs } from '../hanging-after.ts';
import { promiseLasting } from '../e2e/lasting-storage.ts';
import { startBrowser } from './browser-process.ts';

type Line = { what: string; isTrue: boolean; detail: string };
type Crash = {
  record(round: number): Promise<void>;
  report(): Promise<{
    state: string;
    repairs: { what: string }[];
    interviews: Record<string, string>;
  }>;
};

const sizeInMb = 120;

type Scenario = {
  name: string;
  /** The browser has promised to keep what is stored, as it does for a page that was installed as an app. */
  isLasting: boolean;
  /** How long interviews are recorded before the disk fills up. */
  warmMs: number;
};

/**
 * Without the promise Chromium evicts both copies when the disk runs low, while they are in use (docs/adr/0016): then
 * the loss must be told, which needs the mark in localStorage, and that reaches the disk some seconds later.
 */
const scenarios: readonly Scenario[] = [
  { name: 'full disk', isLasting: true, warmMs: 3_000 },
  { name: 'full disk, storage that may be evicted', isLasting: false, warmMs: 15_000 },
];

/**
 * Records on a small tmpfs until it is full: the person is refused, not deceived, and what was acknowledged is there
 * when there is room again. Needs root to mount; says so where it cannot.
 */
export async function fillSmallDisk(url: string): Promise<Line[]> {
  const lines: Line[] = [];
  for (const scenario of scenarios) lines.push(...(await onSmallDisk(url, scenario)));
  return lines;
}

async function onSmallDisk(url: string, scenario: Scenario): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fairdesk-small-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeInMb}m`, 'tmpfs', folder], { stdio: 'pipe' });
  } catch (error) {
    rmSync(folder, { recursive: true });
    console.warn(`SMALL DISK NOT TRIED: a tmpfs cannot be mounted here (${String(error).split('\n')[0]})`);
    return [];
  }
  try {
    if (scenario.isLasting) promiseLasting(folder, new URL(url).origin);
    return await filled(folder, url, scenario);
  } finally {
    execFileSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function filled(folder: string, url: string, { name, isLasting, warmMs }: Scenario): Promise<Line[]> {
  const acknowledged = new Map<string, string>();
  const browser = await startBrowser(folder, url);
  let refused = '';
  browser.page.on('console', (message) => {
    const text = message.text();
    if (text.startsWith('REFUSED ')) refused = text;
    if (!text.startsWith('ACK ')) return;
    const { id, notes } = JSON.parse(text.slice(4)) as { id: string; notes: string };
    acknowledged.set(id, notes);
  });
  const recording = browser.page
    .evaluate(() => (window as unknown as { crash: Crash }).crash.record(0))
    .catch((error: unknown) => String(error));
  await new Promise((resolve) => setTimeout(resolve, warmMs));
  // Something else fills the rest of the disk while interviews are recorded.
  execFileSync('sh', ['-c', `head -c ${sizeInMb}M /dev/zero > ${folder}/filler 2>/dev/null || true`]);
  await Promise.race([recording, new Promise((resolve) => setTimeout(resolve, hangingAfterMs))]);
  await browser.kill();
  rmSync(join(folder, 'filler'), { force: true });
  const again = await startBrowser(folder, url);
  const report = await again.page.evaluate(() => (window as unknown as { crash: Crash }).crash.report());
  await again.close();
  const missing = [...acknowledged].filter(([id, notes]) => report.interviews[id] !== notes);
  const lines = [
    {
      what: `${name}: interviews were recorded before it was full`,
      isTrue: acknowledged.size > 0,
      detail: String(acknowledged.size),
    },
    {
      what: `${name}: the desk is refused`,
      isTrue: /"reason":"(disk-full|closed|stopped)"/.test(refused),
      detail: refused,
    },
  ];
  const count = `${missing.length} of ${acknowledged.size}`;
  if (!isLasting) {
    console.log(`${name}: ${count} missing, the start says ${report.state} ${whats(report.repairs)}`);
    const isTold = report.state === 'lost' || report.repairs.some(({ what }) => tellsOfLoss.has(what));
    lines.push({
      what: `${name}: what is gone is told`,
      isTrue: missing.length === 0 || isTold,
      detail: count,
    });
    return lines;
  }
  lines.push(
    {
      what: `${name}: with room again the store opens`,
      isTrue: report.state === 'ready',
      detail: JSON.stringify({ ...report, interviews: Object.keys(report.interviews).length }),
    },
    { what: `${name}: nothing acknowledged is missing`, isTrue: missing.length === 0, detail: count },
  );
  return lines;
}

/** Repairs whose sentences say that something may be missing. */
const tellsOfLoss: ReadonlySet<string> = new Set(['lost', 'journal-from-twin']);

function whats(repairs: readonly { what: string }[]): string {
  return repairs.map(({ what }) => what).join(', ');
}
