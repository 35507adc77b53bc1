import {
  type JoinedHead,
  joinedBy,
  type JournalEntry,
  type JournalHeader,
  type JournalLine,
  nextNumber,
  parseJournalLine,
} from '../../../src-core/change/journal-line.ts';
import type { CommitRow } from '../database/database.ts';
import type { JournalPiece } from '../write/journal-file.ts';

/** What must be known of an entry to compare two copies: everything but its changes. */
export type Head = Pick<JournalEntry, 'n' | 'hash' | 'prev' | 'at'> & {
  /** The number behind it. */
  readonly next: number;
  readonly joined: readonly JoinedHead[];
  /** Numbers that were found to be lost when it was written. */
  readonly lost: readonly NumberRange[];
};

/** Numbers of entries and changes, both ends included. */
export type NumberRange = readonly [from: number, until: number];

/** What one copy says of itself, read from its first line to its last. */
export type Survey = {
  readonly header: JournalHeader | undefined;
  readonly heads: ReadonlyMap<string, Head>;
  /** Lines that cannot be read, and files of the journal that are lost. */
  readonly damagedLines: number;
  readonly hasNewer: boolean;
};

/** Reads all lines of a journal. */
export async function surveyOf(pieces: AsyncIterable<JournalPiece>): Promise<Survey> {
  const heads = new Map<string, Head>();
  let header: JournalHeader | undefined;
  let damagedLines = 0;
  let hasNewer = false;
  for await (const piece of pieces) {
    const line = parsed(piece);
    switch (line.is) {
      case 'header':
        header ??= line.header;
        break;
      case 'entry':
        heads.set(line.entry.hash, headOf(line.entry));
        break;
      case 'newer':
        hasNewer = true;
        break;
      case 'damaged':
        damagedLines += 1;
    }
  }
  return { header, heads, damagedLines, hasNewer };
}

/** One piece of a journal as a line. */
export function parsed(piece: JournalPiece): JournalLine {
  return 'line' in piece ? parseJournalLine(piece.line) : { is: 'damaged', why: 'not-a-line' };
}

export function headOf(entry: JournalEntry): Head {
  return { ...aboutOf(entry), next: nextNumber(entry) };
}

export function headOfRow(row: CommitRow): Head {
  return { ...aboutOf(row), next: row.n + row.count + 1 };
}

function aboutOf(entry: Pick<JournalEntry, 'n' | 'hash' | 'prev' | 'at' | 'settings'>): Omit<Head, 'next'> {
  const { n, hash, prev, at, settings } = entry;
  const lost = (settings?.['lost'] ?? []) as NumberRange[];
  return { n, hash, prev, at, joined: joinedBy(entry), lost };
}

/** A hole in a chain: what stood between two entries is in no copy. */
export type Gap = {
  readonly range: NumberRange;
  readonly after: string | undefined;
  readonly before: string;
};

/**
 * Holes between the entries of one chain that no entry has named yet. A join takes numbers beyond those of both chains,
 * so the numbers before it are no hole.
 */
export function gapsIn(heads: Iterable<Head>): Gap[] {
  const inOrder = [...heads].sort((a, b) => a.n - b.n);
  const known = new Set(inOrder.flatMap(({ lost }) => lost.map(([from]) => from)));
  const gaps: Gap[] = [];
  let previous: Head | undefined;
  for (const head of inOrder) {
    const expected = previous?.next ?? 1;
    if (head.n > expected && head.joined.length === 0 && !known.has(expected))
      gaps.push({ range: [expected, head.n - 1], after: previous?.at, before: head.at });
    previous = head;
  }
  return gaps;
}
