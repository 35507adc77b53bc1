import {
  type Action,
  type Draft,
  type drafts as decided,
  type Told,
} from '../../../src-core/change/action.ts';
import type { Change } from '../../../src-core/change/change.ts';
import type { Row } from '../../../src-core/change/row.ts';
import { isSealed, type Vault } from '../../../src-core/change/seal.ts';
import { type Clock, tick } from '../../../src-core/change/stamp.ts';
import { type SealedDraft, stamped } from '../../../src-core/change/stamped.ts';
import { declarationOf, type Kind } from '../../../src-core/kinds.ts';
import { dayAt } from '../../../src-core/record/instant.ts';
import { checkedChange } from '../../../src-core/change/checked-change.ts';
import { effectsOf, quickRow } from './effects-of.ts';
import { detailOf, isDiskFull } from '../failure.ts';
import { yieldToPage } from './yield-to-page.ts';
import type { Ledger } from './ledger.ts';
import { newUuid } from './random-id.ts';
import { readerOf } from '../read/reading.ts';
import { snapshotOf } from '../database/row-source.ts';
import type { CommitOptions, CommitOutcome } from '../outcome.ts';
import { sealedWork } from './work.ts';
import { changesAtOnce, type Effects, hasStopped, write, type Writing } from './write.ts';

/** Changes of one commit at most: a long import is many commits of one group. */
export const changesPerCommit = 500;

/** Sealing is the slow step of a large commit: after this many milliseconds the page gets a turn. */
const sliceMs = 8;

/**
 * The only door for a person's work: facts, pure action, seal, stamp, one strict transaction, journal. Everything from
 * the facts on happens in the ledger's turn, so that what the action saw is what it changes.
 */
export async function commit<I, F>(
  ledger: Ledger,
  action: Action<I, F>,
  input: I,
  by: { operator: string } & CommitOptions,
): Promise<CommitOutcome> {
  return ledger.turn(async () => {
    const closed = whyClosed(ledger);
    if (closed) return closed;
    const at = ledger.now();
    const newId = () => newUuid(at.getTime());
    const read = await factsOf(ledger, action, input);
    if ('error' in read) return failed(ledger, read.error);
    const now = at.toISOString();
    const told: Told = {
      now,
      today: dayAt(now, -at.getTimezoneOffset()),
      isTimeInDoubt: ledger.watch.isDoubtful(),
      operator: by.operator,
      newId,
    };
    const decision = action.decide(read.facts, input, told);
    if (!decision.ok) return { saved: false, reason: 'problems', problems: decision.problems };
    return written(ledger, action.name, decision, { ...by, group: by.group ?? newId(), at });
  });
}

/** Why nothing can be written now; undefined when it can. */
export function whyClosed(ledger: Ledger): Extract<CommitOutcome, { detail: string }> | undefined {
  if (!ledger.isWriter) return refused('not-writer', 'another window writes');
  if (hasStopped(ledger))
    return refused('stopped', `the journal cannot be written: ${ledger.journalError ?? ''}`);
  return undefined;
}

/** What a failing database means for the person. A browser whose disk is full closes the database after it has said so. */
export function failed(ledger: Ledger, error: unknown): Extract<CommitOutcome, { detail: string }> {
  if (isDiskFull(error)) ledger.hasDiskBeenFull = true;
  const isFull = ledger.hasDiskBeenFull && (isDiskFull(error) || ledger.isClosed);
  // It may close before it has said anything: then nobody knows more than that.
  const reason = isFull ? 'disk-full' : ledger.isClosed ? 'closed' : 'failed';
  return refused(reason, detailOf(error));
}

/** All that the action reads, of one moment. */
async function factsOf<I, F>(
  { db, vault, memory }: Ledger,
  action: Action<I, F>,
  input: I,
): Promise<{ facts: F } | { error: unknown }> {
  try {
    const snapshot = snapshotOf(db);
    const facts = await action.facts(readerOf(memory.over(snapshot.rows), vault), input);
    snapshot.end();
    return { facts };
  } catch (error) {
    return { error };
  }
}

type Author = Omit<CommitOptions, 'group'> & { operator: string; group: string; at: Date };

async function written(
  ledger: Ledger,
  action: string,
  decision: ReturnType<typeof decided>,
  by: Author,
): Promise<CommitOutcome> {
  if (!decision.ok) return { saved: false, reason: 'problems', problems: decision.problems };
  if (decision.drafts.length > changesPerCommit)
    throw new Error(`${action} wants ${decision.drafts.length} changes in one commit`);
  try {
    const { copies } = await write(ledger, await writingOf(ledger, action, decision.drafts, by));
    const created = decision.drafts.filter((draft) => draft.creates).map((draft) => draft.record);
    return { saved: true, copies, group: by.group, created, warnings: decision.warnings };
  } catch (error) {
    return failed(ledger, error);
  }
}

