import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Makes sure that one process alone has a folder open: two embedded databases on one folder destroy it. What a process that
 * was killed has left is taken over.
 *
 * @returns what lets the folder go
 * @throws when a living process holds it, naming its number
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'portal.pid');
  for (;;) {
    try {
      const file = await open(path, 'wx');
      await file.writeFile(String(process.pid));
      await file.close();
      return () => rm(path, { force: true });
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST') throw error;
    }
    const holder = Number(await readFile(path, 'utf8').catch(() => ''));
    if (isAlive(holder)) throw new Error(`another portal, process ${holder}, has the folder ${folder} open`);
    await rm(path, { force: true });
  }
}

function isAlive(pid: number): boolean {
  // Of our own number after a restart of a container: nobody else can have it.
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}
