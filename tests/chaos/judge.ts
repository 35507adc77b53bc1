import { canonical, hashOfText } from '../../src-core/change/canonical.ts';
import type { Change } from '../../src-core/change/change.ts';
import { changeSchema } from '../../src-core/change/parse-change.ts';
import { type Row, tipsOf } from '../../src-core/change/row.ts';
import { declarationOf, isKind, type Kind } from '../../src-core/kinds.ts';
import { bareChange } from '../../src-renderer/store/database/bare-change.ts';
import { oracle } from '../property/oracle.ts';
import type { Laptop } from './laptop.ts';

/** What one laptop holds at the end, in a form that can be compared. */
export type Holding = {
  /** Hash of each change, also of those that collided. */
  readonly hashes: ReadonlySet<string>;
  /** Values and tips of all records, in canonical form, by kind and id. */
  readonly records: ReadonlyMap<string, string>;
  readonly changes: readonly Change[];
  readonly later: ReadonlySet<string>;
};

/** Reads a laptop's database as it lies there; the laptop must be off. */
export async function holdingOf(laptop: Laptop): Promise<Holding> {
  const contents = await laptop.contents();
  const changes = new Map<string, Change>();
  for (const row of contents.changes) {
    const change = bareChange(row as Change);
    changes.set(hashOf(change), change);
  }
  for (const { change, reason } of contents.quarantine)
    if (reason === 'stamp-collision') changes.set(hashOf(change), change as Change);
  const records = new Map<string, string>();
  for (const [kind, rows] of Object.entries(contents.rows))
    for (const row of rows as readonly Row[]) records.set(`${kind}/${row.id}`, spoken(row));
  const later = new Set(contents.later.map(({ hlc }) => hlc));
  return { hashes: new Set(changes.keys()), records, changes: [...changes.values()], later };
}

export function hashOf(change: unknown): string {
  return hashOfText(canonical(change));
}

function spoken({ spine: _, gone: __, id: ___, ...values }: Row & { gone?: 1 }): string {
  const row = { spine: _, id: ___, ...values } as Row;
  const fields = new Set([...Object.keys(values), ...Object.keys(row.spine.tips ?? {})]);
  const tips = Object.fromEntries([...fields].map((field) => [field, tipsOf(row, field)]));
  return canonical({ values, tips });
}

/** The same form, found by the oracle from the set of all changes: sorted and replayed plainly. */
export function expectedRecords(all: readonly Change[]): Map<string, string> {
  const contents = new Map<string, Set<string>>();
  for (const change of all)
    contents.set(change.hlc, (contents.get(change.hlc) ?? new Set()).add(canonical(change)));
  // Of two contents under one stamp neither counts; kinds and fields of a newer version wait.
  const counted = all.filter((change) => contents.get(change.hlc)?.size === 1 && isKind(change.kind));
  const records = new Map<string, string>();
  for (const [key, { exists, fields }] of oracle(counted.map(known))) {
    if (!exists) continue;
    const values: Record<string, unknown> = {};
    const tips: Record<string, readonly string[]> = {};
    for (const [field, list] of Object.entries(fields)) {
      const value = list.at(-1)?.value;
      if (value !== null) values[field] = value;
      tips[field] = list.map(({ hlc }) => hlc);
    }
    records.set(key, canonical({ values, tips }));
  }
  return records;
}

function known(change: Change): Change {
  if (!isKind(change.kind)) return change;
  return { ...change, patch: knownOf(change.kind, change.patch) };
}

function knownOf(kind: Kind, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const fields = new Set(knownNames(kind, Object.keys(values)));
  return Object.fromEntries(Object.entries(values).filter(([field]) => fields.has(field)));
}

function knownNames(kind: Kind, fields: readonly string[]): string[] {
  const { shape } = declarationOf(kind).schema;
  return fields.filter(
    (field) => field === 'deleted' || field === 'mergedInto' || Object.hasOwn(shape, field),
  );
}

/** All changes that a journal holds, whoever wrote them. */
export function changesInJournal(journal: string): Change[] {
  return journal
    .split('\n')
    .flatMap((line) => (line === '' ? [] : ((JSON.parse(line) as { changes?: Change[] }).changes ?? [])))
    .filter((change) => changeSchema.safeParse(change).success);
}

/** How two maps differ, for the message of a seed that fails. */
export function difference(
  expected: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>,
): string[] {
  const keys = new Set([...expected.keys(), ...found.keys()]);
  return [...keys]
    .filter((key) => expected.get(key) !== found.get(key))
    .slice(0, 3)
    .map((key) => `${key}: expected ${expected.get(key) ?? 'nothing'}, found ${found.get(key) ?? 'nothing'}`);
}

/** What a portal holds of an office. */
export type Stored = {
  changes: { hlc: string; hash: string; is_collided: boolean }[];
  quarantine: { hash: string; reason: string }[];
  records: { kind: string; id: string; doc: Record<string, unknown>; conflicts: string[] }[];
};

/** The merged records of a portal in a form that can be compared; kinds and fields of a newer version it knows as values only. */
export function mergedAt({ records }: Stored): Map<string, string> {
  return new Map(
    records.flatMap(({ kind, id, doc, conflicts }) =>
      isKind(kind)
        ? [
            [
              `${kind}/${id}`,
              canonical({ values: knownOf(kind, doc), conflicts: knownNames(kind, conflicts) }),
            ],
          ]
        : [],
    ),
  );
}

/** What the oracle's records (expectedRecords) look like to somebody who reads a portal. */
export function asMerged(expected: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    [...expected].map(([key, text]) => {
      const { values, tips } = JSON.parse(text) as { values: object; tips: Record<string, string[]> };
      const conflicts = Object.keys(tips).filter((field) => tips[field]!.length > 1);
      return [key, canonical({ values, conflicts: conflicts.sort() })];
    }),
  );
}

/** Everything once, and of two contents under one stamp both, marked and named. */
export function problemsOfServer({ changes, quarantine }: Stored, hashes: ReadonlySet<string>): string[] {
  const problems: string[] = [];
  const stored = new Set(changes.map(({ hash }) => hash));
  if (stored.size !== changes.length) problems.push('stores a change twice');
  const missing = [...hashes].filter((hash) => !stored.has(hash)).length;
  const extra = [...stored].filter((hash) => !hashes.has(hash)).length;
  if (missing + extra > 0) problems.push(`lacks ${missing} changes and has ${extra} of its own`);
  const times = new Map<string, number>();
  for (const { hlc } of changes) times.set(hlc, (times.get(hlc) ?? 0) + 1);
  const waiting = new Set(
    quarantine.filter(({ reason }) => reason === 'stamp-collision').map(({ hash }) => hash),
  );
  for (const { hlc, hash, is_collided } of changes) {
    const isTwice = (times.get(hlc) ?? 0) > 1;
    if (isTwice !== is_collided || isTwice !== waiting.has(hash))
      problems.push(`${hlc} is not marked as it should be`);
  }
  return problems;
}
