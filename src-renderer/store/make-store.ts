import { bytesToHex } from '@noble/hashes/utils.js';
import { liveQuery } from 'dexie';
import type { Action } from '../../src-core/change/action.ts';
import type { Host, Slot } from '../../src-core/contract/host.ts';
import { declarationOf, type Kind, type KindRecord, type StoredRecord } from '../../src-core/kinds.ts';
import { fieldsOf } from '../../src-core/record/fields.ts';
import type { Sealed } from '../../src-core/record/declare-record.ts';
import { isSealed } from '../../src-core/change/seal.ts';
import { checkPosts } from './analysis/review-client.ts';
import { keyOf } from './recovery/create-workspace.ts';
import { commit, sealAhead } from './write/commit.ts';
import { type Ledger, journalFailureLimit } from './write/ledger.ts';
import { newUuid } from './write/random-id.ts';
import { readingOf } from './read/reading.ts';
import { rescueOfOpen } from './recovery/rescue.ts';
import { bareRows, watchedRows } from './database/row-source.ts';
import { searchIndexes } from './search/search-index.ts';
import { sealedFormsOf } from './search/sealed-forms.ts';
import type { Store } from './store.ts';
import type { StoreHealth } from './health.ts';
import type { CommitOptions, CommitOutcome } from './outcome.ts';
import { retryWaiting } from './write/retry-waiting.ts';
import { settingName } from './database/database.ts';
import { replicationOf } from './peers/replication.ts';
import { partsOfWork } from './write/work.ts';
import { takeBackGroup } from './write/take-back-group.ts';
import { journalPending } from './write/write.ts';

const journalRetryMs = 2_000;

/** What the store needs beside the ledger. */
export type StoreParts = {
  slot: Slot;
  host: Host;
  ledger: Ledger;
  onSaved: () => void;
  release: () => void;
};

