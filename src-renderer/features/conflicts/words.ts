import type { Change } from '../../../src-core/change/change.ts';
import { parseStamp } from '../../../src-core/change/stamp.ts';
import { decision } from '../../../src-core/conflict/decision-record.ts';
import type { Dispute } from '../../../src-core/conflict/dispute.ts';
import { declarationOf, type Kind } from '../../../src-core/kinds.ts';
import { type Field, fieldOf, fieldsOf } from '../../../src-core/record/fields.ts';
import { named, say, sayAbout } from '../../locale/say.ts';
import { momentWords } from '../../ui/words/clock-time.ts';
import { fieldWords } from '../../ui/words/field-words.ts';
import { type Background, type Side, writtenAt } from './queries.ts';

const differingFieldsShown = 4;

/** The label of a choice of a decision: its reason, or what was decided. */
export function choiceWords(field: 'about' | 'outcome', code: string): string {
  const choice = fieldOf(decision, field).choices?.find((each) => each.code === code);
  return choice ? named(choice) : code;
}

/** What a dispute is about, in one sentence. */
export function disputeWords(dispute: Dispute, { sides }: Background): string {
  if (dispute.code === 'FIELD')
    return say('conflicts.about.FIELD', {
      name: dispute.title,
      label: fieldLabel(dispute.kind, dispute.field),
    });
  const titles = dispute.records.map((id) => sides.get(id)?.title ?? id);
  const names = [...new Set(titles)].join(say('conflicts.and'));
  const label = dispute.field ? fieldLabel(dispute.kind, dispute.field) : '';
  return sayAbout(`conflicts.about.${dispute.code}`, {
    kind: named(declarationOf(dispute.kind)),
    names,
    label,
    ...dispute.about,
  });
}

/** The label of a field, of the common ones too. */
export function fieldLabel(kind: Kind, name: string): string {
  if (name === 'deleted' || name === 'mergedInto') return say(`conflicts.field.${name}`);
  return named(fieldOf(declarationOf(kind), name));
}

/** A value in words; sensitive ones are shown by MaskedText instead. */
export function valueWords(kind: Kind, name: string, value: unknown, { names }: Background): string {
  if (value === null || value === undefined)
    return say(name === 'deleted' ? 'conflicts.alive' : 'conflicts.empty');
  if (name === 'deleted') return say(value === true ? 'conflicts.deleted' : 'conflicts.alive');
  if (name === 'mergedInto')
    return say('conflicts.merged-into', { name: names.get(`${kind} ${String(value)}`) ?? '' });
  return fieldWords(fieldOf(declarationOf(kind), name), value, (of, id) => names.get(`${of} ${id}`));
}

/** Who wrote it, at which laptop, about when. */
export function authorWords(change: Pick<Change, 'hlc' | 'operator'>, background: Background): string {
  const { operators, stations } = background;
  const at = writtenAt(change.hlc);
  return [
    operators.get(change.operator) ?? say('ui.history.somebody'),
    stations.get(parseStamp(change.hlc)?.clockId ?? '') ?? say('conflicts.other-station'),
    ...(at === undefined ? [] : [say('ui.history.about', { time: momentWords(at) })]),
  ].join(' · ');
}

/** The fields in which records of one kind differ; nothing sensitive. */
export function differingFields(kind: Kind, sides: readonly (Side | undefined)[]): readonly Field[] {
  return fieldsOf(declarationOf(kind))
    .filter(({ name, sensitive }) => {
      if (sensitive) return false;
      return new Set(sides.map((side) => JSON.stringify(side?.values[name] ?? null))).size > 1;
    })
    .slice(0, differingFieldsShown);
}
