import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hangingAfterMs } from '../hanging-after.ts';
import { startBrowser } from './browser-process.ts';

type Line = { what: string; isTrue: boolean; detail: string };

const acknowledgements = 20;

/**
 * Watches the browser's system calls: between two acknowledgements both LevelDB's log and the journal's file must have
 * been flushed. Says so where strace is not to be had.
 */
export async function syncsBeforeAcknowledgement(url: string): Promise<Line[]> {
  try {
    execFileSync('strace', ['-V'], { stdio: 'pipe' });
  } catch {
    console.warn('FLUSH ORDER NOT WATCHED: strace is not installed');
    return [];
  }
  const profile = mkdtempSync(join(tmpdir(), 'fairdesk-strace-'));
  const trace = join(profile, 'trace.txt');
  const wrapper = [
    'strace',
    '-f',
    '-qq',
    '-y',
    '--seccomp-bpf',
    '-ttt',
    '-T',
    '-e',
    'trace=fdatasync,fsync',
    '-o',
    trace,
  ];
  const browser = await startBrowser(profile, url, wrapper);
  // When the page called it saved, by the page's own clock: when we hear of it says nothing.
  const times: number[] = [];
  browser.page.on('console', (message) => {
    const text = message.text();
    if (text.startsWith('ACK ')) times.push((JSON.parse(text.slice(4)) as { at: number }).at / 1_000);
  });
  void browser.page
    .evaluate(() => (window as unknown as { crash: { record(n: number): Promise<void> } }).crash.record(0))
    .catch(() => undefined);
  for (let waited = 0; times.length < acknowledgements && waited < hangingAfterMs; waited += 100)
    await new Promise((resolve) => setTimeout(resolve, 100));
  await browser.kill();
  const flushes = flushesIn(readFileSync(trace, 'utf8'));
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  // Interviews are recorded one after the other: between two acknowledgements either copy must have begun and ended a flush.
  const enough = (kind: Flush['kind']) =>
    times
      .slice(1)
      .every((time, index) =>
        flushes.some(
          (flush) =>
            flush.kind === kind && flush.from >= (times[index] ?? 0) && flush.until <= time + clockStep,
        ),
      );
  const counts = `${times.length} acknowledged, ${flushes.filter(({ kind }) => kind === 'database').length} flushes of the database's log, ${flushes.filter(({ kind }) => kind === 'journal').length} of the journal`;
  console.log(`strace: ${counts}`);
  return [
    {
      what: 'strace: interviews were acknowledged',
      isTrue: times.length >= acknowledgements,
      detail: counts,
    },
    {
      what: "strace: the database's log is flushed before each acknowledgement",
      isTrue: enough('database'),
      detail: counts,
    },
    {
      what: "strace: the journal's file is flushed before each acknowledgement",
      isTrue: enough('journal'),
      detail: counts,
    },
  ];
}

/** Seconds since 1970, by the same clock as the page's. */
type Flush = { kind: 'database' | 'journal'; from: number; until: number };

/** The page's clock counts whole milliseconds. */
const clockStep = 0.001;

function flushesIn(trace: string): Flush[] {
  // Two flushes at a time are written in two lines each: where one began, and where it was resumed and ended.
  const begun = new Map<string, { at: number; path: string }>();
  return trace.split('\n').flatMap((line): Flush[] => {
    const [, thread = '', at = '0', call = ''] = /^(\d+)\s+(\d+\.\d+)\s+(.*)$/.exec(line) ?? [];
    const path = /^f(?:data)?sync\(\d+<([^>]*)>/.exec(call)?.[1];
    if (path !== undefined) begun.set(thread, { at: Number(at), path });
    const took = /<(\d+\.\d+)>$/.exec(call)?.[1];
    const flush = begun.get(thread);
    if (!flush || took === undefined) return [];
    begun.delete(thread);
    const kind = kindOf(flush.path);
    return kind ? [{ kind, from: flush.at, until: flush.at + Number(took) }] : [];
  });
}

function kindOf(path: string): Flush['kind'] | undefined {
  if (path.includes('/IndexedDB/') && path.endsWith('.log')) return 'database';
  const isOther = path.includes('Origins') || /\.log$|MANIFEST|CURRENT|\.dbtmp$/.test(path);
  return path.includes('/File System/') && !isOther ? 'journal' : undefined;
}
