import type { Row } from '../../../src-core/change/row.ts';
import type { Kind } from '../../../src-core/kinds.ts';
/** A record that a search found: enough for a line in a list. */
export type SearchEntry = {
  id: string;
  title: string;
  /** Second line: number, college, region ... as the declaration says; never a sensitive value. */
  subtitle: string;
  /** Values of the fields one can filter by. */
  facets: Readonly<Record<string, string>>;
};

/** All live records of one kind, prepared in memory for search by name, pinyin, initials and number. */
export type SearchIndex = {
  readonly size: number;
  /** False until the entries have been read; until then nothing is found. */
  readonly isReady: boolean;
  /** All ids in the order they were recorded: at hand at once, and a moment behind the rows. */
  ids(): readonly string[];
  /**
   * Entries whose name, pinyin, initials or number contain every word of the text, and those that hold it as a whole
   * telephone number, document number or address; all of them for an empty text. In order of name.
   */
  find(text: string, facets?: Readonly<Record<string, readonly string[]>>, limit?: number): SearchEntry[];
  /** Ids of the same entries: a list of 50,000 makes no object for a line that nobody scrolls to. */
  findIds(text: string, facets?: Readonly<Record<string, readonly string[]>>): string[];
  /** The same, when the entries have been read: nobody is called unknown before. */
  findWhenReady(text: string, limit?: number): Promise<SearchEntry[]>;
  /** How many entries have each value of a facet field, most frequent first. */
  facetCounts(field: string): { value: string; count: number }[];
  /** A record that was merged away answers with the one that survives. */
  byId(id: string): SearchEntry | undefined;
  /** The ids with those of the records that were merged into them: what links to a double keeps its id in the entries. */
  withDoubles(ids: readonly string[]): readonly string[];
  /** Firms that share something with this one by which it may be there twice (src-core/doubles): few of them are doubles. */
  alike(id: string): string[];
  /** Called after entries have changed (at most every 200 ms). */
  onChange(listener: () => void): () => void;
};

/** What one write of this window did: its rows, and its arrival numbers, those beyond `after` up to `through`. */
export type Written = {
  readonly rows: ReadonlyMap<Kind, readonly Row[]>;
  readonly after: number;
  readonly through: number;
};
