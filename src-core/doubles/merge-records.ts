import { type MergeKind } from './merge-kind.ts';
import { type Action, creation, type Draft, drafts, refusal, revision } from '../change/action.ts';
import type { Change, Stamp } from '../change/change.ts';
import { duplicateProblems, type Likeness, likenesses, titleOf } from '../change/duplicates.ts';
import type { ClashFacts } from '../change/find-clashes.ts';
import { filledIn, mergedInto } from '../change/merge-into.ts';
import type { HistoryReader } from '../change/undo-group.ts';
import { declarationOf, type Kind, type StoredRecord } from '../kinds.ts';
import { type Problem, problem } from '../record/problem.ts';
import { clashesOfMerge } from './merge-clashes.ts';
import { type Side, unionOf } from './usual-side.ts';
import { hangingTogether, whatHangsOn } from './what-hangs-on.ts';

export type MergeInput = {
  /** The record that stays, and its double. */
  kept: string;
  merged: string;
  /** Whose value it has; a field that is not named stays as it is. */
  sides: Readonly<Record<string, Side>>;
  /** The newest change of each that the person saw. */
  seen: readonly [Stamp, Stamp];
  reason?: string;
};

type Facts<K extends MergeKind> = {
  pair: readonly [StoredRecord<K> | undefined, StoredRecord<K> | undefined];
  newest: readonly [Stamp | undefined, Stamp | undefined];
  hanging: ClashFacts;
  alike: readonly Likeness[];
};

type Values = Readonly<Record<string, unknown>>;

/**
 * Merges two records of one firm or person: the one that stays takes the values that were chosen, the double is marked as merged
 * into it, and whatever links to it is read as linking to the one that stays, later arrivals too. Two entries on the list of one
 * fair and two check-ins of one session become one as well; a decision goes into the ledger. One group: undone as one.
 *
 * Refuses with DISPUTE_CHANGED when one of the two was changed, deleted or merged since the person looked, DUPLICATE_VALUE when the
 * values taken together are those of a third record, and what a rule across fields finds. Named `<kind>.merge`.
 */
export function mergeRecords<K extends MergeKind>(kind: K): Action<MergeInput, Facts<K>> {
  return {
    name: `${kind}.merge`,
    async facts(read, { kept, merged, sides }) {
      const { history } = read as HistoryReader;
      const pair = [await living(kept), await living(merged)] as const;
      const newest = [newestOf(await history(kind, kept)), newestOf(await history(kind, merged))] as const;
      const hanging = await hangingTogether(
        read,
        await whatHangsOn(read, kind, kept),
        await whatHangsOn(read, kind, merged),
      );
      const after = { ...pair[0], ...(pair[0] && pair[1] ? patchOf(pair[0], pair[1], sides) : {}) };
      return { pair, newest, hanging, alike: await likenesses(read, kind, after) };

      /** Undefined where the record is deleted or answers with another one by now. */
      async function living(id: string) {
        const row = await read.get(kind, id);
        return row?.id === id ? row : undefined;
      }
    },
    decide({ pair: [kept, merged], newest, hanging, alike }, input, told) {
      const { sides, seen, reason } = input;
      if (!kept || !merged || newest[0] !== seen[0] || newest[1] !== seen[1])
        return refusal(
          problem('DISPUTE_CHANGED', undefined, { name: titleOf(kept ?? merged ?? { id: '' }) }),
        );
      const patch = patchOf(kept, merged, sides);
      const problems = problemsOf(kind, [kept, merged], patch, alike, told.today);
      if (problems.length > 0) return refusal(...problems);
      return drafts([
        ...(Object.keys(patch).length > 0 ? [revision(kind, kept.id, patch as never)] : []),
        mergedInto(kind, merged.id, kept.id),
        ...mergedAlong(kind, [kept, merged], hanging),
        creation('decision', told.newId(), {
          about: 'LOOKS_ALIKE',
          kind,
          records: [kept.id, merged.id],
          outcome: 'merged',
          kept: kept.id,
          isByRule: false,
          ...(reason ? { reason } : {}),
          at: told.now,
          ...(told.isTimeInDoubt ? { timeInDoubt: true } : {}),
        }),
      ]);
    },
  };
}

function newestOf(changes: readonly Change[]): Stamp | undefined {
  return changes.reduce<Stamp | undefined>((last, { hlc }) => (last && last > hlc ? last : hlc), undefined);
}

/** What the record that stays gets; null where the empty side was chosen. */
export function patchOf(kept: object, merged: object, sides: MergeInput['sides']): Record<string, unknown> {
  const patch: Record<string, unknown> = {};
  for (const [field, side] of Object.entries(sides)) {
    const [own, other] = [(kept as Values)[field], (merged as Values)[field]];
    if (side === 'both') patch[field] = unionOf(own, other);
    else if (side === 'merged' && (own !== undefined || other !== undefined)) patch[field] = other ?? null;
  }
  return patch;
}

function problemsOf(
  kind: MergeKind,
  [kept, merged]: readonly [{ id: string }, { id: string }],
  patch: Values,
  alike: readonly Likeness[],
  today: string,
): Problem[] {
  const after = { ...kept, ...patch };
  const rules = declarationOf(kind).rules.flatMap((rule) => rule(after, { today }));
  // Who has a number of the two already is a double of them before the merge as well.
  const others = alike.filter(
    ({ record, field }) =>
      record.id !== merged.id &&
      duplicateProblems([{ record, field }], kept).length === 0 &&
      duplicateProblems([{ record, field }], merged).length === 0,
  );
  return [...rules.filter(({ level }) => level !== 'warning'), ...duplicateProblems(others, after, kept.id)];
}

/** Kinds of which a firm or person has one each: a second one would be a clash, and says nothing of its own. */
const alongKinds: readonly Kind[] = ['attendance', 'checkin'];

/** What hangs twice on the one that stays becomes one: the first that was made. */
function mergedAlong<K extends MergeKind>(
  kind: K,
  pair: readonly [StoredRecord<K>, StoredRecord<K>],
  hanging: ClashFacts,
): Draft[] {
  return clashesOfMerge(kind, pair, hanging).flatMap(({ kind: of, records: [first = '', ...others] }) => {
    if (!alongKinds.includes(of)) return [];
    const rows = (hanging[of] ?? []) as readonly { id: string }[];
    const valuesOf = (id: string) => (rows.find((row) => row.id === id) ?? {}) as Values;
    const doubles = others.map(valuesOf);
    return [
      ...filledIn(of, first, ...withListsJoined(valuesOf(first), doubles)),
      ...others.map((id) => mergedInto(of, id, first)),
    ];
  });
}

/** A list that one of the doubles goes on with counts as not said by the first: the sessions of both are the firm's. */
function withListsJoined(own: Values, doubles: readonly Values[]): [Values, Values[]] {
  const joined: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(own)) {
    if (!Array.isArray(value)) continue;
    const all = doubles.reduce<unknown[]>((list, each) => unionOf(list, each[field]), value);
    if (all.length > value.length) joined[field] = all;
  }
  const rest = Object.entries(own).filter(([field]) => !Object.hasOwn(joined, field));
  return [Object.fromEntries(rest), [joined, ...doubles]];
}
