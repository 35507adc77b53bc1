import { conflictedFields, type Row } from '../../../src-core/change/row.ts';
import { findClashes } from '../../../src-core/change/find-clashes.ts';
import { type Survivors, survivorsOf, withLinksResolved } from '../../../src-core/change/merged-away.ts';
import type { Decision } from '../../../src-core/conflict/decision-record.ts';
import type { Difference, Dispute } from '../../../src-core/conflict/dispute.ts';
import { differencesIn } from '../../../src-core/conflict/find-differences.ts';
import { findHiddenWork } from '../../../src-core/conflict/find-hidden-work.ts';
import { undecided } from '../../../src-core/conflict/undecided.ts';
import { type Kind, kindNames } from '../../../src-core/kinds.ts';
import { isGone, type TableRow } from '../database/database.ts';
import { bareChange } from '../database/bare-change.ts';
import type { RowSource } from '../database/row-source.ts';

/**
 * Everything that waits for a person's decision, of all records: values that differ first. It reads every row, so the app
 * asks it in a worker (dispute-client.ts).
 */
export async function findDisputes(rows: RowSource): Promise<Dispute[]> {
  const all = new Map<Kind, readonly TableRow[]>();
  for (const kind of kindNames) all.set(kind, await rows.all(kind));
  const survivors = new Map<string, Survivors>();
  for (const [kind, those] of all) survivors.set(kind, survivorsOf(those));
  const resolved = Object.fromEntries(
    [...all].map(([kind, those]) => [kind, those.map((row) => withLinksResolved(kind, row, survivors))]),
  ) as { readonly [K in Kind]?: readonly Row[] };
  const found = [
    ...(await differencesOf(rows, all)),
    ...findClashes(resolved as Parameters<typeof findClashes>[0]),
    ...findHiddenWork(resolved),
  ];
  return undecided(found, (all.get('decision') ?? []) as unknown as readonly Decision[]);
}

async function differencesOf(
  rows: RowSource,
  all: ReadonlyMap<Kind, readonly TableRow[]>,
): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const [kind, those] of all)
    for (const row of those) {
      const fields = conflictedFields(row).filter((field) => !isGone(row) || isAboutLife(field));
      if (fields.length === 0) continue;
      const changes = await rows.changes(row.spine.log);
      const known = changes.flatMap((change) => (change ? [bareChange(change)] : []));
      found.push(...differencesIn(kind, row.id, known).filter(({ field }) => fields.includes(field)));
    }
  return found;
}

/** What a deleted record says is nobody's concern, but whether it is deleted. */
function isAboutLife(field: string): boolean {
  return field === 'deleted' || field === 'mergedInto';
}
