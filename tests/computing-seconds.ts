/**
 * How long this thread has computed for some work, in seconds: what it costs, whatever else the machine does meanwhile.
 *
 * @returns to be called when the work is done
 */
export function computingSeconds(): () => number {
  const before = process.threadCpuUsage();
  return () => {
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1_000_000;
  };
}
