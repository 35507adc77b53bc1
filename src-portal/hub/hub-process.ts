import { type HubOptions, type RunningHub, runHub } from './run-hub.ts';

/** What the main process says to the hub's process, and hears from it. */
export type HubOrder = { do: 'start'; options: HubOptions } | { do: 'stop' };
export type HubReport =
  { is: 'started'; started: RunningHub['started'] } | { is: 'failed'; detail: string } | { is: 'stopped' };

/** The part of Electron's port that this process uses; Electron puts it there in a utility process. */
type ParentPort = {
  on(event: 'message', listener: (message: { data: HubOrder }) => void): void;
  postMessage(report: HubReport): void;
};

const { parentPort } = process as unknown as { parentPort: ParentPort };
let running: RunningHub | undefined;

parentPort.on('message', ({ data }) => {
  void obey(data).then(
    (report) => {
      parentPort.postMessage(report);
      if (report.is === 'stopped') process.exit(0);
    },
    (error: unknown) =>
      parentPort.postMessage({
        is: 'failed',
        detail: error instanceof Error ? ((error as { code?: string }).code ?? error.message) : String(error),
      }),
  );
});

async function obey(order: HubOrder): Promise<HubReport> {
  if (order.do === 'start') {
    running = await runHub(order.options);
    return { is: 'started', started: running.started };
  }
  await running?.stop();
  return { is: 'stopped' };
}
