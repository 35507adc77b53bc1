import { isKind, type Kind } from '../kinds.ts';
import { type Problem, problem } from '../record/problem.ts';
import { type Action, drafts, type Draft, type Reader, refusal } from './action.ts';
import { canonical } from './canonical.ts';
import type { Change } from './change.ts';
import { titleOf } from './duplicates.ts';
import { linkedTo } from './links.ts';
import { fold, type RecordState, type Tip, valuesOf } from './fold.ts';

/** A reader that also knows what was written before, and what no other read answers with. */
export type HistoryReader = Reader & {
  /** All changes of one record, oldest first. */
  history(kind: Kind, record: string): Promise<readonly Change[]>;
  /** Ids of the records that were merged away into this one, directly or through another; deleted ones left out. */
  doublesOf(kind: Kind, record: string): Promise<string[]>;
};

/** One record that a group wrote. */
export type Touched = { kind: Kind; record: string };

/** `records`: at most 500 records of the group; a long import is taken back in slices, itself as one group. */
export type UndoGroupInput = { group: string; records: readonly Touched[] };

type History = { record: string; changes: readonly Change[] };

type Known = Touched & {
  changes: readonly Change[];
  /** Ids of live records that link to it. */
  linkedBy: readonly string[];
  /** The live record into which it was merged away. */
  into?: History;
  /** Of a record that the group made: the live ones that were merged into it. */
  doubles: readonly History[];
};

/**
 * Takes back what one group did to some of its records. Created records become deleted, deleted ones come back; updated fields get their earlier
 * value back only where every tip of the field is still the group's; where the group had settled what stood against each other, it does so
 * again: each of the values is written once more, beside the others (ADR 0029). Doubles that were merged among the records that the group made go
 * together. What cannot be taken back is named in the warnings: STILL_LINKED for a record that others link to by now, HAS_DOUBLE (about:
 * `name`, `other`) for one into which a record of somebody else was merged: without it nobody would see that one again; MERGED_SINCE
 * (about: `name`, `other`) for one that was merged away, whose values nobody sees; CHANGED_SINCE (about: `name`, `kind`) for a field that
 * was changed later.
 */
export const undoGroup: Action<UndoGroupInput, readonly Known[]> = {
  name: 'group.undo',
  async facts(read, { group, records }) {
    const reader = read as HistoryReader;
    const links = await linksTo(reader, records);
    return Promise.all(records.map((touched) => knownOf(reader, touched, group, links)));
  },
  decide(known, { group }) {
    const wanted: Draft[] = [];
    const warnings: Problem[] = [];
    const going = goingWith(known, group);
    for (const each of known) {
      const undone = undoneRecord(each, group, going);
      wanted.push(...undone.drafts);
      warnings.push(...undone.warnings);
    }
    if (wanted.length > 0) return drafts(wanted, warnings);
    return refusal(...(warnings.length > 0 ? warnings : [problem('NOTHING_CHANGED')]));
  },
};

/** Records that a group wrote, each once, in the order of their first change. */
export function recordsTouched(changes: readonly Change[]): Touched[] {
  const touched = new Map<string, Touched>();
  for (const { kind, record } of changes)
    if (isKind(kind) && !touched.has(record)) touched.set(record, { kind, record });
  return [...touched.values()];
}

async function knownOf(
  reader: HistoryReader,
  { kind, record }: Touched,
  group: string,
  links: ReadonlyMap<string, readonly string[]>,
): Promise<Known> {
  const historyOf = async (id: string) => ({ record: id, changes: await reader.history(kind, id) });
  const { changes } = await historyOf(record);
  const into = (await reader.get(kind, record))?.id;
  const doubles = isMadeBy(changes, group) ? await reader.doublesOf(kind, record) : [];
  return {
    kind,
    record,
    changes,
    linkedBy: links.get(record) ?? [],
    ...(into === undefined || into === record ? {} : { into: await historyOf(into) }),
    doubles: await Promise.all(doubles.map(historyOf)),
  };
}

/** Records of the group that can go: nothing links to them, and nothing was merged into them, but what goes as well. */
function goingWith(known: readonly Known[], group: string): ReadonlySet<string> {
  const made = known.filter(
    (each) => isMadeBy(each.changes, group) && each.doubles.every(({ changes }) => isMadeBy(changes, group)),
  );
  const going = new Set(made.map(({ record }) => record));
  // A record that stays keeps those it links to, and these keep theirs.
  for (let before = -1; before !== going.size;) {
    before = going.size;
    for (const { record, linkedBy } of made) if (!linkedBy.every((id) => going.has(id))) going.delete(record);
  }
  return going;
}

/** Whether the group is the one that deleted the record, and nobody has said anything about it since. */
function isOwn(changes: readonly Change[], state: RecordState, group: string): boolean {
  const tips = state.fields.get('deleted')?.tips ?? [];
  const own = changes.find(({ hlc }) => hlc === tips.at(-1)?.hlc);
  return tips.length === 1 && own?.group === group && !isMadeBy(changes, group);
}

function isMadeBy(changes: readonly Change[], group: string): boolean {
  return changes.some((change) => change.creates && change.group === group);
}

