import { type Written } from './search-types.ts';
import { liveQuery } from 'dexie';
import { survivingCycles, type Survivors, survivorsOf } from '../../../src-core/change/merged-away.ts';
import type { Row } from '../../../src-core/change/row.ts';
import type { Vault } from '../../../src-core/change/seal.ts';
import { type FairDatabase, isGone } from '../database/database.ts';
import { textIndexOf } from './text-index.ts';
import { sealedFormsOf } from './sealed-forms.ts';
import { keepPacks, readPacks } from './search-packs.ts';
import { countsOf, matchesOf, type Prepared } from './search-query.ts';
import { entryOf, packedEntry, type PackedEntry } from './search-text.ts';
import type { SearchEntry, SearchIndex } from './search-types.ts';
import type { Reading } from '../read/reading-types.ts';

type SearchedKind = 'enterprise' | 'job' | 'graduate';

const rowsPerRead = 2_000;
const settleMs = 200;
const keepAfterMs = 3_000;

/**
 * The search indexes of one database, one a kind, made when first asked for. What this window writes is handed over by
 * `took`; what another window wrote is read. The prepared entries are kept in packs of
 * 1,000 with the arrival number up to which they are current, so that a start reads 50 records instead of 50,000 rows and
 * then only what has changed since. Packs are a cache: lost or old ones are made again from the rows.
 */
export function searchIndexes(
  db: FairDatabase,
  read: Reading,
  vault: Vault,
): ((kind: SearchedKind) => SearchIndex) & { took(written: Written): void; close(): void } {
  const made = new Map<SearchedKind, KindIndex>();
  const of = (kind: SearchedKind) => {
    const index = made.get(kind) ?? new KindIndex(db, read, vault, kind);
    made.set(kind, index);
    return index;
  };
  return Object.assign(of, {
    took: (written: Written) => made.forEach((index) => index.took(written)),
    close: () => made.forEach((index) => index.close()),
  });
}

class KindIndex implements SearchIndex {
  private readonly entries = new Map<string, PackedEntry>();
  /** Of what was merged away: never in the packs, for links keep the id of the double, and an unmerge gives it back. */
  private survivors: Survivors = new Map();
  private sorted: Prepared | undefined;
  private recorded: readonly string[] | undefined;
  private readonly listeners = new Set<() => void>();
  private through = 0;
  private isLoaded = false;
  private readonly loaded: Promise<void>;
  private tellLoaded: () => void = () => undefined;
  private updating: Promise<void> | undefined;
  private isStale = false;
  private keepTimer: ReturnType<typeof setTimeout> | undefined;
  private tellTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly subscription: { unsubscribe(): void };
  private readonly db: FairDatabase;
  private readonly read: Reading;
  private readonly vault: Vault;
  private readonly kind: SearchedKind;

  constructor(db: FairDatabase, read: Reading, vault: Vault, kind: SearchedKind) {
    this.db = db;
    this.read = read;
    this.vault = vault;
    this.kind = kind;
    this.loaded = new Promise((resolve) => (this.tellLoaded = resolve));
    const newest = liveQuery(() => db.commits.orderBy('n').last());
    this.subscription = newest.subscribe({ next: () => this.wake(), error: () => undefined });
  }

  get isReady(): boolean {
    return this.isLoaded;
  }

  async findWhenReady(text: string, limit?: number): Promise<SearchEntry[]> {
    await this.loaded;
    return this.find(text, {}, limit);
  }

  get size(): number {
    return this.entries.size;
  }

  ids(): readonly string[] {
    // An id begins with the time at which it was made.
    this.recorded ??= [...this.entries.keys()].sort();
    return this.recorded;
  }

  find(
    text: string,
    facets: Readonly<Record<string, readonly string[]>> = {},
    limit = Infinity,
  ): SearchEntry[] {
    return this.matches(text, facets, limit).map(entryOf);
  }

  findIds(text: string, facets: Readonly<Record<string, readonly string[]>> = {}): string[] {
    return this.matches(text, facets, Infinity).map(({ i }) => i);
  }

  private matches(
    text: string,
    facets: Readonly<Record<string, readonly string[]>>,
    limit: number,
  ): PackedEntry[] {
    const sealedForms = sealedFormsOf(this.vault, this.kind, text);
    return matchesOf(this.prepared(), { text, facets, sealedForms, limit });
  }

  facetCounts(field: string): { value: string; count: number }[] {
    return countsOf(this.entries.values(), field);
  }

  byId(id: string): SearchEntry | undefined {
    const entry = this.entries.get(this.survivors.get(id) ?? id);
    return entry && entryOf(entry);
  }

  withDoubles(ids: readonly string[]): readonly string[] {
    if (this.survivors.size === 0) return ids;
    const asked = new Set(ids);
    return [...ids, ...[...this.survivors].flatMap(([double, into]) => (asked.has(into) ? [double] : []))];
  }

