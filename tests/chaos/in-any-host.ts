import { type Action, creation, drafts, revision } from '../../src-core/change/action.ts';
import { kindNames } from '../../src-core/kinds.ts';
import type { FairDatabase } from '../../src-renderer/store/database/database.ts';
import type { Transport } from '../../src-renderer/sync/portal-client.ts';
import type { Contents } from './laptop.ts';

/** Stations give up after this long in the suite; outside of it after a minute. */
export const patienceMs = 1_500;

/** Writes any record of the suite as it is given. */
export function writing(
  kind: 'enterprise' | 'graduate',
  id: string,
  patch: object,
  creates: boolean,
): Action<undefined, undefined> {
  return {
    name: `${kind}.test`,
    facts: async () => undefined,
    decide: () => drafts([creates ? creation(kind, id, patch as never) : revision(kind, id, patch as never)]),
  };
}

/** Everything that is to be compared, as it lies in the tables. */
export async function contentsOf(db: FairDatabase): Promise<Contents> {
  const rows: Record<string, readonly object[]> = {};
  for (const kind of kindNames) rows[kind] = await db.rows(kind).toArray();
  return {
    changes: await db.changes.toArray(),
    quarantine: await db.quarantine.toArray(),
    later: await db.later.toArray(),
    rows,
  };
}

export const impatient: Transport = async ({ method, url, headers, body }) => {
  const answer = await fetch(url, {
    method,
    headers,
    signal: AbortSignal.timeout(patienceMs),
    ...(body ? { body } : {}),
  });
  return { status: answer.status, text: await answer.text() };
};
