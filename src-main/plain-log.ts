import { appendFile, mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

const largestLogBytes = 1024 * 1024;

/**
 * A log of a few lines for whoever looks after the laptop: when, which call, what kind of trouble. It never holds
 * names, numbers or paths of people. One older file is kept.
 */
export function plainLog(folder: string): (line: string) => void {
  const path = join(folder, 'fairdesk.log');
  let last: Promise<void> = mkdir(folder, { recursive: true }).then(() => undefined);
  return (line) => {
    last = last
      .then(async () => {
        const size = await stat(path).then(
          ({ size }) => size,
          () => 0,
        );
        if (size > largestLogBytes) await rename(path, `${path}.1`);
        await appendFile(path, `${new Date().toISOString()} ${line}\n`);
      })
      .catch(() => undefined); // a log that cannot be written must not stop the desk
  };
}
