import { z } from 'zod';
import { canonical, hashOfText } from './canonical.ts';
import type { Change } from './change.ts';
import { changeSchema } from './parse-change.ts';

/**
 * The journal's lines (format `v: 1`, frozen with the first release). The first line is the header, every other line is
 * one commit: all that its transaction wrote and that cannot be computed. Numbers: one sequence for a whole journal; a
 * commit takes one number and each of its changes the next one, so a change's arrival number is
 * `line.n + 1 + its position`.
 */
export type JournalHeader = {
  readonly v: 1;
  readonly header: true;
  readonly workspace: string;
  readonly name: string;
  /** First 8 hex digits of the workspace key's SHA-256: tells whether a key is the right one. */
  readonly keyId: string;
  /** The workspace key as the host's vault gave it; wrapped anew on another machine, so the hash does not cover it. */
  readonly key: string;
  readonly at: string;
  readonly hash: string;
};

/** A change, or its hash where the retention purge has taken the change away. */
export type JournaledChange = Change | { readonly purged: string };

export type Quarantined = { readonly reason: QuarantineReason; readonly change: unknown };
export type QuarantineReason = 'schema' | 'stamp-collision' | 'wrong-workspace' | 'implausible-stamp';

export type JournalEntry = {
  readonly v: 1;
  readonly incarnation: number;
  readonly n: number;
  /** Hash of the line before; of the header for the first one. */
  readonly prev: string;
  readonly group: string;
  readonly action: string;
  readonly operator: string;
  readonly at: string;
  readonly changes: readonly JournaledChange[];
  readonly quarantine?: readonly Quarantined[];
  /** Local facts that belong to this installation and cannot be computed: clock id, a peer's cursor, unfinished work. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly hash: string;
};

/**
 * An entry of a chain that had parted, as the entry that joined it again names it in `settings.joined`: its changes stand in
 * the joining entry under new numbers, and the entry itself counts no more.
 */
export type JoinedHead = Pick<
  JournalEntry,
  'n' | 'hash' | 'group' | 'action' | 'operator' | 'at' | 'settings'
>;

/** What an entry's settings say of the entries that it joined; empty for nearly all entries. */
export function joinedBy(entry: { readonly settings?: JournalEntry['settings'] }): readonly JoinedHead[] {
  const joined = entry.settings?.['joined'];
  return Array.isArray(joined) ? (joined as JoinedHead[]) : [];
}

export type UnsignedEntry = Omit<JournalEntry, 'hash'>;

/** SHA-256 of a change's canonical form, in hex. Numbers of arrival are not part of it. */
export function hashOfChange(change: JournaledChange): string {
  return 'purged' in change ? change.purged : hashOfText(canonical(change));
}

/** The hash that chains an entry: it covers the hashes of its changes, so a purged change leaves it as it was. */
export function hashOfEntry(entry: UnsignedEntry, changeHashes: readonly string[]): string {
  return hashOfText(
    canonical({
      ...entry,
      changes: changeHashes,
      quarantine: entry.quarantine?.map((each) => hashOfText(canonical(each))),
    }),
  );
}

/** The entry with its hash, and its line with a newline at the end. Each change is put into canonical form once. */
export function journalLine(entry: UnsignedEntry): { entry: JournalEntry; line: string } {
  const texts = entry.changes.map((change) => canonical(change));
  const hashes = entry.changes.map((change, index) =>
    'purged' in change ? change.purged : hashOfText(texts[index] ?? ''),
  );
  const signed: JournalEntry = { ...entry, hash: hashOfEntry(entry, hashes) };
  const { changes: _, ...rest } = signed;
  const head = canonical(rest);
  // The line is read by any JSON parser and its hash is taken of the canonical form, so the order of its keys is free.
  return { entry: signed, line: `{"changes":[${texts.join(',')}],${head.slice(1)}\n` };
}

/** The header's line. */
export function headerLine(header: Omit<JournalHeader, 'hash'>): { header: JournalHeader; line: string } {
  const signed: JournalHeader = { ...header, hash: hashOfHeader(header) };
  return { header: signed, line: `${canonical(signed)}\n` };
}

function hashOfHeader({ key: _, ...header }: Omit<JournalHeader, 'hash'>): string {
  return hashOfText(canonical(header));
}

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const headerSchema = z.object({
  v: z.literal(1),
  header: z.literal(true),
  workspace: z.string().min(1),
  name: z.string(),
  keyId: z.string(),
  key: z.string(),
  at: z.string(),
  hash,
});

const entrySchema = z.object({
  v: z.literal(1),
  incarnation: z.number().int().positive(),
  n: z.number().int().positive(),
  prev: hash,
  group: z.string(),
  action: z.string(),
  operator: z.string(),
  at: z.string(),
  changes: z.array(z.union([changeSchema, z.strictObject({ purged: hash })])),
  quarantine: z
    .array(
      z.object({
        reason: z.enum(['schema', 'stamp-collision', 'wrong-workspace', 'implausible-stamp']),
        change: z.unknown(),
      }),
    )
    .optional(),
  settings: z.record(z.string(), z.unknown()).optional(),
  hash,
});

export type JournalLine =
  | { is: 'header'; header: JournalHeader }
  | { is: 'entry'; entry: JournalEntry }
  /** Written by a later version: not damaged, but not for this one to go on behind. */
  | { is: 'newer' }
  | { is: 'damaged'; why: 'not-json' | 'not-a-line' | 'hash' };

/** Reads one line (without its newline) and checks its hash. */
export function parseJournalLine(text: string): JournalLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { is: 'damaged', why: 'not-json' };
  }
  if (versionOf(value) > 1) return { is: 'newer' };
  const header = headerSchema.safeParse(value);
  if (header.success) return checkedHeader(header.data);
  const entry = entrySchema.safeParse(value);
  if (!entry.success) return { is: 'damaged', why: 'not-a-line' };
  const { hash: said, ...unsigned } = entry.data as JournalEntry;
  const isTrue = hashOfEntry(unsigned, unsigned.changes.map(hashOfChange)) === said;
  return isTrue ? { is: 'entry', entry: entry.data } : { is: 'damaged', why: 'hash' };
}

function checkedHeader(header: JournalHeader): JournalLine {
  const { hash: said, ...unsigned } = header;
  return hashOfHeader(unsigned) === said ? { is: 'header', header } : { is: 'damaged', why: 'hash' };
}

function versionOf(value: unknown): number {
  const v = typeof value === 'object' && value !== null ? (value as { v?: unknown }).v : undefined;
  return typeof v === 'number' ? v : 1;
}

/** Arrival number of the change at a position of an entry. */
export function numberOfChange(entry: { n: number }, position: number): number {
  return entry.n + 1 + position;
}

/** The number that the next entry takes. */
export function nextNumber(entry: { n: number; changes: readonly unknown[] }): number {
  return entry.n + entry.changes.length + 1;
}