  alike(id: string): string[] {
    const own = new Set(this.entries.get(id)?.d);
    if (own.size === 0) return [];
    const found: string[] = [];
    for (const { i, d } of this.entries.values())
      if (i !== id && d?.some((key) => own.has(key))) found.push(i);
    return found;
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Passed over where the index is behind: then it reads, this write included. */
  took({ rows, after, through }: Written): void {
    if (!this.isLoaded || this.through !== after) return;
    this.through = through;
    const own = rows.get(this.kind);
    if (!own) return;
    for (const row of own) this.put(row.id, row);
    this.unsort();
    this.keepSoon();
    this.tellTimer ??= setTimeout(() => void this.tellOfOwn(), settleMs);
  }

  close(): void {
    this.tellLoaded();
    this.subscription.unsubscribe();
    clearTimeout(this.keepTimer);
    clearTimeout(this.tellTimer);
    this.listeners.clear();
  }

  private prepared(): Prepared {
    if (this.sorted) return this.sorted;
    const entries = [...this.entries.values()].sort((a, b) =>
      a.k < b.k ? -1 : a.k > b.k ? 1 : a.i < b.i ? -1 : 1,
    );
    this.sorted = { entries, textIndex: textIndexOf(entries.map(({ q }) => q)) };
    return this.sorted;
  }

  /** Commits may come in quick succession: one update runs, and at most one waits behind it. */
  private wake(): void {
    this.isStale = true;
    this.updating ??= this.updateAll().finally(() => (this.updating = undefined));
  }

  private async updateAll(): Promise<void> {
    while (this.isStale) {
      this.isStale = false;
      try {
        if (!this.isLoaded) await this.load();
        await this.catchUp();
      } catch {
        // The database was closed while we read: the window is ending or another one took over.
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, this.isStale ? settleMs : 0));
    }
  }

  private async load(): Promise<void> {
    const packs = await readPacks(this.db, this.kind);
    for (const pack of packs)
      for (const entry of pack.entries as PackedEntry[]) this.entries.set(entry.i, entry);
    this.through = packs.length === 0 ? 0 : Math.min(...packs.map(({ through }) => through));
    if (packs.length === 0) await this.buildAll();
    await this.takeMerged();
    this.isLoaded = true;
    this.tellLoaded();
    this.told();
    // The first list that is opened shall not wait for the sorting.
    this.ids();
  }

  private async buildAll(): Promise<void> {
    this.through = await this.lastNumber();
    const ids = await this.read.ids(this.kind);
    for (let from = 0; from < ids.length; from += rowsPerRead)
      await this.take(ids.slice(from, from + rowsPerRead));
    if (ids.length > 0) this.keepSoon();
  }

  private async lastNumber(): Promise<number> {
    const last = await this.db.commits.orderBy('n').last();
    return last ? last.n + last.count : 0;
  }

  private async catchUp(): Promise<void> {
    const until = await this.lastNumber();
    if (until <= this.through) return;
    const changed = new Set<string>();
    await this.db.changes
      .where('n')
      .between(this.through, until, false, true)
      .each((change) => {
        if (change.kind === this.kind) changed.add(change.record);
      });
    const ids = [...changed];
    for (let from = 0; from < ids.length; from += rowsPerRead)
      await this.take(ids.slice(from, from + rowsPerRead));
    if (ids.length > 0) await this.takeMerged();
    this.through = Math.max(this.through, until);
    if (ids.length === 0) return;
    this.keepSoon();
    this.told();
  }

  private async take(ids: readonly string[]): Promise<void> {
    const rows = await this.db.rows(this.kind).bulkGet([...ids]);
    rows.forEach((row, index) => this.put(ids[index] ?? '', row));
    this.unsort();
  }

  private async tellOfOwn(): Promise<void> {
    try {
      await this.takeMerged();
    } catch {
      // The database was closed meanwhile: nobody searches any more.
    }
    this.told();
  }

  /** A merge can bring back or hide a record that did not change itself: the other one of a cycle. */
  private async takeMerged(): Promise<void> {
    const merged = await this.db.rows(this.kind).orderBy('mergedInto').toArray();
    this.survivors = survivorsOf(merged);
    if (merged.length === 0) return;
    const shown = new Set(survivingCycles(merged));
    for (const row of merged) this.put(row.id, shown.has(row.id) ? { ...row, mergedInto: undefined } : row);
    this.unsort();
  }

  private unsort(): void {
    this.sorted = undefined;
    this.recorded = undefined;
  }

  private put(id: string, row: Row | undefined): void {
    if (!row || isGone(row)) this.entries.delete(id);
    else this.entries.set(id, packedEntry(this.kind, row));
  }

  private told(): void {
    clearTimeout(this.tellTimer);
    this.tellTimer = undefined;
    this.unsort();
    this.listeners.forEach((listener) => listener());
  }

  private keepSoon(): void {
    clearTimeout(this.keepTimer);
    const keep = () => void keepPacks(this.db, this.kind, this.through, this.prepared().entries);
    this.keepTimer = setTimeout(keep, keepAfterMs);
  }
}
