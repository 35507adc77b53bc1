import { hash } from 'node:crypto';
import { canonical } from '../../src-core/change/canonical.ts';
import type { Change } from '../../src-core/change/change.ts';
import { checkedChange } from '../../src-core/change/checked-change.ts';
import { parseStamp } from '../../src-core/change/stamp.ts';
import { hasImplausibleStamp, type Rejection } from '../../src-core/contract/portal.ts';
import type { Ask, Sql } from '../database/sql.ts';
import type { Caller } from './stations.ts';

export type Received = {
  accepted: number;
  duplicates: number;
  rejected: { index: number; hlc: string | null; reason: Rejection }[];
  /** Sequence number of the last change of the office. */
  seq: number;
  /** The same before this batch. */
  before: number;
};

/** What arrived, in the form in which it is stored. */
type Arrived = { index: number; value: unknown; body: string };
/** A change that fits the contract. */
type Fit = { index: number; change: Change; body: string };
type Unfit = Arrived & { reason: Rejection };

/** Changes that are checked and handed to the database at once: while it writes them, the next ones are checked. */
const sliceSize = 200;

/**
 * Takes a batch in, all of it or nothing. The row of the office is locked until the end, so that sequence order is commit
 * order and no cursor ever skips a change that was numbered earlier and committed later. Repeats change nothing. What does not fit
 * is kept in quarantine; of two contents under one stamp neither counts, and both are handed on, so that every station comes to
 * the same conclusion.
 */
export async function receive(
  sql: Sql,
  caller: Caller,
  changes: readonly unknown[],
  unsent?: number,
): Promise<Received> {
  return sql.transaction(async (ask) => {
    // Asked before the work that needs no answer: the database looks up while canonical forms are made here.
    const asked = Promise.all([
      lockedSeq(ask, caller.workspace),
      knownBy(ask, caller.workspace, stampsOf(changes)),
    ]);
    const arrived = changes.map((value, index) => ({ index, value, body: canonical(value) }));
    const [seq, known] = await asked;
    const sorted: Sorted = { unfit: [], collided: [], fresh: 0, duplicates: 0 };
    const inBatch = new Map<string, Set<string>>();
    const written: Promise<void>[] = [];
    for (let start = 0; start < arrived.length; start += sliceSize) {
      const after = seq + sorted.fresh;
      const fresh = freshOf(arrived.slice(start, start + sliceSize), known, inBatch, sorted);
      written.push(insertChanges(ask, caller, fresh, after));
    }
    await Promise.all(written);
    const { unfit, collided, fresh, duplicates } = sorted;
    const refused = [...unfit.map(quarantined), ...(await collisions(ask, caller, collided))];
    await insertQuarantine(ask, caller, refused);
    const last = seq + fresh;
    await seen(ask, caller, fresh, last, unsent);
    const rejected = [
      ...unfit.map(({ index, value, reason }) => ({ index, hlc: textIn(value, 'hlc'), reason })),
      ...collided.map(({ index, change }) => ({
        index,
        hlc: change.hlc,
        reason: 'stamp-collision' as const,
      })),
    ];
    return { accepted: fresh - collided.length, duplicates, rejected, seq: last, before: seq };
  });
}

/** What became of a batch so far. */
type Sorted = { unfit: Unfit[]; collided: Fit[]; fresh: number; duplicates: number };

/**
 * Of the next changes of a batch those that are to be stored; the rest is noted in `sorted`. What is stored already was checked
 * when it came.
 *
 * @param known hashes of what is stored, by stamp
 * @param inBatch bodies of what stands earlier in this batch, by stamp
 */
function freshOf(
  slice: readonly Arrived[],
  known: ReadonlyMap<string, ReadonlySet<string>>,
  inBatch: Map<string, Set<string>>,
  sorted: Sorted,
): Fit[] {
  const fresh: Fit[] = [];
  for (const each of slice) {
    const { index, value, body } = each;
    const hlc = stampIn(value);
    const [stored, beside] = hlc === undefined ? [] : [known.get(hlc), inBatch.get(hlc)];
    // A new stamp is a new change; only of one that is here already the content has to be looked into.
    if (beside?.has(body) || stored?.has(hashOf(body))) {
      sorted.duplicates += 1;
      continue;
    }
    const change = checkedChange(value);
    if (!change) {
      const reason = hasImplausibleStamp(value) ? 'implausible-stamp' : 'schema';
      sorted.unfit.push({ ...each, reason });
      continue;
    }
    inBatch.set(change.hlc, (beside ?? new Set()).add(body));
    const fit = { index, change, body };
    fresh.push(fit);
    if (stored || beside) sorted.collided.push(fit);
  }
  sorted.fresh += fresh.length;
  return fresh;
}

