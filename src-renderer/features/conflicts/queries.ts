import type { Change } from '../../../src-core/change/change.ts';
import { titleOf } from '../../../src-core/change/duplicates.ts';
import { fold, valuesOf } from '../../../src-core/change/fold.ts';
import { linksOf } from '../../../src-core/change/links.ts';
import { parseStamp } from '../../../src-core/change/stamp.ts';
import { undoGroup } from '../../../src-core/change/undo-group.ts';
import type { Decision } from '../../../src-core/conflict/decision-record.ts';
import type { Dispute } from '../../../src-core/conflict/dispute.ts';
import { firstWritten } from '../../../src-core/conflict/first-written.ts';
import { isKind, type Kind } from '../../../src-core/kinds.ts';
import type { Reading } from '../../store/read/reading-types.ts';

export type Values = Readonly<Record<string, unknown>>;

/** A record in dispute as it stands, deleted or not, and the change that made it. */
export type Side = { values: Values; title: string; made: Change | undefined };

/** Who, where and what, for the words on the screen. */
export type Background = {
  /** By record id. */
  sides: ReadonlyMap<string, Side>;
  operators: ReadonlyMap<string, string>;
  /** Names of laptops by their clock id. */
  stations: ReadonlyMap<string, string>;
  /** Names of linked records by `kind id`. */
  names: ReadonlyMap<string, string>;
};

type Wanted = { kind: Kind; record: string; linked?: Values };

/** What must be known of the records of these disputes to show them. */
export function backgroundOf(disputes: readonly Dispute[]): (read: Reading) => Promise<Background> {
  const wanted = disputes.flatMap((dispute): Wanted[] =>
    dispute.code === 'FIELD'
      ? dispute.values.map(({ value }) => ({
          kind: dispute.kind,
          record: dispute.record,
          linked: { [dispute.field]: value },
        }))
      : dispute.records.map((record) => ({ kind: dispute.kind, record })),
  );
  return (read) => background(read, wanted);
}

async function background(read: Reading, wanted: readonly Wanted[]): Promise<Background> {
  const sides = new Map<string, Side>();
  const names = new Map<string, string>();
  for (const { kind, record, linked } of wanted) {
    const side = sides.get(record) ?? (await sideOf(read, kind, record, names));
    sides.set(record, side);
    await namesInto(names, read, kind, { ...side.values, ...linked });
  }
  const operators = new Map((await read.all('operator')).map(({ id, name }) => [id, name]));
  const stations = new Map(
    (await read.all('station')).flatMap(({ clockId, earlierClockIds = [], name }) =>
      [clockId, ...earlierClockIds].map((each) => [each, name] as const),
    ),
  );
  return { sides, operators, stations, names };
}

/** A record as it stands, and what it is called; by its links where it has no name of its own. */
export async function sideOf(
  read: Reading,
  kind: Kind,
  record: string,
  names: Map<string, string>,
): Promise<Side> {
  const changes = await read.history(kind, record);
  const values = valuesOf(fold(changes));
  await namesInto(names, read, kind, values);
  const own = titleOf({ id: record, ...values });
  return {
    values,
    title: own === record ? titleByLinks(kind, values, names) : own,
    made: changes.find(({ creates }) => creates),
  };
}

/** What has no name of its own is called by whom and what it is about: a check-in by its graduate. */
function titleByLinks(kind: Kind, values: Values, names: ReadonlyMap<string, string>): string {
  const linked = linksOf(kind).flatMap(({ name, link }) =>
    link === 'fair' ? [] : (names.get(`${link} ${String(values[name])}`) ?? []),
  );
  return linked.join(' · ');
}

async function namesInto(
  names: Map<string, string>,
  read: Reading,
  kind: Kind,
  values: Values,
): Promise<void> {
  for (const { name, link } of linksOf(kind))
    for (const id of idsIn(values[name])) await nameInto(names, read, link, id);
}

async function nameInto(names: Map<string, string>, read: Reading, kind: string, id: string): Promise<void> {
  const key = `${kind} ${id}`;
  if (names.has(key) || !isKind(kind)) return;
  const found = await read.get(kind, id);
  if (found) names.set(key, titleOf(found));
}

function idsIn(value: unknown): readonly string[] {
  return typeof value === 'string' ? [value] : Array.isArray(value) ? (value as string[]) : [];
}

/** When a change was written, of its stamp: an order more than a clock. */
export function writtenAt(hlc: string): string | undefined {
  const ms = parseStamp(hlc)?.ms;
  return ms === undefined ? undefined : new Date(ms).toISOString();
}

/** A decision with the words behind it: the values that stood against each other, and who wrote them. */
export type LedgerEntry = {
  decision: Decision;
  /** Who decided, where. */
  made: Change | undefined;
  /** For values: the changes that it names. */
  values: readonly LedgerValue[];
  /** The change that took the decision back. */
  takenBack: Change | undefined;
};

/** A change that a decision was about, and the one that wrote its value at first. */
export type LedgerValue = { change: Change; first: Change };

/** All decisions, newest first; those that were taken back stay. */
export async function readLedger(
  read: Reading,
): Promise<{ entries: readonly LedgerEntry[]; background: Background }> {
  const all = [...(await read.all('decision')), ...(await read.deleted('decision'))];
  const decisions = all.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const stamps = decisions.flatMap((decision) => decision.stamps ?? []);
  const changes = new Map((await read.changesOf(stamps)).map((change) => [change.hlc, change]));
  const entries: LedgerEntry[] = [];
  for (const decision of decisions) {
    const written = await read.history('decision', decision.id);
    const takenBack =
      'deleted' in decision ? written.findLast(({ patch }) => patch['deleted'] === true) : undefined;
    const named = (decision.stamps ?? []).flatMap((stamp) => changes.get(stamp) ?? []);
    entries.push({
      decision,
      made: written[0],
      values: await valuesBehind(read, decision, named),
      takenBack,
    });
  }
  const wanted = entries.flatMap(({ decision: { kind, records, field }, values }): Wanted[] =>
    isKind(kind)
      ? records.flatMap((record) => [
          { kind, record },
          ...values.map(({ change: { patch } }) => ({
            kind,
            record,
            linked: field ? { [field]: patch[field] } : {},
          })),
        ])
      : [],
  );
  return { entries, background: await background(read, wanted) };
}

async function valuesBehind(
  read: Reading,
  { kind, records, field }: Decision,
  named: readonly Change[],
): Promise<LedgerValue[]> {
  const [record] = records;
  // Only an undo writes a value once more: nearly always the whole history need not be read.
  const isPlain = !named.some(({ action }) => action === undoGroup.name);
  if (isPlain || !isKind(kind) || record === undefined || field === undefined)
    return named.map((change) => ({ change, first: change }));
  const known = new Map((await read.history(kind, record)).map((change) => [change.hlc, change]));
  return named.map((change) => ({ change, first: firstWritten(change, field, known) }));
}
