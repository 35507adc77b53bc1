import type { ChangeRow, CommitRow, FairDatabase, QuarantineRow } from '../database/database.ts';
import { bareChange } from '../database/bare-change.ts';

/** What a peer has not acknowledged yet, as the JSON of each change, in the order of arrival here. */
export type Outgoing = {
  readonly texts: readonly string[];
  /** How many of them are changes that count here; the others lie in quarantine. */
  readonly count: number;
  /** Once the peer has acknowledged these, everything up to this number is handed over. */
  readonly through: number;
  readonly hasMore: boolean;
};

/** @param end entries that came later stay out */
export type OutgoingLimits = { readonly changes: number; readonly bytes: number; readonly end?: number };

const commitsAtOnce = 200;
const changesOfPage = 2_000;
const encoder = new TextEncoder();

/**
 * The next changes for a peer: own ones and those of others alike, so that any station relays, less what came from that peer.
 * What lies in quarantine goes too: of two contents under one stamp everybody must know both to come to the same conclusion.
 */
export async function outgoing(db: FairDatabase, peer: string, limits: OutgoingLimits): Promise<Outgoing> {
  return behind(db, (await db.peers.get(peer))?.pushedThrough ?? 0, peer, limits);
}

/** A part of everything that was here when the records stood at `end`, for a bundle. */
export function changesUpTo(db: FairDatabase, from: number, end: number): Promise<Outgoing> {
  return behind(db, from, undefined, { changes: changesOfPage, bytes: Infinity, end });
}

async function behind(
  db: FairDatabase,
  from: number,
  peer: string | undefined,
  limits: OutgoingLimits,
): Promise<Outgoing> {
  const texts: string[] = [];
  let count = 0;
  let through = from;
  let bytes = 0;
  const aside = (await db.quarantine.count()) > 0 ? await db.quarantine.toArray() : [];
  for (let commits = await commitsBehind(db, from, limits.end); commits.length > 0;) {
    const changes = await changesIn(db, commits, from);
    for (const commit of commits) {
      const end = commit.n + commit.count;
      if (peer === undefined || !isFrom(commit, peer)) {
        for (const { n, text } of textsOf(commit, changes, aside, from)) {
          // JavaScript counts in UTF-16: a Chinese sign is one there and three bytes on the wire.
          bytes += encoder.encode(text).length;
          if (texts.length >= limits.changes || (bytes > limits.bytes && texts.length > 0))
            return { texts, count, through, hasMore: true };
          texts.push(text);
          if (n > commit.n) count += 1;
          through = Math.max(through, n);
        }
      }
      through = Math.max(through, end);
    }
    if (commits.length < commitsAtOnce) break;
    commits = await commitsBehind(db, through, limits.end);
  }
  return { texts, count, through, hasMore: false };
}

/** How many changes the peer has not acknowledged. At every start: counted by index, only entries behind it are read. */
export async function countOutgoing(db: FairDatabase, peer: string | undefined): Promise<number> {
  if (peer === undefined) return db.changes.count();
  const from = (await db.peers.get(peer))?.pushedThrough ?? 0;
  const first = await db.commits.where('n').belowOrEqual(from).last();
  const behindIt = await db.commits
    .where('n')
    .aboveOrEqual(first?.n ?? 0)
    .toArray();
  const itsOwn = behindIt
    .filter((commit) => isFrom(commit, peer))
    .reduce((sum, { n, count }) => sum + Math.max(0, Math.min(count, n + count - from)), 0);
  return (await db.changes.where('n').above(from).count()) - itsOwn;
}

export function isFrom({ action, operator }: Pick<CommitRow, 'action' | 'operator'>, peer: string): boolean {
  return action === 'sync.merge' && operator === peer;
}

/** Entries with a change or something put aside behind this number; the first of them may be handed over in part. */
async function commitsBehind(db: FairDatabase, from: number, end = Infinity): Promise<CommitRow[]> {
  const first = await db.commits.where('n').belowOrEqual(from).last();
  const isPart = first !== undefined && first.n + first.count > from;
  const rest = await db.commits.where('n').between(from, end, false, true).limit(commitsAtOnce).toArray();
  return isPart ? [first, ...rest] : rest;
}

async function changesIn(
  db: FairDatabase,
  commits: readonly CommitRow[],
  from: number,
): Promise<Map<number, ChangeRow>> {
  const last = commits.at(-1);
  const rows = await db.changes
    .where('n')
    .between(Math.max(from, commits[0]?.n ?? 0), last ? last.n + last.count : 0, false, true)
    .toArray();
  return new Map(rows.map((row) => [row.n, row]));
}

function* textsOf(
  commit: CommitRow,
  changes: ReadonlyMap<number, ChangeRow>,
  aside: readonly QuarantineRow[],
  from: number,
): Generator<{ n: number; text: string }> {
  // What the entry put aside has no number of its own: its places lie between the entry's and the one before.
  const own = aside.filter(({ n }) => n === commit.n);
  for (const [index, { change }] of own.entries()) {
    const place = commit.n - 1 + (index + 1) / own.length;
    if (place > from) yield { n: place, text: JSON.stringify(change) };
  }
  for (let n = commit.n + 1; n <= commit.n + commit.count; n += 1) {
    const change = changes.get(n);
    // The retention purge leaves a hash in the place of a change: there is nothing to hand over.
    if (change && n > from) yield { n, text: JSON.stringify(bareChange(change)) };
  }
}
