import type { Ask } from '../database/sql.ts';

/** Transactions that take changes of an office in are done one after the other: all of them want its lock. */
export function turnOf(workspace: string): string {
  return `push ${workspace}`;
}

/**
 * Waits for the lock of the office, which lasts until the end of the transaction. Not the lock of its row: that is a write, and a
 * repeat, which writes nothing, would wait for the disk.
 */
export async function lockOffice(ask: Ask, workspace: string): Promise<void> {
  await ask('select pg_advisory_xact_lock(hashtextextended($1, 0))', [turnOf(workspace)]);
}
