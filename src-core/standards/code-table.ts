import { toPlainWords } from './to-half-width.ts';

/** One entry of a code table. */
export type Code = {
  readonly code: string;
  readonly label: string;
  readonly en?: string;
  /** Other spellings seen in files. */
  readonly aliases?: readonly string[];
};

/**
 * A national (or our own) list of codes, with its edition and with how sure we are of it. A table that is not verified
 * was written from memory or from a secondary source: the screen says so, and a code outside it only warns.
 */
export type CodeTable = {
  readonly id: string;
  readonly label: string;
  readonly en: string;
  readonly edition: string;
  readonly source: { readonly label: string; readonly en: string };
  readonly verified: boolean;
  readonly codes: readonly Code[];
};

type Index = { readonly byCode: ReadonlyMap<string, Code>; readonly byWords: ReadonlyMap<string, string> };
const indexes = new WeakMap<CodeTable, Index>();

/** The entry of a code; undefined where the table has none. */
export function entryOf(table: CodeTable, code: string): Code | undefined {
  return indexOf(table).byCode.get(code);
}

/** The Chinese label of a code; undefined where the table has none, so the caller shows the code itself. */
export function labelOf(table: CodeTable, code: string): string | undefined {
  return entryOf(table, code)?.label;
}

/**
 * The code that a text means: a code, a label, an English label or an alias, after normalising width, spaces, quotation
 * marks and letter case. Undefined where nothing matches exactly: it never guesses.
 */
export function codeOf(table: CodeTable, text: string): string | undefined {
  return indexOf(table).byWords.get(toPlainWords(text));
}

function indexOf(table: CodeTable): Index {
  const known = indexes.get(table);
  if (known) return known;
  const byCode = new Map<string, Code>();
  const byWords = new Map<string, string>();
  // Codes first, then labels, then aliases: an alias never shadows another entry's own code or label.
  for (const each of table.codes) {
    byCode.set(each.code, each);
    addWords(byWords, each.code, each.code);
  }
  for (const each of table.codes) addWords(byWords, each.label, each.code);
  for (const each of table.codes) {
    for (const words of [each.en, ...(each.aliases ?? [])]) if (words) addWords(byWords, words, each.code);
  }
  const index = { byCode, byWords };
  indexes.set(table, index);
  return index;
}

function addWords(byWords: Map<string, string>, words: string, code: string): void {
  const plain = toPlainWords(words);
  if (plain && !byWords.has(plain)) byWords.set(plain, code);
}