function undoneRecord(
  { kind, record, changes, linkedBy, into, doubles }: Known,
  group: string,
  going: ReadonlySet<string>,
): { drafts: Draft[]; warnings: Problem[] } {
  const state = fold(changes);
  const values = valuesOf(state);
  const name = titleOf({ id: record, ...values });
  const isDeleted = values['deleted'] === true;
  // Somebody else has deleted it since: there is nothing to take back.
  if (isDeleted && !isOwn(changes, state, group)) return { drafts: [], warnings: [] };
  if (into && !isDeleted && !isMergeOf(group, changes, state)) {
    // Both are the group's: they go together, or stay together, when the one that survives is asked about.
    const isAlong = isMadeBy(changes, group) && isMadeBy(into.changes, group);
    return { drafts: [], warnings: isAlong ? [] : [mergedSince(name, into)] };
  }
  if (going.has(record)) {
    const gone = [record, ...doubles.map((each) => each.record)];
    return { drafts: gone.map((id) => ({ kind, record: id, patch: { deleted: true } })), warnings: [] };
  }
  if (isMadeBy(changes, group)) {
    const own = doubles.filter((each) => isMadeBy(each.changes, group));
    const others = doubles.filter((each) => !own.includes(each)).map(nameOf);
    return {
      drafts: [],
      warnings: [
        others.length > 0
          ? problem('HAS_DOUBLE', undefined, { name, other: others.join('、') })
          : problem('STILL_LINKED', undefined, { name, count: linkedBy.length }),
        ...own.map((each) => mergedSince(nameOf(each), { record, changes })),
      ],
    };
  }
  const { patches, warnings } = earlierValues(changes, state, group, kind, name);
  const drafted = patches.map((patch, index): Draft => {
    return { kind, record, patch, ...(index > 0 ? { isBeside: true as const } : {}) };
  });
  return { drafts: drafted, warnings };
}

function mergedSince(name: string, into: History): Problem {
  return problem('MERGED_SINCE', undefined, { name, other: nameOf(into) });
}

function nameOf({ record, changes }: History): string {
  return titleOf({ id: record, ...valuesOf(fold(changes)) });
}

/** Whether it was the group that merged the record away. */
function isMergeOf(group: string, changes: readonly Change[], state: RecordState): boolean {
  const tip = state.fields.get('mergedInto')?.tips.at(-1);
  return changes.some((change) => change.hlc === tip?.hlc && change.group === group);
}

function earlierValues(
  changes: readonly Change[],
  state: RecordState,
  group: string,
  kind: Kind,
  name: string,
): { patches: Record<string, unknown>[]; warnings: Problem[] } {
  const own = new Set(changes.filter((change) => change.group === group).map(({ hlc }) => hlc));
  const before = fold(changes.filter(({ hlc }) => !own.has(hlc)));
  const patches: Record<string, unknown>[] = [];
  const warnings: Problem[] = [];
  const written = new Set(
    changes.filter(({ hlc }) => own.has(hlc)).flatMap((change) => Object.keys(change.patch)),
  );
  for (const field of written) {
    const tips = state.fields.get(field)?.tips ?? [];
    if (!tips.every(({ hlc }) => own.has(hlc))) {
      warnings.push(problem('CHANGED_SINCE', field, { name, kind }));
      continue;
    }
    // The last one is written last: the same value is shown as before.
    for (const [index, value] of differingValues(before.fields.get(field)?.tips ?? []).entries())
      patches[index] = { ...patches[index], [field]: value };
  }
  const hidden = hiddenAgain(patches[0] ?? {}, before, state, own);
  return { patches: hidden ? [...patches, hidden] : patches, warnings };
}

/** What the tips of a field said, each value once; one that nobody had written is cleared. */
function differingValues(tips: readonly Tip[]): readonly unknown[] {
  if (tips.length === 0) return [null];
  const texts = tips.map(({ value }) => canonical(value));
  return tips
    .filter((_, index) => !texts.includes(texts[index] ?? '', index + 1))
    .map(({ value }) => value ?? null);
}

/**
 * A record that is deleted or merged away again: what was written after that, and would be hidden now without a word, is
 * written once more, so that it is asked about again (find-hidden-work.ts).
 */
function hiddenAgain(
  patch: Readonly<Record<string, unknown>>,
  before: RecordState,
  state: RecordState,
  own: ReadonlySet<string>,
): Record<string, unknown> | undefined {
  const marks = ['deleted', 'mergedInto'].filter(
    (mark) => patch[mark] === true || typeof patch[mark] === 'string',
  );
  const since = marks.map((mark) => before.fields.get(mark)?.tips.at(-1)?.hlc ?? '').sort()[0];
  if (since === undefined) return undefined;
  const written = [...state.fields].flatMap(([field, { tips }]) => {
    const [tip, other] = tips;
    return tip && !other && tip.hlc > since && !own.has(tip.hlc) ? [[field, tip.value ?? null] as const] : [];
  });
  return written.length > 0 ? Object.fromEntries(written) : undefined;
}

/** Which live records link to each of these. */
async function linksTo(
  read: HistoryReader,
  records: readonly Touched[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const links = new Map<string, string[]>();
  for (const kind of new Set(records.map((touched) => touched.kind))) {
    const ids = records.filter((touched) => touched.kind === kind).map(({ record }) => record);
    for (const { record, to } of await linkedTo(read, kind, ids))
      links.set(to, [...(links.get(to) ?? []), record]);
  }
  return links;
}
