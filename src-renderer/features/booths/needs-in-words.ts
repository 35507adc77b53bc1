import { attendance } from '../../../src-core/booth/attendance-record.ts';
import type { StoredRecord } from '../../../src-core/kinds.ts';
import type { Choice } from '../../../src-core/record/field-meta.ts';
import { fieldOf } from '../../../src-core/record/fields.ts';
import { named, say } from '../../locale/say.ts';

/** What an enterprise needs of its booth, as one line; undefined where it needs nothing. */
export function needsInWords(row: StoredRecord<'attendance'>): string | undefined {
  const words: string[] = [];
  if (row.needSize) words.push(choiceLabel('needSize', row.needSize));
  if (row.needPower) words.push(say('booths.power', { power: row.needPower }));
  for (const feature of row.needFeatures ?? []) words.push(choiceLabel('needFeatures', feature));
  return words.length > 0 ? say('booths.needs', { needs: words.join(' · ') }) : undefined;
}

/** The word of a code in one of the attendance's closed lists. */
export function choiceLabel(field: 'needSize' | 'needFeatures', code: string): string {
  const choice = choicesOf(field).find((each) => each.code === code);
  return choice ? named(choice) : code;
}

export function choicesOf(field: 'needSize' | 'needFeatures'): readonly Choice[] {
  return fieldOf(attendance, field).choices ?? [];
}