function stampIn(value: unknown): string | undefined {
  const hlc = textIn(value, 'hlc');
  return hlc !== null && parseStamp(hlc) ? hlc : undefined;
}

function stampsOf(changes: readonly unknown[]): string[] {
  return changes.flatMap((value) => stampIn(value) ?? []);
}

/**
 * What the batch means for the office and the station, in one way to the database and back. Who was seen within the minute
 * and says nothing new costs no write, and so no waiting for the disk: a repeat is cheap.
 */
async function seen(
  ask: Ask,
  { workspace, station }: Caller,
  fresh: number,
  last: number,
  unsent?: number,
): Promise<void> {
  await ask(
    `with office as (update workspace set last_seq = $5 where id = $1 and $3 > 0)
     update station set last_seen_at = now(), received = received + $3, unsent = coalesce($4, unsent)
     where workspace = $1 and id = $2
       and ($3 > 0 or last_seen_at is null or last_seen_at < now() - interval '1 minute'
         or unsent is distinct from coalesce($4, unsent))`,
    [workspace, station, fresh, unsent ?? null, last],
  );
}

/** @throws when the office is gone, which a token that was looked up a moment ago makes impossible */
async function lockedSeq(ask: Ask, workspace: string): Promise<number> {
  const [row] = await ask<{ last_seq: number }>('select last_seq from workspace where id = $1 for update', [
    workspace,
  ]);
  if (!row) throw new Error('the workspace is gone');
  return row.last_seq;
}

/** Hashes of what is stored, by stamp. */
async function knownBy(
  ask: Ask,
  workspace: string,
  stamps: readonly string[],
): Promise<Map<string, Set<string>>> {
  const known = new Map<string, Set<string>>();
  if (stamps.length === 0) return known;
  const rows = await ask<{ hlc: string; hash: string }>(
    `select hlc, hash from change where workspace = $1 and hlc = any(string_to_array($2, E'\\n'))`,
    [workspace, stamps.join('\n')],
  );
  for (const { hlc, hash } of rows) known.set(hlc, (known.get(hlc) ?? new Set()).add(hash));
  return known;
}

async function insertChanges(
  ask: Ask,
  { workspace, station }: Caller,
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

type Refused = {
  hash: string;
  reason: Rejection;
  hlc: string | null;
  kind: string | null;
  record: string | null;
  body: string;
};

function quarantined({ reason, body, value }: Unfit): Refused {
  const [hlc, kind, record] = ['hlc', 'kind', 'record'].map((name) => textIn(value, name));
  return { hash: hashOf(body), reason, hlc: hlc ?? null, kind: kind ?? null, record: record ?? null, body };
}

/** Marks all contents of these stamps, and their records as in need of a new look; gives them back for the quarantine. */
async function collisions(ask: Ask, { workspace }: Caller, collided: readonly Fit[]): Promise<Refused[]> {
  if (collided.length === 0) return [];
  const rows = await ask<Omit<Refused, 'reason'>>(
    `update change set is_collided = true where workspace = $1 and hlc = any($2::text[])
     returning hash, hlc, kind, record, body`,
    [workspace, collided.map(({ change }) => change.hlc)],
  );
  return rows.map((row) => ({ ...row, reason: 'stamp-collision' }));
}

async function insertQuarantine(
  ask: Ask,
  { workspace, station }: Caller,
  refused: readonly Refused[],
): Promise<void> {
  if (refused.length === 0) return;
  await ask(
    `insert into quarantine (workspace, hash, reason, hlc, kind, record, body, station)
     select $1, hash, reason, hlc, kind, record, body, $2
     from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
       as refused (hash, reason, hlc, kind, record, body)
     on conflict (workspace, hash) do nothing`,
    [
      workspace,
      station,
      refused.map(({ hash }) => hash),
      refused.map(({ reason }) => reason),
      refused.map(({ hlc }) => hlc),
      refused.map(({ kind }) => kind),
      refused.map(({ record }) => record),
      refused.map(({ body }) => body),
    ],
  );
}

function hashOf(body: string): string {
  return hash('sha256', body);
}

/** A short text of something that fits no schema; a longer one is not worth a column. */
function textIn(value: unknown, name: string): string | null {
  const text = (value as Readonly<Record<string, unknown>> | null)?.[name];
  return typeof text === 'string' && text.length <= 64 && !text.includes('\u0000') ? text : null;
}
