import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBrowser } from './browser-process.ts';

type Line = { what: string; isTrue: boolean; detail: string };
type Crash = {
  record(round: number): Promise<void>;
  report(): Promise<{ state: string; interviews: Record<string, string> }>;
};

const sizeInMb = 120;

/**
 * Records on a small tmpfs until it is full: the person is refused, not deceived, and what was acknowledged is there
 * when there is room again. Needs root to mount; says so where it cannot.
 */
export async function fillSmallDisk(url: string): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fairdesk-small-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeInMb}m`, 'tmpfs', folder], { stdio: 'pipe' });
  } catch (error) {
    rmSync(folder, { recursive: true });
    console.warn(`SMALL DISK NOT TRIED: a tmpfs cannot be mounted here (${String(error).split('\n')[0]})`);
    return [];
  }
  try {
    return await filled(folder, url);
  } finally {
    execFileSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function filled(folder: string, url: string): Promise<Line[]> {
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
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  // Something else fills the rest of the disk while interviews are recorded.
  execFileSync('sh', ['-c', `head -c ${sizeInMb}M /dev/zero > ${folder}/filler 2>/dev/null || true`]);
  await Promise.race([recording, new Promise((resolve) => setTimeout(resolve, 20_000))]);
  await browser.kill();
  rmSync(join(folder, 'filler'), { force: true });
  const again = await startBrowser(folder, url);
  const report = await again.page.evaluate(() => (window as unknown as { crash: Crash }).crash.report());
  await again.close();
  const missing = [...acknowledged].filter(([id, notes]) => report.interviews[id] !== notes);
  return [
    {
      what: 'full disk: interviews were recorded before it was full',
      isTrue: acknowledged.size > 0,
      detail: String(acknowledged.size),
    },
    {
      what: 'full disk: the desk is refused',
      isTrue: /"reason":"(disk-full|closed|stopped)"/.test(refused),
      detail: refused,
    },
    {
      what: 'full disk: with room again the store opens',
      isTrue: report.state === 'ready',
      detail: JSON.stringify(report),
    },
    {
      what: 'full disk: nothing acknowledged is missing',
      isTrue: missing.length === 0,
      detail: `${missing.length} of ${acknowledged.size}`,
    },
  ];
}
