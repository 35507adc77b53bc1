import { given, type HostAnswers, type HubState, refused } from '../../src-core/contract/host.ts';
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

type HubCalls = 'hub.start' | 'hub.stop' | 'hub.state' | 'hub.find';

/** A hub in a process of its own: a fault there leaves the records here alone. It ends with the program. */
export function hubAnswers({ fork, ...place }: HubPlace): Pick<HostAnswers, HubCalls> {
  let child: HubProcess | undefined;
  let state: HubState | null = null;
  return {
    'hub.start': async (args) => {
      if (child) return refused('BUSY', 'hub.start: a hub runs already');
      const started = fork();
      child = started;
      started.once('exit', () => {
        child = undefined;
        state = null;
      });
      const report = await reportOf(started, { do: 'start', options: { ...args, ...place } });
      if (report?.is === 'started') {
        state = report.started.hub;
        return given(report.started);
      }
      started.kill();
      return refused('FAILED', `hub.start: ${report?.is === 'failed' ? report.detail : 'no answer'}`);
    },
    'hub.stop': async () => {
      if (child) {
        const ended = new Promise<void>((resolve) => child?.once('exit', resolve));
        child.postMessage({ do: 'stop' });
        await ended;
      }
      return given({});
    },
    'hub.state': async () => given({ hub: state }),
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
