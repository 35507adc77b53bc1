import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
    '-e',
    'trace=fdatasync,fsync',
    '-o',
    trace,
  ];
  const browser = await startBrowser(profile, url, wrapper);
  const times: number[] = [];
  browser.page.on('console', (message) => {
    if (message.text().startsWith('ACK ')) times.push(Date.now() / 1_000);
  });
  void browser.page
    .evaluate(() => (window as unknown as { crash: { record(n: number): Promise<void> } }).crash.record(0))
    .catch(() => undefined);
  for (let waited = 0; times.length < acknowledgements && waited < 60_000; waited += 100)
    await new Promise((resolve) => setTimeout(resolve, 100));
  await browser.kill();
  const flushes = flushesIn(readFileSync(trace, 'utf8'));
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  // Each acknowledged interview needs a flush of its own in either copy, finished before the acknowledgement was heard.
  const enough = (kind: Flush['kind']) =>
    times.every(
      (time, index) => flushes.filter((flush) => flush.kind === kind && flush.at <= time).length >= index + 1,
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

type Flush = { kind: 'database' | 'journal'; at: number };

function flushesIn(trace: string): Flush[] {
  return trace.split('\n').flatMap((line): Flush[] => {
    const found = /^\d+\s+(\d+\.\d+)\s+f(?:data)?sync\(\d+<([^>]*)>/.exec(line);
    if (!found) return [];
    const [, at = '0', path = ''] = found;
    if (path.includes('/IndexedDB/') && path.endsWith('.log')) return [{ kind: 'database', at: Number(at) }];
    if (
      path.includes('/File System/') &&
      !path.includes('Origins') &&
      !/\.log$|MANIFEST|CURRENT|\.dbtmp$/.test(path)
    )
      return [{ kind: 'journal', at: Number(at) }];
    return [];
  });
}
