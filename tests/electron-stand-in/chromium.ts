import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { hangingAfterMs } from '../hanging-after.ts';
import { chromiumArgs, chromiumPath } from '../e2e/chromium-path.ts';
import { connectCdp, type Cdp } from './cdp.ts';

export type Chromium = { cdp: Cdp; endpoint: string; process: ChildProcess };

/** Starts Chromium on `profile`; every host below `.localhost` leads to `port`, where our schemes are answered. */
export async function startChromium(profile: string, port: number): Promise<Chromium> {
  const portFile = join(profile, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const child = spawn(
    chromiumPath(),
    [
      ...chromiumArgs,
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      `--host-resolver-rules=MAP *.localhost 127.0.0.1:${port}`,
      '--window-size=1366,800',
      // As in browser-desk.ts: dialogs are there at once, and no click meets one that still comes in.
      '--force-prefers-reduced-motion',
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  const endpoint = await endpointOf(portFile, child);
  return { cdp: await connectCdp(endpoint), endpoint, process: child };
}

async function endpointOf(portFile: string, child: ChildProcess): Promise<string> {
  for (let waited = 0; waited < hangingAfterMs; waited += 50) {
    if (child.exitCode !== null) throw new Error(`Chromium ended at once with code ${child.exitCode}`);
    if (existsSync(portFile)) {
      const [port, path] = readFileSync(portFile, 'utf8').trim().split('\n');
      if (path) return `ws://127.0.0.1:${port}${path}`;
    }
    await wait(50);
  }
  throw new Error('Chromium did not open its DevTools in time');
}
