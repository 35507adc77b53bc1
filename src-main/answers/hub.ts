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
export function hubAnswers(place: HubPlace): Pick<HostAnswers, HubCalls> {
  const keeper = new HubKeeper(place);
  return {
    'hub.start': async (args) => {
      if (keeper.isRunning) return refused('BUSY', 'hub.start: a hub runs already');
      const report = await keeper.start(args);
      if (report?.is === 'started') return given(report.started);
      return refused('FAILED', `hub.start: ${report?.is === 'failed' ? report.detail : 'no answer'}`);
    },
    'hub.stop': async () => {
      await keeper.stop();
      return given({});
    },
    'hub.state': async () => given({ hub: keeper.state, hasFailed: keeper.hasFailed }),
    'hub.find': async () => given({ urls: await findHubs(lookForMs) }),
  };
}

/** The process of the hub: started, watched, and started again. */
class HubKeeper {
  state: HubState | null = null;
  hasFailed = false;
  private child: HubProcess | undefined;
  private isWanted = false;
  private mayStartAgainFrom = 0;
  private readonly place: HubPlace;

  constructor(place: HubPlace) {
    this.place = place;
  }

  get isRunning(): boolean {
    return this.child !== undefined;
  }

  /** @returns undefined where the process ended or said nothing in time */
  async start(args: HostArgs<'hub.start'>): Promise<HubReport | undefined> {
    this.isWanted = true;
    this.hasFailed = false;
    this.mayStartAgainFrom = 0;
    const report = await this.run(args);
    if (report?.is !== 'started') this.isWanted = false;
    return report;
  }

  async stop(): Promise<void> {
    this.isWanted = false;
    this.hasFailed = false;
    const { child } = this;
    if (child) {
      const ended = new Promise<void>((resolve) => child.once('exit', resolve));
      child.postMessage({ do: 'stop' });
      await ended;
    }
    this.state = null;
  }

  private async run(args: HostArgs<'hub.start'>): Promise<HubReport | undefined> {
    const { fork, ...place } = this.place;
    const started = fork();
    this.child = started;
    const report = reportOf(started, { do: 'start', options: { ...args, ...place } });
    started.once('exit', () => {
      if (this.child === started) this.child = undefined;
    });
    const outcome = await report;
    if (outcome?.is !== 'started') {
      started.kill();
      return outcome;
    }
    this.state = outcome.started.hub;
    // The first hub of an office has made the authority: the others have pinned it, so the next process needs it too.
    const again = { ...args, authority: outcome.started.authority };
    // It may have died since it said so.
    if (this.child === started) started.once('exit', () => void this.died(again));
    else void this.died(again);
    return outcome;
  }

  private async died(args: HostArgs<'hub.start'>): Promise<void> {
    if (!this.isWanted) return;
    const isSoon = performance.now() < this.mayStartAgainFrom;
    this.mayStartAgainFrom = performance.now() + steadyMs;
    if (!isSoon && (await this.run(args))?.is === 'started') return;
    this.state = null;
    this.hasFailed = this.isWanted;
  }
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
