import type { Reader } from '../change/action.ts';
import { type BadgeCode, readBadge } from './badge-code.ts';
import { isResidentNumber } from './scanned-text.ts';
import { toHalfWidth } from '../standards/to-half-width.ts';

/** What a scan or a typed text leads to. */
export type Meant =
  | { kind: 'one'; graduate: string; by: 'badge' | 'student-number' | 'document' | 'name' }
  /** A person has to choose: several people, or one whom only a part of the text fits. */
  | { kind: 'several'; graduates: readonly string[] }
  | { kind: 'none' };

/** Graduates whose badge has this code; those who were merged away answer with the record that survives. */
export type BadgeReader = Reader & { badgeHolders(code: BadgeCode): Promise<readonly { id: string }[]> };

/** The search of the library of graduates: best matches first. */
export type FindPeople = (words: string) => Promise<readonly { id: string; title: string }[]>;

/** People to choose from at once: one for each digit. */
export const mostChoices = 9;

/**
 * Whom a scan or a typed text means. Only a whole number or a whole name that one person alone has is taken without
 * asking: half a barcode must never let somebody else in.
 */
export async function whoIsMeant(read: BadgeReader, find: FindPeople, typed: string): Promise<Meant> {
  const text = toHalfWidth(typed).trim();
  if (!text) return { kind: 'none' };
  const badge = readBadge(text);
  const holders = badge ? await read.badgeHolders(badge) : [];
  if (holders.length > 0) return chosenFrom(idsOf(holders), 'badge');
  // A scanner under Caps Lock turns every letter round.
  const spellings = [...new Set([text, text.toUpperCase(), text.toLowerCase()])];
  const numbered = await read.whereAny('graduate', 'studentNumber', spellings);
  if (numbered.length > 0) return chosenFrom(idsOf(numbered), 'student-number');
  if (isResidentNumber(text)) {
    const documented = await read.where('graduate', 'documentNumber', text.toUpperCase());
    return chosenFrom(idsOf(documented), 'document');
  }
  const found = await find(text);
  const named = found.filter((each) => each.title === text);
  return named.length > 0 ? chosenFrom(idsOf(named), 'name') : severalOf(idsOf(found));
}

function chosenFrom(ids: readonly string[], by: Extract<Meant, { kind: 'one' }>['by']): Meant {
  const [only, ...more] = ids;
  return only !== undefined && more.length === 0 ? { kind: 'one', graduate: only, by } : severalOf(ids);
}

function severalOf(ids: readonly string[]): Meant {
  return ids.length > 0 ? { kind: 'several', graduates: ids } : { kind: 'none' };
}

function idsOf(records: readonly { id: string }[]): string[] {
  return records.map((each) => each.id);
}
