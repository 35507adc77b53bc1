import type { Ask, Sql } from '../database/sql.ts';
import { turnOf } from './lock-office.ts';
import type { Caller } from './stations.ts';
import { type Taken, takeChanges } from './take-changes.ts';

/** What a station says of itself with a push. */
export type Said = {
  /** Changes that it has not handed over yet. */
  unsent?: number | undefined;
  /** The last cursor that it was told. */
  known?: string | undefined;
};

/** Takes a batch of a station in, all of it or nothing (takeChanges). */
export async function receive(
  sql: Sql,
  caller: Caller,
  changes: readonly unknown[],
  { unsent, known }: Said = {},
): Promise<Omit<Taken, 'fresh'>> {
  return sql.transaction(async (ask) => {
    const { fresh, ...taken } = await takeChanges(ask, caller, changes, known);
    await noted(ask, caller, fresh, unsent);
    return taken;
  }, turnOf(caller.workspace));
}

/** Who says nothing new costs no write, and so no waiting for the disk: a repeat is cheap. */
async function noted(
  ask: Ask,
  { workspace, station }: Caller,
  fresh: number,
  unsent: number | undefined,
): Promise<void> {
  await ask(
    `update station set last_seen_at = now(), received = received + $3, unsent = coalesce($4, unsent)
     where workspace = $1 and id = $2 and ($3 > 0 or unsent is distinct from coalesce($4, unsent))`,
    [workspace, station, fresh, unsent ?? null],
  );
}
