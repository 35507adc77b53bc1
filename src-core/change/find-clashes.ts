import { declarationOf, type Kind, kindNames, type StoredRecord } from '../kinds.ts';
import type { Sealed } from '../record/declare-record.ts';
import { type Field, fieldsOf } from '../record/fields.ts';
import { agree, partnersOf, titleOf } from './duplicates.ts';

/** Records that are each right alone but cannot all be right together. */
export type Clash = {
  code:
    | 'BOOTH_TWICE' // two enterprises at one booth in one session
    | 'ENTERPRISE_TWICE' // one enterprise at two booths in one session
    | 'CHECKED_IN_TWICE' // one graduate twice in one session
    | 'ATTENDING_TWICE' // one enterprise twice on the list of one fair
    | 'VALUE_TWICE'; // two live records with one unique value: doubles to settle
  kind: Kind;
  /** Ids of all that clash, in their order of making. */
  records: readonly string[];
  /** What they share: for VALUE_TWICE the unique field. */
  field?: string;
  /** Names for the sentence, where the facts hold them: `booth`, `enterprise`, `session`, `graduate`, `names`. */
  about: Readonly<Record<string, string>>;
};

/** All live records of the kinds to be looked at; those of other kinds only lend their names. */
export type ClashFacts = { readonly [K in Kind]?: readonly StoredRecord<K>[] };

/**
 * The rules across rows, looked at again: commits keep them on one station, but two stations that were apart can break them
 * together. Asked after every merge; what it finds is shown and settled by a person, never silently. The answer depends on the
 * records alone, not on their order.
 */
export function findClashes(facts: ClashFacts): Clash[] {
  const nameOf = namesIn(facts);
  const placements = facts.placement ?? [];
  const placementAbout = ({ fair, session, booth, enterprise }: StoredRecord<'placement'>) => ({
    session: sessionLabel(facts, fair, session),
    booth: nameOf('booth', booth),
    enterprise: nameOf('enterprise', enterprise),
  });
  const clashes = [
    ...shared(
      'BOOTH_TWICE',
      'placement',
      placements,
      (each) => `${each.session} ${each.booth}`,
      placementAbout,
    ),
    ...shared(
      'ENTERPRISE_TWICE',
      'placement',
      placements,
      (each) => `${each.fair} ${each.session} ${each.enterprise}`,
      placementAbout,
    ),
    ...shared(
      'CHECKED_IN_TWICE',
      'checkin',
      facts.checkin ?? [],
      (each) => `${each.fair} ${each.session} ${each.graduate}`,
      ({ fair, session, graduate }) => ({
        session: sessionLabel(facts, fair, session),
        graduate: nameOf('graduate', graduate),
      }),
    ),
    ...shared(
      'ATTENDING_TWICE',
      'attendance',
      facts.attendance ?? [],
      (each) => `${each.fair} ${each.enterprise}`,
      ({ enterprise }) => ({ enterprise: nameOf('enterprise', enterprise) }),
    ),
    ...kindNames.flatMap((kind) => valuesTwice(kind, (facts[kind] ?? []) as readonly StoredRecord<Kind>[])),
  ];
  return clashes.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function keyOf({ code, records }: Clash): string {
  return `${code} ${records.join(' ')}`;
}

function shared<K extends Kind>(
  code: Clash['code'],
  kind: K,
  rows: readonly StoredRecord<K>[],
  sharedBy: (row: StoredRecord<K>) => string | undefined,
  aboutOf: (row: StoredRecord<K>) => Clash['about'],
): Clash[] {
  const groups = new Map<string, StoredRecord<K>[]>();
  for (const row of rows) {
    if (row.deleted || row.mergedInto) continue;
    const key = sharedBy(row);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => {
      // Ids are UUIDv7: sorted, they stand in the order of making.
      const sorted = group.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      const [first] = sorted;
      return { code, kind, records: sorted.map(({ id }) => id), about: first ? aboutOf(first) : {} };
    });
}

function valuesTwice(kind: Kind, rows: readonly StoredRecord<Kind>[]): Clash[] {
  const unique = fieldsOf(declarationOf(kind)).filter((field) => field.unique);
  return unique.flatMap((field) =>
    shared(
      'VALUE_TWICE',
      kind,
      rows,
      (row) => plainOf(row, field.name),
      () => ({}),
    ).flatMap(({ records, ...clash }) => {
      const those = rows.filter((row) => records.includes(row.id));
      const doubles = those.filter((row) =>
        those.some((other) => other !== row && agreeBeside(field, row, other)),
      );
      if (doubles.length === 0) return [];
      const ids = new Set(doubles.map(({ id }) => id));
      const about = { names: doubles.map(titleOf).join('、') };
      return [{ ...clash, records: records.filter((id) => ids.has(id)), field: field.name, about }];
    }),
  );
}

/** The value of a unique field as text; equal values are sealed equally, so sealed ones compare too. */
function plainOf(row: StoredRecord<Kind>, name: string): string | undefined {
  const value = (row as unknown as Readonly<Record<string, unknown>>)[name];
  if (value === undefined || value === null || value === '') return undefined;
  return typeof value === 'object' ? (value as Sealed).sealed : String(value);
}

function agreeBeside(field: Field, one: StoredRecord<Kind>, other: StoredRecord<Kind>): boolean {
  return partnersOf(field).every((name) => agree(plainOf(one, name), plainOf(other, name)));
}

function namesIn(facts: ClashFacts) {
  const names = new Map<string, string>();
  for (const kind of ['booth', 'enterprise', 'graduate'] as const)
    for (const row of facts[kind] ?? []) names.set(`${kind} ${row.id}`, titleOf(row));
  return (kind: 'booth' | 'enterprise' | 'graduate', id: string) => names.get(`${kind} ${id}`) ?? id;
}

function sessionLabel(facts: ClashFacts, fair: string, key: string): string {
  const sessions = facts.fair?.find(({ id }) => id === fair)?.sessions;
  return sessions?.find((session) => session.key === key)?.label ?? key;
}
