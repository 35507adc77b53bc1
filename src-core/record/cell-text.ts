import { standardOf } from '../standards/tables.ts';
import type { Choice } from './field-meta.ts';
import type { Field } from './fields.ts';
import type { Instant } from './instant.ts';

export type CellLanguage = 'zh-CN' | 'en';

export type CellSurroundings = {
  /** Minutes that the office's clocks are ahead of UTC (480 in China). Without it an instant is written in UTC and says so. */
  offsetInMinutes?: number;
  /** The name of a linked record; without it, or where it knows none, the id is written. */
  nameOf?: (kind: string, id: string) => string | undefined;
};

/**
 * A value as a person reads it: the label of a choice or a code, lists joined by `、` (`, ` in English), instants as local
 * date and minute, yes and no. An unknown code is written as it is. A sealed value gives `******`; open it first.
 */
export function cellText(
  field: Field,
  value: unknown,
  language: CellLanguage,
  around: CellSurroundings = {},
): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) {
    const items = value.map((each) => itemText(field, each, language, around)).filter(Boolean);
    return items.join(field.parts ? '; ' : language === 'en' ? ', ' : '、');
  }
  return itemText(field, value, language, around);
}

/** An instant as `YYYY-MM-DD HH:mm` of clocks that are so many minutes ahead of UTC. */
export function localMinute(instant: Instant, offsetInMinutes: number): string {
  // The core may not ask for a clock, but it may calculate with a moment that it was given.
  const shifted = Date.parse(instant) + offsetInMinutes * 60_000;
  return Number.isNaN(shifted) ? instant : new Date(shifted).toISOString().slice(0, 16).replace('T', ' ');
}

function itemText(field: Field, value: unknown, language: CellLanguage, around: CellSurroundings): string {
  if (typeof value === 'boolean') return yesOrNo(value, language);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object' && value !== null) return objectText(field, value, language, around);
  const text = String(value);
  if (field.choices) return choiceName(field.choices, text, language);
  if (field.table) return codeName(field.table, text, language);
  if (field.link && field.format !== 'attachments') return around.nameOf?.(field.link, text) ?? text;
  if (field.format !== 'instant') return text;
  return around.offsetInMinutes === undefined
    ? `${localMinute(text, 0)} UTC`
    : localMinute(text, around.offsetInMinutes);
}

function objectText(field: Field, value: object, language: CellLanguage, around: CellSurroundings): string {
  if (!field.parts) return '******';
  return field.parts
    .map((part) => cellText(part, (value as Record<string, unknown>)[part.name], language, around))
    .filter(Boolean)
    .join(' ');
}

function choiceName(choices: readonly Choice[], code: string, language: CellLanguage): string {
  const it = choices.find((each) => each.code === code);
  return (language === 'en' ? it?.en : undefined) ?? it?.label ?? code;
}

function codeName(table: string, code: string, language: CellLanguage): string {
  const standard = standardOf(table);
  const en = language === 'en' ? standard.codes.find((each) => each.code === code)?.en : undefined;
  return en ?? standard.labelOf(code) ?? code;
}

function yesOrNo(value: boolean, language: CellLanguage): string {
  if (language === 'en') return value ? 'Yes' : 'No';
  return value ? '是' : '否';
}
