import { createHash } from 'node:crypto';
import { canonical } from '../../src-core/change/canonical.ts';
import type { Change } from '../../src-core/change/change.ts';
import { checkedChange } from '../../src-core/change/checked-change.ts';
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

/** A change that fits the contract, as it is stored. */
type Fit = { index: number; change: Change; body: string };
type Unfit = { index: number; value: unknown; reason: Rejection; body: string; hash: string };

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
  const { fit, unfit } = sorted(changes);
  return sql.transaction(async (ask) => {
    const seq = await lockedSeq(ask, caller.workspace);
    const known = await knownBy(ask, caller.workspace, fit);
    const fresh: Fit[] = [];
    const collided: Fit[] = [];
    const inBatch = new Map<string, Set<string>>();
    let duplicates = 0;
    for (const each of fit) {
      const { hlc } = each.change;
      const [stored, beside] = [known.get(hlc), inBatch.get(hlc)];
      // A new stamp is a new change; only of one that is here already the content has to be looked into.
      if (beside?.has(each.body) || stored?.has(hashOf(each.body))) {
        duplicates += 1;
        continue;
      }
      inBatch.set(hlc, (beside ?? new Set()).add(each.body));
      fresh.push(each);
      if (stored || beside) collided.push(each);
    }
    await insertChanges(ask, caller, fresh, seq);
    const refused = [...unfit.map(quarantined), ...(await collisions(ask, caller, collided))];
    await insertQuarantine(ask, caller, refused);
    const last = seq + fresh.length;
    await seen(ask, caller, fresh.length, last, unsent);
    const rejected = [
      ...unfit.map(({ index, value, reason }) => ({ index, hlc: textIn(value, 'hlc'), reason })),
      ...collided.map(({ index, change }) => ({
        index,
        hlc: change.hlc,
        reason: 'stamp-collision' as const,
      })),
    ];
    return { accepted: fresh.length - collided.length, duplicates, rejected, seq: last, before: seq };
  });
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

function sorted(changes: readonly unknown[]): { fit: Fit[]; unfit: Unfit[] } {
  const fit: Fit[] = [];
  const unfit: Unfit[] = [];
  for (const [index, value] of changes.entries()) {
    const body = canonical(value);
    const change = checkedChange(value);
    if (change) fit.push({ index, change, body });
    else
      unfit.push({
        index,
        value,
        reason: hasImplausibleStamp(value) ? 'implausible-stamp' : 'schema',
        body,
        hash: hashOf(body),
      });
  }
  return { fit, unfit };
}

async function knownBy(ask: Ask, workspace: string, fit: readonly Fit[]): Promise<Map<string, Set<string>>> {
  const known = new Map<string, Set<string>>();
  if (fit.length === 0) return known;
  const rows = await ask<{ hlc: string; hash: string }>(
    'select hlc, hash from change where workspace = $1 and hlc = any($2::text[])',
    [workspace, fit.map(({ change }) => change.hlc)],
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
     from unnest($4::text[], $5::text[], $6::text[], $7::text[])
       with ordinality as arrived (hlc, kind, record, body, place)`,
    [
      workspace,
      after,
      station,
      fresh.map(({ change }) => change.hlc),
      fresh.map(({ change }) => change.kind),
      fresh.map(({ change }) => change.record),
      fresh.map(({ body }) => body),
    ],
  );
}

type Refused = {
  hash: string;
  reason: Rejection;
  hlc: string | null;
  kind: string | null;
  record: string | null;
  body: string;
};

function quarantined({ hash, reason, body, value }: Unfit): Refused {
  const [hlc, kind, record] = ['hlc', 'kind', 'record'].map((name) => textIn(value, name));
  return { hash, reason, hlc: hlc ?? null, kind: kind ?? null, record: record ?? null, body };
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
  return createHash('sha256').update(body).digest('hex');
}

/** A short text of something that fits no schema; a longer one is not worth a column. */
function textIn(value: unknown, name: string): string | null {
  const text = (value as Readonly<Record<string, unknown>> | null)?.[name];
  return typeof text === 'string' && text.length <= 64 && !text.includes('\u0000') ? text : null;
}
