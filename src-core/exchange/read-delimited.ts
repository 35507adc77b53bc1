import { looksLikeFormula } from '../results/csv.ts';
import type { Cell, Grid } from './cell.ts';

const delimiters = [',', '\t', ';', '|'] as const;
type Delimiter = (typeof delimiters)[number];

/**
 * Rows of a text with separators (RFC 4180: quotes around fields, doubled quotes inside). The separator is the one that
 * divides the first lines most evenly. Every cell is a text: nothing is guessed to be a number or a day.
 * The `'` that our own export writes before `= + - @` is taken off again.
 */
export function readDelimited(text: string): Grid {
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text;
  // Excel writes the separator in a first line of its own.
  const named = /^sep=(.)\r?\n/i.exec(plain);
  const body = named ? plain.slice(named[0].length) : plain;
  return rowsOf(body, (named?.[1] as Delimiter | undefined) ?? delimiterOf(body)).map((row) =>
    row.map(unprefixed),
  );
}

/** A block of cells as a spreadsheet puts it on the clipboard: tabs between cells, quotes around what holds one or a line break. */
export function readBlock(text: string): readonly (readonly string[])[] {
  return rowsOf(text.replace(/\r?\n$/, ''), '\t');
}

function unprefixed(field: string): Cell {
  if (field === '') return null;
  return field.startsWith("'") && looksLikeFormula.test(field) ? field.slice(1) : field;
}

function delimiterOf(text: string): Delimiter {
  const head = text.slice(0, 20_000);
  const score = (delimiter: Delimiter): number => {
    const widths = rowsOf(head, delimiter)
      .slice(0, 40)
      .map((row) => row.length)
      .filter((width) => width > 1);
    const usual = Math.max(0, ...widths);
    return widths.filter((width) => width === usual).length * Math.min(usual, 50) + widths.length;
  };
  const scored = delimiters.map((delimiter) => ({ delimiter, score: score(delimiter) }));
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
}

function rowsOf(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const field = text[at] === '"' ? quoted(text, at, delimiter) : bareField(text, at, delimiter);
    row.push(field.value);
    const sign = text[field.end];
    if (sign === delimiter) {
      at = field.end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    at = field.end + (sign === '\r' && text[field.end + 1] === '\n' ? 2 : 1);
    if (at >= text.length) break;
  }
  return rows;
}

function bareField(text: string, from: number, delimiter: string): { value: string; end: number } {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(from, end), end };
}

function quoted(text: string, from: number, delimiter: string): { value: string; end: number } {
  let value = '';
  let at = from + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    // A quote that is never closed: the rest is one field, nothing is lost.
    if (close < 0) return { value: value + text.slice(at), end: text.length };
    value += text.slice(at, close);
    if (text[close + 1] === '"') {
      value += '"';
      at = close + 2;
      continue;
    }
    // What stands between the closing quote and the next separator belongs to the field.
    const rest = bareField(text, close + 1, delimiter);
    return { value: value + rest.value, end: rest.end };
  }
}
