import {
  given,
  type HostAnswers,
  type HostArgs,
  type HubState,
  refused,
} from '../../src-core/contract/host.ts';
import { findHubs } from '../../src-portal/hub/announce.ts';
import type { HubOrder, HubReport } from '../../src-portal/hub/hub-process.ts';

/** The process in which a hub runs: Electron's utility process, as far as it is used. */
export type HubProcess = {
  postMessage(order: HubOrder): void;
  on(event: 'message', listener: (report: HubReport) => void): unknown;
  once(event: 'exit', listener: () => void): unknown;
  kill(): unknown;
};

export type HubPlace = { userData: string; appFolder: string; version: string; fork(): HubProcess };

const lookForMs = 2_000;
/** The first start makes a database and a certificate; on an old laptop that takes its time. */
const startPatienceMs = 60_000;
/** A hub that ran so long after it was started again is worth another start. */
const steadyMs = 10 * 60_000;

type HubCalls = 'hub.start' | 'hub.stop' | 'hub.state' | 'hub.find';

/**
 * A hub in a process of its own: a fault there leaves the records here alone. It ends with the program; where it ends before, it is
 * started again once, and once more when that one has run for a while.
 */
export function hubAnswers({ fork, ...place }: HubPlace): Pick<HostAnswers, HubCalls> {
  let child: HubProcess | undefined;
  let state: HubState | null = null;
  let isWanted = false;
  let hasFailed = false;
  let mayStartAgainFrom = 0;

  async function start(args: HostArgs<'hub.start'>): Promise<HubReport | undefined> {
    const started = fork();
    child = started;
    const report = reportOf(started, { do: 'start', options: { ...args, ...place } });
    started.once('exit', () => {
      if (child === started) child = undefined;
    });
    const outcome = await report;
    if (outcome?.is !== 'started') {
      started.kill();
      return outcome;
    }
    state = outcome.started.hub;
    // The first hub of an office has made the authority: the others have pinned it, so the next process needs it too.
    const again = { ...args, authority: outcome.started.authority };
    // It may have died since it said so.
    if (child === started) started.once('exit', () => void died(again));
    else void died(again);
    return outcome;
  }
  async function died(args: HostArgs<'hub.start'>): Promise<void> {
    if (!isWanted) return;
    const isSoon = performance.now() < mayStartAgainFrom;
    mayStartAgainFrom = performance.now() + steadyMs;
    if (!isSoon && (await start(args))?.is === 'started') return;
    state = null;
    hasFailed = isWanted;
  }
  return {
    'hub.start': async (args) => {
      if (child) return refused('BUSY', 'hub.start: a hub runs already');
      isWanted = true;
      hasFailed = false;
      mayStartAgainFrom = 0;
      const report = await start(args);
      if (report?.is === 'started') return given(report.started);
      isWanted = false;
      return refused('FAILED', `hub.start: ${report?.is === 'failed' ? report.detail : 'no answer'}`);
    },
    'hub.stop': async () => {
      isWanted = false;
      hasFailed = false;
      if (child) {
        const ended = new Promise<void>((resolve) => child?.once('exit', resolve));
        child.postMessage({ do: 'stop' });
        await ended;
      }
      state = null;
      return given({});
    },
    'hub.state': async () => given({ hub: state, hasFailed }),
    'hub.find': async () => given({ urls: await findHubs(lookForMs) }),
  };
}

/** Undefined when the process ended or said nothing in time. */
function reportOf(child: HubProcess, order: HubOrder): Promise<HubReport | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), startPatienceMs);
    const end = (report?: HubReport) => {
      clearTimeout(timer);
      resolve(report);
    };
    child.on('message', end);
    child.once('exit', () => end());
    child.postMessage(order);
  });
}
