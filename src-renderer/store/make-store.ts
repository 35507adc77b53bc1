import { liveQuery } from 'dexie';
import type { Slot } from '../../src-core/contract/host.ts';
import { declarationOf, type Kind, type KindRecord, type StoredRecord } from '../../src-core/kinds.ts';
import { fieldsOf } from '../../src-core/record/fields.ts';
import type { Sealed } from '../../src-core/record/declare-record.ts';
import { isSealed } from '../../src-core/change/seal.ts';
import { commit, sealAhead } from './commit.ts';
import { type Ledger, journalFailureLimit } from './ledger.ts';
import { merge, type MergeOutcome } from './merge.ts';
import { newUuid } from './random-id.ts';
import { readingOf } from './reading.ts';
import { rescueOf } from './rescue.ts';
import { bareRows, watchedRows } from './row-source.ts';
import { searchIndexes } from './search-index.ts';
import type { CommitOutcome, Store, StoreHealth } from './store.ts';
import { journalPending } from './write.ts';

const journalRetryMs = 2_000;

/** What the store needs beside the ledger. */
export type StoreParts = {
  slot: Slot;
  ledger: Ledger;
  unsent: number;
  onSaved: () => void;
  release: () => void;
};

/** The store of one open workspace: the doors of `commit` and `merge`, live queries, settings, health. */
export function makeStore({ slot, ledger, unsent: unsentAtStart, onSaved, release }: StoreParts): Store & {
  merge(arriving: readonly unknown[], peer: string, cursor?: string): Promise<MergeOutcome>;
} {
  const { db, vault, header } = ledger;
  const read = readingOf(db, bareRows(db), vault);
  const watched = readingOf(db, watchedRows(db), vault);
  const search = searchIndexes(db, read);
  const listeners = new Set<(health: StoreHealth) => void>();
  let operator = 'setup';
  let unsent = unsentAtStart;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const health = (): StoreHealth => ({
    journal:
      ledger.journalFailures >= journalFailureLimit
        ? 'stopped'
        : ledger.unjournaled.length > 0
          ? 'behind'
          : 'in-step',
    unjournaled: ledger.unjournaled.length,
    isWriter: ledger.isWriter,
    unsent,
  });
  const tell = () => listeners.forEach((listener) => listener(health()));
  ledger.onWritten = (written) => search.took(written);
  ledger.onHealth = () => {
    tell();
    if (ledger.unjournaled.length === 0 || retry !== undefined) return;
    retry = setTimeout(() => {
      retry = undefined;
      void ledger.turn(() => journalPending(ledger));
    }, journalRetryMs);
  };

  return {
    slot,
    workspace: header.workspace,
    get operator() {
      return operator;
    },
    workAs(id) {
      operator = id;
    },
    clockId: () => ledger.clock.clockId,
    async commit(action, input, options) {
      const before = ledger.head.next;
      const outcome = await commit(ledger, action, input, { operator, group: options?.group });
      if (outcome.saved) {
        unsent += Math.max(0, ledger.head.next - before - 1);
        onSaved();
        tell();
      }
      return outcome;
    },
    sealAhead: (kind, list) => sealAhead(vault, kind, list),
    async note(action): Promise<CommitOutcome> {
      const nothing = {
        name: action,
        facts: () => Promise.resolve(undefined),
        decide: () => ({ ok: true as const, drafts: [], warnings: [] }),
      };
      return commit(ledger, nothing, undefined, { operator });
    },
    async merge(arriving, peer, cursor) {
      const outcome = await merge(ledger, arriving, peer, cursor);
      if (outcome.merged) unsent += outcome.accepted;
      onSaved();
      tell();
      return outcome;
    },
    newGroup: () => newUuid(ledger.now().getTime()),
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
    async setting<T>(name: string) {
      const value = (await db.local.get(`setting:${name}`))?.value;
      return (isSealed(value) ? vault.open('local', name, value) : value) as T | undefined;
    },
    async keepSetting(name, value, how) {
      const kept = how?.isPersonal && value !== undefined ? vault.seal('local', name, value) : value;
      await db.local.put({ name: `setting:${name}`, value: kept });
    },
    health,
    onHealth(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    rescueExport: rescueOf(slot, db, ledger.journal, ledger.now),
    async close() {
      clearTimeout(retry);
      await ledger.turn(() => Promise.resolve());
      ledger.isWriter = false;
      search.close();
      await ledger.journal.release();
      db.close();
      release();
    },
  };
}

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
