import { hash } from 'node:crypto';
import type { Change } from '../../src-core/change/change.ts';
import { checkedChange } from '../../src-core/change/checked-change.ts';
import { keptText } from '../../src-core/change/kept-form.ts';
import { parseStamp } from '../../src-core/change/stamp.ts';
import { hasImplausibleStamp, type Rejection } from '../../src-core/contract/portal-refusals.ts';
import type { Ask } from '../database/sql.ts';
import { type Place, placesOf } from './cursor.ts';
import { lockOffice } from './lock-office.ts';
import { insertQuarantine, type Refused, textIn } from './refused.ts';
import type { Caller } from './stations.ts';

export type Taken = {
  accepted: number;
  duplicates: number;
  rejected: { index: number; hlc: string | null; reason: Rejection }[];
  /** Changes that were not stored before, also those of which there are two contents. */
  fresh: number;
  /** Behind the last change of the office. */
  place: Place;
  /** The same before this batch. */
  before: Place;
};

/** What arrived, in the form in which it is stored. */
type Arrived = { index: number; value: unknown; body: string };
/** A change that fits the contract. */
type Fit = { index: number; change: Change; body: string };
type Unfit = Arrived & { reason: Rejection };
type Rejected = Taken['rejected'][number];

/** Changes that are checked and handed to the database at once: while it writes them, the next ones are checked. */
const sliceSize = 200;

/**
 * Takes changes in within a transaction, whose start takes the lock of the office until its end, so that sequence order is commit
 * order and no cursor ever skips a change that was numbered earlier and committed later. Repeats change nothing. What does not
 * fit is kept in quarantine; of two contents under one stamp neither counts, and both are handed on, so that every station
 * comes to the same conclusion.
 *
 * @param known a cursor that this portal has told the caller
 * @throws ProblemAnswer when the portal has lost what stood behind that cursor
 */
export async function takeChanges(
  ask: Ask,
  caller: Pick<Caller, 'workspace' | 'station' | 'epoch'>,
  changes: readonly unknown[],
  known?: string,
): Promise<Taken> {
  const { workspace } = caller;
  // Sent before the work that needs no answer: the database looks up while canonical forms are made here.
  const asked = Promise.all([
    lockedSeq(ask, workspace),
    lastHash(ask, workspace),
    storedUnder(ask, workspace, stampsOf(changes)),
    placesOf(ask, caller, [known]),
  ]);
  const arrived = changes.map((value, index) => ({ index, value, body: keptText(value) }));
  const [seq, hashBefore, stored] = await asked;
  const sorting = new Sorting(stored);
  const written: Promise<void>[] = [];
  let fresh = 0;
  for (let start = 0; start < arrived.length; start += sliceSize) {
    const next = sorting.freshOf(arrived.slice(start, start + sliceSize));
    written.push(insertChanges(ask, caller, next, seq + fresh));
    fresh += next.length;
  }
  await Promise.all(written);
  const collided = sorting.collided();
  const refused = [...sorting.unfit.map(refusedRow), ...(await markCollided(ask, workspace, collided))];
  await insertQuarantine(ask, caller, refused);
  if (fresh > 0) await ask('update workspace set last_seq = $2 where id = $1', [workspace, seq + fresh]);
  const { last } = sorting;
  return {
    accepted: fresh - collided.length,
    duplicates: sorting.duplicates,
    rejected: [...sorting.rejectedBefore, ...sorting.unfit.map(named), ...collided.map(collidedOf)],
    fresh,
    place: last ? { seq: seq + fresh, hash: hashOf(last.body) } : { seq, hash: hashBefore },
    before: { seq, hash: hashBefore },
  };
}

const collision = 'stamp-collision' as const;

/** Hashes that are stored under a stamp, and whether they collided. */
type Stored = ReadonlyMap<string, ReadonlyMap<string, boolean>>;

/** What becomes of a batch. */
class Sorting {
  readonly unfit: Unfit[] = [];
  /** Sent before, and refused then: the answer may have been lost. */
  readonly rejectedBefore: Rejected[] = [];
  duplicates = 0;
  last: Fit | undefined;
  private readonly byStamp = new Map<string, Fit[]>();
  private readonly stored: Stored;

  constructor(stored: Stored) {
    this.stored = stored;
  }

  /** Of the next changes those that are to be stored. What is stored already was checked when it came. */
  freshOf(slice: readonly Arrived[]): Fit[] {
    const fresh: Fit[] = [];
    for (const each of slice) {
      const { index, value, body } = each;
      const hlc = stampIn(value);
      if (hlc !== undefined && this.isKnown(hlc, each)) continue;
      const change = checkedChange(value);
      if (change) fresh.push({ index, change, body });
      else this.unfit.push({ ...each, reason: hasImplausibleStamp(value) ? 'implausible-stamp' : 'schema' });
      if (change) this.remember(fresh.at(-1)!);
    }
    return fresh;
  }

