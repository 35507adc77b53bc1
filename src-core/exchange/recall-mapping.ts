import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { toPlainWords } from '../standards/to-half-width.ts';
import type { Mapping } from './mapping-record.ts';
import { chooseTarget, type Column } from './match-columns.ts';
import { type ImportKind, targetOf } from './targets.ts';

/**
 * What a header is recognised by: its titles as words are compared, whatever their order, with the list that it is of. A column
 * more or a title spelled otherwise is another header, and is asked about again.
 */
export function fingerprintOf(kind: ImportKind, columns: readonly Column[]): string {
  const titles = [...titlesOf(columns).values()].sort();
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([kind, ...titles]))));
}

/** What a person has decided about these columns, now or an earlier time. */
export function correctionsOf(columns: readonly Column[]): Mapping['corrections'] {
  const titles = titlesOf(columns);
  return columns
    .filter(({ by }) => by === 'person' || by === 'memory')
    .map(({ index, target }) => ({ title: titles.get(index) ?? '', ...(target === null ? {} : { target }) }));
}

/** The columns as the guess and what the office corrected about this header before make them. A field of another version is left to the guess. */
export function recallMapping(
  kind: ImportKind,
  columns: readonly Column[],
  corrections: Mapping['corrections'],
): readonly Column[] {
  const titles = titlesOf(columns);
  return corrections.reduce<readonly Column[]>((now, { title, target = null }) => {
    const column = columns.find(({ index }) => titles.get(index) === title);
    if (!column || (target !== null && !targetOf(kind, target))) return now;
    return chooseTarget(kind, now, column.index, target, 'memory');
  }, columns);
}

/** Title of each column, by its position; equal titles are counted, so that the second 备注 is not the first. */
function titlesOf(columns: readonly Column[]): ReadonlyMap<number, string> {
  const seen = new Map<string, number>();
  return new Map(
    columns.map(({ index, title }) => {
      const plain = (toPlainWords(title) || title).slice(0, 380);
      const count = (seen.get(plain) ?? 0) + 1;
      seen.set(plain, count);
      return [index, count === 1 ? plain : `${plain} ${count}`];
    }),
  );
}
