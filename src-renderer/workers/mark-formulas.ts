import { strToU8 } from 'fflate';
import { formulaWithoutResult } from '../../src-core/exchange/cell.ts';
import { joined } from './pieces.ts';

const lessThan = 0x3c;
const greaterThan = 0x3e;
const slash = 0x2f;
const noResult = strToU8(`<v>${formulaWithoutResult}</v>`);
const emptyValues = ['<v></v>', '<v/>', '<v />'].map((each) => strToU8(each));

/**
 * The XML of a worksheet with a sign in every formula that has no result. Programs write such formulas, and until a
 * spreadsheet has opened and saved the file nobody knows what they say; the xlsx library would leave their cells out.
 */
export function markFormulas(xml: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  let from = 0;
  for (let at = xml.indexOf(lessThan); at >= 0; at = xml.indexOf(lessThan, at + 1)) {
    const end = endOfFormula(xml, at);
    if (end < 0) continue;
    const value = emptyValues.find((each) => isAt(xml, end, each));
    const next = end + (value?.length ?? 0);
    if (!isAt(xml, next, endOfCell)) continue;
    parts.push(xml.subarray(from, end), noResult);
    from = next;
  }
  if (parts.length === 0) return xml;
  parts.push(xml.subarray(from));
  return joined(parts);
}

const endOfCell = strToU8('</c>');
const endOfElement = strToU8('</f>');

/** Where the formula that ends or stands at this `<` is over; -1 where there is none. */
function endOfFormula(xml: Uint8Array, at: number): number {
  if (isAt(xml, at, endOfElement)) return at + endOfElement.length;
  // <f t="shared" si="0"/> has no text and no end of its own.
  if (xml[at + 1] !== 0x66 || (xml[at + 2] !== 0x20 && xml[at + 2] !== slash)) return -1;
  const close = xml.indexOf(greaterThan, at);
  return close > 0 && xml[close - 1] === slash ? close + 1 : -1;
}

function isAt(xml: Uint8Array, at: number, what: Uint8Array): boolean {
  for (let i = 0; i < what.length; i += 1) if (xml[at + i] !== what[i]) return false;
  return true;
}
