import { canonical } from '../change/canonical.ts';
import type { Change } from '../change/change.ts';
import { titleOf } from '../change/duplicates.ts';
import { fold, type Tip, valuesOf } from '../change/fold.ts';
import { declarationOf, type Kind } from '../kinds.ts';
import { commonFieldNames } from '../record/declare-record.ts';
import { firstWritten } from './first-written.ts';
import type { Difference, DisputedValue, UsualRule } from './dispute.ts';

/**
 * The fields of one record whose tips say different things. Tips that say the same are no dispute: nothing is lost.
 *
 * @param changes all changes of the record that count here
 */
export function differencesIn(kind: Kind, record: string, changes: readonly Change[]): Difference[] {
  const state = fold(changes);
  const title = titleOf({ id: record, ...valuesOf(state) });
  const byStamp = new Map(changes.map((change) => [change.hlc, change]));
  return [...state.fields]
    .filter(([field, { tips }]) => isKnown(kind, field) && saysSeveral(tips))
    .map(([field, { tips }]) => {
      const { usual, rule } = usualTip(field, tips);
      const values = tips.flatMap(({ hlc, value }): DisputedValue[] => {
        const change = byStamp.get(hlc);
        if (!change) return [];
        const first = firstWritten(change, field, byStamp);
        const { operator, action } = first;
        return [{ hlc, value, operator, action, ...(first === change ? {} : { first: first.hlc }) }];
      });
      return { code: 'FIELD', kind, record, title, field, values, usual, rule };
    });
}

function isKnown(kind: Kind, field: string): boolean {
  return (
    (commonFieldNames as readonly string[]).includes(field) ||
    Object.hasOwn(declarationOf(kind).schema.shape, field)
  );
}

function saysSeveral(tips: readonly Tip[]): boolean {
  return new Set(tips.map(({ value }) => canonical(value))).size > 1;
}

/** The latest of those that say something; a record that somebody still works with is not deleted. */
function usualTip(field: string, tips: readonly Tip[]): { usual: string; rule: UsualRule } {
  const last = tips.at(-1);
  const pick = (those: readonly Tip[], rule: UsualRule) => ({ usual: those.at(-1)?.hlc ?? '', rule });
  if (field === 'deleted') {
    const alive = tips.filter(({ value }) => value !== true);
    return alive.length > 0 ? pick(alive, 'not-deleted') : pick(tips, 'latest');
  }
  if (field === 'mergedInto') {
    const targets = tips.filter(({ value }) => typeof value === 'string');
    const first = targets.toSorted((a, b) => (String(a.value) < String(b.value) ? -1 : 1))[0];
    if (first) return pick([first], 'first-record');
  }
  const saying = tips.filter(({ value }) => value !== null && value !== '');
  return last && saying.length > 0 && !saying.includes(last)
    ? pick(saying, 'not-empty')
    : pick(tips, 'latest');
}
