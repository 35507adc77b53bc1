import { maskOf } from '../../../src-core/record/mask.ts';
import { declarationOf, isKind } from '../../../src-core/kinds.ts';
import { fieldsOf } from '../../../src-core/record/fields.ts';
import { named, say } from '../../locale/say.ts';
import type { ScreenStore } from '../../store/store.ts';
import { momentWords } from '../../ui/words/clock-time.ts';
import { isSealed } from '../../ui/words/field-words.ts';
import type { Background, LedgerEntry } from './queries.ts';
import { authorWords, choiceWords, fieldLabel, valueWords } from './words.ts';

/** One decision in words, as the list shows it and the paper prints it. */
export type LedgerLine = {
  key: string;
  when: string;
  who: string;
  about: string;
  /** What stood against what, one line each; the value or record that was kept is marked. */
  values: readonly string[];
  outcome: string;
  reason: string;
};

/** @param open opens a sealed value, to be shown masked */
export function ledgerLines(
  entries: readonly LedgerEntry[],
  background: Background,
  open: ScreenStore['open'],
): LedgerLine[] {
  return entries.map((entry) => lineOf(entry, background, open));
}

function lineOf(
  { decision, made, values, takenBack }: LedgerEntry,
  background: Background,
  open: ScreenStore['open'],
): LedgerLine {
  const { id, kind, field, records, outcome, isByRule, kept, reason = '', about } = decision;
  const titles = [...new Set(records.map((record) => background.sides.get(record)?.title ?? record))];
  const what = isKind(kind) ? named(declarationOf(kind)) : kind;
  const label = field && isKind(kind) ? fieldLabel(kind, field) : '';
  return {
    key: id,
    when: momentWords(decision.at),
    who: made ? authorWords(made, background).split(' · ').slice(0, 2).join(' · ') : '',
    about: [choiceWords('about', about), `${what} ${titles.join(say('conflicts.and'))}`, label]
      .filter(Boolean)
      .join(' · '),
    values: field && about === 'FIELD' ? valueLines() : recordLines(),
    outcome: [
      choiceWords('outcome', outcome),
      ...(isByRule ? [say('conflicts.by-usual-rule')] : []),
      ...(takenBack ? [say('conflicts.taken-back', { by: authorWords(takenBack, background) })] : []),
    ].join(' · '),
    reason,
  };

  function valueLines(): string[] {
    if (!field || !isKind(kind)) return [];
    return values.map(({ change, first }) => {
      const words = shownValue(kind, field, change.patch[field]);
      return marked(`${words} (${authorWords(first, background)})`, change.hlc === kept);
    });
  }
  function shownValue(of: Parameters<typeof valueWords>[0], name: string, value: unknown): string {
    const declared = fieldsOf(declarationOf(of)).find((each) => each.name === name);
    if (!declared || !isSealed(value)) return valueWords(of, name, value, background);
    const plain = open(of, name, value);
    return plain === undefined ? say('ui.mask.no-key') : maskOf(declared, plain);
  }
  function recordLines(): string[] {
    return records.map((record) => {
      const side = background.sides.get(record);
      const author = side?.made ? ` (${authorWords(side.made, background)})` : '';
      return marked(`${side?.title ?? record}${author}`, record === kept && outcome !== 'left');
    });
  }
}

function marked(words: string, isKept: boolean): string {
  return isKept ? say('conflicts.kept', { words }) : words;
}
