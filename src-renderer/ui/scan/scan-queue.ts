/**
 * Takes scans as fast as a scanner sends them and hands them on one after the other: a scan that arrives while the last
 * one is still being saved waits, and none is lost.
 */
export type ScanQueue<Scan> = {
  push(scan: Scan): void;
  /** Scans that wait, without the one being handled. */
  waiting(): number;
};

/**
 * @param handle one scan; the next starts when its promise is settled
 * @param failed told when `handle` threw: a bug, but the queue goes on
 * @param changed told whenever the number of waiting scans changes
 */
export function scanQueue<Scan = string>(
  handle: (scan: Scan) => Promise<void>,
  failed: (error: unknown, scan: Scan) => void,
  changed: (waiting: number) => void = () => undefined,
): ScanQueue<Scan> {
  const scans: Scan[] = [];
  let isRunning = false;

  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    for (let scan = scans.shift(); scan !== undefined; scan = scans.shift()) {
      changed(scans.length);
      try {
        await handle(scan);
      } catch (error) {
        failed(error, scan);
      }
    }
    isRunning = false;
  }

  return {
    push(scan) {
      scans.push(scan);
      changed(scans.length);
      void run();
    },
    waiting: () => scans.length,
  };
}