  /** Of two contents under one stamp, here or one of them stored: all that came now. */
  collided(): Fit[] {
    return [...this.byStamp].flatMap(([hlc, fits]) => (fits.length > 1 || this.stored.has(hlc) ? fits : []));
  }

  private isKnown(hlc: string, { index, body }: Arrived): boolean {
    // A new stamp is a new change; only of one that is here already the content has to be looked into.
    const isCollided = this.stored.get(hlc)?.get(hashOf(body));
    if (isCollided === true) this.rejectedBefore.push({ index, hlc, reason: collision });
    else if (isCollided === false || this.byStamp.get(hlc)?.some((beside) => beside.body === body))
      this.duplicates += 1;
    else return false;
    return true;
  }

  private remember(fit: Fit): void {
    const { hlc } = fit.change;
    this.byStamp.set(hlc, [...(this.byStamp.get(hlc) ?? []), fit]);
    this.last = fit;
  }
}

/** @throws when the office is gone, which a token that was looked up a moment ago makes impossible */
async function lockedSeq(ask: Ask, workspace: string): Promise<number> {
  const [, [row]] = await Promise.all([
    lockOffice(ask, workspace),
    ask<{ last_seq: number }>('select last_seq from workspace where id = $1', [workspace]),
  ]);
  if (!row) throw new Error('the workspace is gone');
  return row.last_seq;
}

async function lastHash(ask: Ask, workspace: string): Promise<string | null> {
  const [row] = await ask<{ hash: string }>(
    'select hash from change where workspace = $1 order by seq desc limit 1',
    [workspace],
  );
  return row?.hash ?? null;
}

async function storedUnder(ask: Ask, workspace: string, stamps: readonly string[]): Promise<Stored> {
  const stored = new Map<string, Map<string, boolean>>();
  if (stamps.length === 0) return stored;
  const rows = await ask<{ hlc: string; hash: string; is_collided: boolean }>(
    `select hlc, hash, is_collided from change where workspace = $1 and hlc = any(string_to_array($2, E'\\n'))`,
    [workspace, stamps.join('\n')],
  );
  for (const { hlc, hash, is_collided } of rows)
    stored.set(hlc, (stored.get(hlc) ?? new Map<string, boolean>()).set(hash, is_collided));
  return stored;
}

async function insertChanges(
  ask: Ask,
  { workspace, station }: Pick<Caller, 'workspace' | 'station'>,
  fresh: readonly Fit[],
  after: number,
): Promise<void> {
  if (fresh.length === 0) return;
  await ask(
    `insert into change (workspace, seq, hlc, hash, kind, record, station, body)
     select $1, $2 + place, hlc, encode(sha256(convert_to(body, 'UTF8')), 'hex'), kind, record, $3, body
     from unnest(string_to_array($4, E'\\n'), string_to_array($5, E'\\n'),
         string_to_array($6, E'\\n'), string_to_array($7, E'\\n'))
       with ordinality as arrived (hlc, kind, record, body, place)`,
    [
      workspace,
      after,
      station,
      lines(fresh, ({ change }) => change.hlc),
      lines(fresh, ({ change }) => change.kind),
      lines(fresh, ({ change }) => change.record),
      lines(fresh, ({ body }) => body),
    ],
  );
}

/**
 * One text for a column: the driver would quote each element of an array, and the database read the quotes again. Neither a
 * name, an id (parse-change.ts) nor a canonical form holds a line's end.
 */
function lines(fits: readonly Fit[], of: (fit: Fit) => string): string {
  return fits.map(of).join('\n');
}

/** Marks all contents of these stamps, and gives them back for the quarantine. */
async function markCollided(ask: Ask, workspace: string, collided: readonly Fit[]): Promise<Refused[]> {
  if (collided.length === 0) return [];
  const rows = await ask<Omit<Refused, 'reason'>>(
    `update change set is_collided = true where workspace = $1 and hlc = any($2::text[])
     returning hash, hlc, kind, record, body`,
    [workspace, collided.map(({ change }) => change.hlc)],
  );
  return rows.map((row) => ({ ...row, reason: collision }));
}

function refusedRow({ reason, body, value }: Unfit): Refused {
  return {
    hash: hashOf(body),
    reason,
    hlc: textIn(value, 'hlc'),
    kind: textIn(value, 'kind'),
    record: textIn(value, 'record'),
    body,
  };
}

function named({ index, value, reason }: Unfit): Rejected {
  return { index, hlc: textIn(value, 'hlc'), reason };
}

function collidedOf({ index, change }: Fit): Rejected {
  return { index, hlc: change.hlc, reason: collision };
}

function stampIn(value: unknown): string | undefined {
  const hlc = textIn(value, 'hlc');
  return hlc !== null && parseStamp(hlc) ? hlc : undefined;
}

function stampsOf(changes: readonly unknown[]): string[] {
  return changes.flatMap((value) => stampIn(value) ?? []);
}

function hashOf(body: string): string {
  return hash('sha256', body);
}
