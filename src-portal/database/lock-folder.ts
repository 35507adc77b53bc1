import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What nobody refers to is cleared away, and its lock would go with it. */
const held = new Set<DatabaseSync>();

const busy = 5;

/**
 * Makes sure that one process alone has a folder open: two embedded databases on one folder destroy it. The operating system
 * holds the lock and lets go when the process ends, however it ends (adr/0028); the file that it lies on stays.
 *
 * @returns what lets the folder go
 * @throws when somebody holds it, this process or another
 */
export function lockFolder(folder: string): () => void {
  const lock = new DatabaseSync(join(folder, 'portal.lock'), { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode !== busy) throw error;
    throw new Error(`another portal has the folder ${folder} open: stop it first`, { cause: error });
  }
  held.add(lock);
  return () => {
    held.delete(lock);
    lock.close();
  };
}