/** The store of one open workspace: the doors of `commit` and `merge`, live queries, settings, health. */
export function makeStore({ slot, host, ledger, onSaved, release }: StoreParts): Store {
  const { db, vault, header } = ledger;
  const read = readingOf(db, bareRows(db), vault);
  const watched = readingOf(db, watchedRows(db), vault);
  const search = searchIndexes(db, read, vault);
  const listeners = new Set<(health: StoreHealth) => void>();
  let operator = 'setup';
  let retry: ReturnType<typeof setTimeout> | undefined;

  const health = (): StoreHealth => ({
    journal:
      ledger.journalFailures >= journalFailureLimit
        ? 'stopped'
        : ledger.unjournaled.length > 0
          ? 'behind'
          : 'in-step',
    unjournaled: ledger.unjournaled.length,
    journalError: ledger.journalError,
    hasTwin: ledger.isWriter ? ledger.journal.twinSize !== null : undefined,
    isDiskFull: ledger.hasDiskBeenFull,
    isDatabaseClosed: ledger.isClosed,
    isTimeInDoubt: ledger.watch.isDoubtful(),
    isWriter: ledger.isWriter,
    unsent: ledger.unsent,
  });
  const tell = () => listeners.forEach((listener) => listener(health()));
  ledger.onWritten = (written) => search.took(written);
  ledger.onHealth = () => {
    tell();
    if (!ledger.isWriter || ledger.unjournaled.length === 0 || retry !== undefined) return;
    retry = setTimeout(() => {
      retry = undefined;
      void ledger.turn(() => journalPending(ledger));
    }, journalRetryMs);
  };
  // What the start could not journal is tried again without waiting for the next commit.
  ledger.onHealth();
  const committed = async <I, F>(action: Action<I, F>, input: I, options?: CommitOptions) => {
    const outcome = await commit(ledger, action, input, { operator, ...options });
    if (outcome.saved) onSaved();
    tell();
    return outcome;
  };

  const sync = replicationOf(ledger, () => {
    onSaved();
    tell();
  });
  const giveKey = async () => {
    const key = await keyOf(host, header);
    return key && bytesToHex(key);
  };
  const newGroup = () => newUuid(ledger.now().getTime());

  return {
    slot,
    workspace: header.workspace,
    name: header.name,
    giveKey,
    checkPosts: (...asked) => checkPosts({ slot, giveKey }, ...asked),
    get operator() {
      return operator;
    },
    workAs(id) {
      operator = id;
    },
    clockId: () => ledger.clock.clockId,
    commit: committed,
    settled: () => ledger.turn(() => Promise.resolve()),
    sealAhead: (kind, list) => sealAhead(vault, kind, list),
    note: (action, about) => committed(withoutDrafts(action), undefined, about ? { about } : {}),
    async keepWork(work) {
      let outcome = nothingKept;
      for (const part of partsOfWork(work)) {
        const kept = await committed(withoutDrafts('work.keep'), undefined, { work: part });
        if (!kept.saved) return kept;
        outcome = outcome.copies === 1 ? outcome : kept;
      }
      return outcome;
    },
    async work<T>(prefix: string) {
      const rows = await db.local.where('name').startsWith(settingName(prefix)).toArray();
      const opened = rows.map(({ name, value }): [string, T] => {
        const bare = name.slice(settingName('').length);
        return [bare, vault.open('local', bare, value as Sealed) as T];
      });
      return new Map(opened.filter(([, value]) => value !== undefined));
    },
    async retryWaiting() {
      const waiting = async () => (await db.quarantine.count()) + (await db.later.count());
      const before = await waiting();
      await retryWaiting(ledger);
      tell();
      return before - (await waiting());
    },
    sync,
    onArrival: sync.onArrival,
    newGroup,
    takeBack: (group, onProgress) => takeBackGroup({ commit: committed, newGroup, read }, group, onProgress),
    live(query) {
      return {
        subscribe(next, failed) {
          // Dexie follows native awaits only in a function that is async itself: without it, nothing that a query reads
          // after its first answer would be watched.
          const subscription = liveQuery(async () => await query(watched)).subscribe(next, failed);
          return () => subscription.unsubscribe();
        },
      };
    },
    read,
    open: (kind, field, value) => (value === undefined ? undefined : vault.open(kind, field, value)),
    openRecord: (kind, row) => openedRecord(ledger, kind, row),
    search,
    sealedForms: (kind, text) => sealedFormsOf(vault, kind, text),
    async setting<T>(name: string) {
      const value = (await db.local.get(settingName(name)))?.value;
      return (isSealed(value) ? vault.open('local', name, value) : value) as T | undefined;
    },
    async keepSetting(name, value) {
      try {
        await db.local.put({ name: settingName(name), value });
        return true;
      } catch {
        return false;
      }
    },
    compareTime(peer, skewMs) {
      const before = ledger.watch.isDoubtful();
      ledger.watch.compare(peer, skewMs);
      if (ledger.watch.isDoubtful() !== before) tell();
    },
    confirmTime() {
      ledger.watch.confirm();
      tell();
    },
    health,
    onHealth(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    rescueExport: rescueOfOpen({ slot, host, now: ledger.now }, ledger),
    async close() {
      await ledger.turn(async () => {
        ledger.isWriter = false;
        await ledger.journal.release();
      });
      clearTimeout(retry);
      search.close();
      db.close();
      release();
    },
  };
}

/** An entry of the chain without changes. */
function withoutDrafts(name: string): Action<undefined, undefined> {
  return {
    name,
    facts: () => Promise.resolve(undefined),
    decide: () => ({ ok: true, drafts: [], warnings: [] }),
  };
}

const nothingKept: Extract<CommitOutcome, { saved: true }> = {
  saved: true,
  copies: 2,
  group: '',
  created: [],
  warnings: [],
};

function openedRecord<K extends Kind>(ledger: Ledger, kind: K, row: StoredRecord<K>): KindRecord<K> {
  const values = row as unknown as Record<string, unknown>;
  const opened: Record<string, unknown> = { id: row.id };
  const declaration = declarationOf(kind);
  for (const { name } of fieldsOf(declaration)) {
    const value = values[name];
    if (value === undefined) continue;
    opened[name] = declaration.sensitive.has(name) ? ledger.vault.open(kind, name, value as Sealed) : value;
  }
  return opened as KindRecord<K>;
}
