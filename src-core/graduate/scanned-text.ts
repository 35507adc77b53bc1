import { maskOf } from '../record/mask.ts';
import type { Values } from '../record/parse-record.ts';
import { toHalfWidth } from '../standards/to-half-width.ts';
import { readBadge } from './badge-code.ts';

const residentNumber = /^\d{17}[\dXx]$/;

/** Whether a scan has the form of a resident identity number (GB 11643-1999), whatever its check digit. */
export function isResidentNumber(text: string): boolean {
  return residentNumber.test(text);
}

/** What a scan that is on no list says of a visitor already: a document number, a student number or a name. */
export function valuesOfScan(scanned: string): Values {
  const text = toHalfWidth(scanned).trim();
  // A badge that this laptop does not know says nothing that could be filled in.
  if (text === '' || readBadge(text)) return {};
  if (isResidentNumber(text)) return { documentNumber: text.toUpperCase() };
  return /\d/.test(text) ? { studentNumber: text } : { name: text };
}

/** A scan as it may stand on a screen that strangers see: an identity number keeps its first three and last four. */
export function shownScan(text: string): string {
  const plain = toHalfWidth(text).trim();
  return isResidentNumber(plain) ? maskOf({ sensitive: 'document' }, plain) : text;
}
