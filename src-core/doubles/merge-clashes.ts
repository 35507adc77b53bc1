import { type Clash, type ClashFacts, findClashes } from '../change/find-clashes.ts';
import { withLinksResolved } from '../change/merged-away.ts';
import { type Kind, kindNames, type StoredRecord } from '../kinds.ts';
import { toPlainWords } from '../standards/to-half-width.ts';
import type { MergeKind } from './merge-kind.ts';

/** Two records that cannot both be right once their firm or person is one; `about` as in Clash, and `title`, `count`. */
export type MergeClash = Omit<Clash, 'code'> & { code: Clash['code'] | 'POST_TWICE' | 'INTERVIEWED_TWICE' };

/**
 * What a merge would set against each other, before it is done: one firm twice at a fair or at two booths, one person checked in
 * twice, one post or one interview twice. What stands against each other already is left out.
 *
 * @param pair the record that stays, and its double
 * @param facts what hangs on the two (what-hangs-on.ts)
 */
export function clashesOfMerge<K extends MergeKind>(
  kind: K,
  [kept, merged]: readonly [StoredRecord<K>, StoredRecord<K>],
  facts: ClashFacts,
): MergeClash[] {
  const survivors = new Map([[kind, new Map([[merged.id, kept.id]])]]);
  const after = Object.fromEntries(
    kindNames.flatMap((each) => {
      const rows = facts[each] as readonly StoredRecord<Kind>[] | undefined;
      return rows ? [[each, rows.map((row) => withLinksResolved(each, row, survivors))]] : [];
    }),
  ) as ClashFacts;
  const before = new Set(findClashes(facts).map(keyOf));
  const found = findClashes({ ...after, [kind]: [kept] }).filter((clash) => !before.has(keyOf(clash)));
  return [...found, ...postsTwice(after.job ?? []), ...interviewsTwice(after.interview ?? [], facts)];
}

function keyOf({ code, field = '', records }: MergeClash): string {
  return [code, field, ...records].join(' ');
}

function postsTwice(jobs: readonly StoredRecord<'job'>[]): MergeClash[] {
  return groups(jobs, ({ title }) => toPlainWords(title)).map((those) => ({
    code: 'POST_TWICE',
    kind: 'job',
    records: those.map(({ id }) => id),
    about: { title: those[0]?.title ?? '', count: String(those.length) },
  }));
}

function interviewsTwice(
  interviews: readonly StoredRecord<'interview'>[],
  { fair }: ClashFacts,
): MergeClash[] {
  const keyOfTalk = ({ fair: at, session, enterprise, graduate, job = '' }: StoredRecord<'interview'>) =>
    [at, session, enterprise, graduate, job].join(' ');
  return groups(interviews, keyOfTalk).map((those) => {
    const [{ session, fair: at } = { session: '', fair: '' }] = those;
    const sessions = fair?.find(({ id }) => id === at)?.sessions;
    const label = sessions?.find(({ key }) => key === session)?.label ?? session;
    return {
      code: 'INTERVIEWED_TWICE',
      kind: 'interview',
      records: those.map(({ id }) => id),
      about: { session: label, count: String(those.length) },
    };
  });
}

function groups<R extends { id: string }>(rows: readonly R[], keyOfRow: (row: R) => string): R[][] {
  const found = new Map<string, R[]>();
  for (const row of rows) found.set(keyOfRow(row), [...(found.get(keyOfRow(row)) ?? []), row]);
  return [...found.values()].filter((those) => those.length > 1);
}