/** Everything that the write of these drafts needs. @throws when the database cannot be read, or when a draft is none: a bug */
async function writingOf(
  ledger: Ledger,
  action: string,
  list: readonly Draft[],
  by: Author,
): Promise<Writing> {
  const sealed = await sealedDrafts(ledger, list);
  const isLarge = sealed.length > changesAtOnce;
  const before = await rowsToRevise(ledger, sealed);
  const { changes, clock } = stampedDrafts(ledger.clock, sealed, before, action, by);
  // What every other station would put into quarantine, and what no journal would be read back with, is not written.
  const unfit = changes.find((change) => !checkedChange(change));
  if (unfit) throw new Error(`${action}: a change of ${unfit.kind} does not fit its declaration`);
  if (isLarge) await yieldToPage();
  const effects = await effectsOfOwn(ledger, changes, before);
  if (isLarge) await yieldToPage();
  const { group, operator } = by;
  const settings = {
    ...(by.work ? { work: sealedWork(ledger.vault, by.work) } : {}),
    ...(by.about ? { about: by.about } : {}),
  };
  const beside = Object.keys(settings).length > 0 ? { settings } : {};
  return { group, action, operator, at: by.at.toISOString(), changes, clock, effects, ...beside };
}

async function sealedDrafts(ledger: Ledger, list: readonly Draft[]): Promise<SealedDraft[]> {
  const sealed: SealedDraft[] = [];
  let sliceEnd = performance.now() + sliceMs;
  for (const draft of list) {
    sealed.push(sealedDraft(ledger, draft));
    if (performance.now() < sliceEnd) continue;
    await yieldToPage();
    sliceEnd = performance.now() + sliceMs;
  }
  return sealed;
}

/** Seals what a commit will soon want sealed, while another one waits for the disk; the vault remembers it. */
export async function sealAhead(
  vault: Vault,
  kind: Kind,
  list: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const { sensitive } = declarationOf(kind);
  let sliceEnd = performance.now() + sliceMs;
  for (const values of list) {
    for (const field of sensitive)
      if (typeof values[field] === 'string') vault.seal(kind, field, values[field]);
    if (performance.now() < sliceEnd) continue;
    await yieldToPage();
    sliceEnd = performance.now() + sliceMs;
  }
}

function sealedDraft(ledger: Ledger, draft: Draft): SealedDraft {
  const { sensitive } = declarationOf(draft.kind);
  const patch: Record<string, unknown> = { ...draft.patch };
  for (const field of sensitive) {
    const value = patch[field];
    // A worker may have sealed the value already, under the same key.
    if (value !== undefined && value !== null && !isSealed(value))
      patch[field] = ledger.vault.seal(draft.kind, field, value);
  }
  const { kind, record, creates, isBeside } = draft;
  return { kind, record, ...(creates ? { creates } : {}), ...(isBeside ? { isBeside } : {}), patch };
}

async function rowsToRevise(ledger: Ledger, list: readonly SealedDraft[]): Promise<Map<string, Row>> {
  const wanted = new Map<Kind, string[]>();
  for (const { kind, record, creates } of list)
    if (!creates) wanted.set(kind as Kind, [...(wanted.get(kind as Kind) ?? []), record]);
  const found = new Map<string, Row>();
  for (const [kind, ids] of wanted) {
    for (const row of await ledger.db.rows(kind).bulkGet(ids)) {
      if (!row) continue;
      const { gone: _, ...bare } = row;
      found.set(row.id, bare);
    }
  }
  return found;
}

/** Each change sees what the ones before it in the same commit did to its record, unless it is to stand beside them. */
function stampedDrafts(
  from: Clock,
  list: readonly SealedDraft[],
  before: ReadonlyMap<string, Row>,
  action: string,
  by: Author,
): { changes: Change[]; clock: Clock } {
  let clock = from;
  const rows = new Map(before);
  const changes = list.map((draft) => {
    const next = tick(clock, by.at.getTime());
    clock = next.clock;
    const seen = draft.isBeside ? before : rows;
    const change = stamped(draft, next.stamp, seen.get(draft.record), {
      group: by.group,
      action,
      operator: by.operator,
    });
    const row = quickRow(rows.get(draft.record), draft.kind as Kind, [{ change, n: 0 }]);
    if (row) rows.set(draft.record, row);
    return change;
  });
  return { changes, clock };
}

async function effectsOfOwn(
  ledger: Ledger,
  changes: readonly Change[],
  before: ReadonlyMap<string, Row>,
): Promise<Effects> {
  const first = ledger.head.next + 1;
  const arrivals = changes.map((change, index) => ({ change, n: first + index }));
  const rows = new Map<string, { kind: Kind; row: Row }>();
  for (const arrival of arrivals) {
    const { kind, record } = arrival.change;
    const row = quickRow(rows.get(record)?.row ?? before.get(record), kind as Kind, [arrival]);
    // A field whose newest change is known by name only: the whole record must be folded.
    if (!row) return effectsOf(ledger.db, arrivals);
    rows.set(record, { kind: kind as Kind, row });
  }
  const byKind = new Map<Kind, Row[]>();
  for (const { kind, row } of rows.values()) byKind.set(kind, [...(byKind.get(kind) ?? []), row]);
  return { rows: byKind };
}

function refused(
  reason: 'disk-full' | 'closed' | 'not-writer' | 'stopped' | 'failed',
  detail: string,
): Extract<CommitOutcome, { detail: string }> {
  return { saved: false, reason, detail };
}
