import { createRecord } from '../../src-core/change/create-record.ts';
import { recordInterview } from '../../src-core/interview/record-interview.ts';
import { headerLine, journalLine } from '../../src-core/change/journal-line.ts';
import { applied } from '../../src-core/change/row.ts';
import { FairDatabase } from '../../src-renderer/store/database/database.ts';
import { inOneTransaction } from '../../src-renderer/store/write/write.ts';
import { openScene } from '../crash/scene.ts';

/** Times of one interview, in milliseconds: as a person waits for it, the transaction alone, and raw IndexedDB. */
type Samples = { commit: number[]; transaction: number[]; raw: number[] };

async function measured(count: number): Promise<Samples> {
  const { store, at } = await openScene();
  const db = new FairDatabase('fairdesk-bench');
  await db.open();
  const raw = db.backendDB();
  const graduates = await manyGraduates(store, count + 20);
  const samples: Samples = { commit: [], transaction: [], raw: [] };
  for (let index = 0; index < count + 20; index += 1) {
    const start = performance.now();
    const outcome = await store.commit(recordInterview, {
      ...at,
      graduate: graduates[index]!,
      session: 'am',
      result: 'second-round',
      notes: `第 ${index} 条`,
    });
    const saved = performance.now();
    if (!outcome.saved || outcome.copies !== 2) throw new Error(JSON.stringify(outcome));
    const rows = await rowsOf(store, outcome.created[0]!, index);
    const before = performance.now();
    const clock = { ms: 1, counter: 0, clockId: 'aaaaaaaaaa' };
    await inOneTransaction(db, [{ entry: rows.entry, clock }], [rows.change], {
      rows: new Map([['interview', [rows.row]]]),
    });
    const between = performance.now();
    await rawPut(raw, rows.again);
    const end = performance.now();
    if (index < 20) continue;
    samples.commit.push(saved - start);
    samples.transaction.push(between - before);
    samples.raw.push(end - between);
  }
  return samples;
}

/** Nobody is interviewed twice in a row: each time somebody else, whom no commit has read before. */
async function manyGraduates(
  store: Awaited<ReturnType<typeof openScene>>['store'],
  count: number,
): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const values = { name: `李示例${index}`, studentNumber: String(2023020000 + index) };
    const outcome = await store.commit(createRecord('graduate'), { values });
    if (!outcome.saved) throw new Error(JSON.stringify(outcome));
    ids.push(...outcome.created);
  }
  return ids;
}

/** The same interview once more under other numbers, for the two baselines. */
async function rowsOf(store: Awaited<ReturnType<typeof openScene>>['store'], id: string, index: number) {
  const [change] = await store.read.history('interview', id);
  if (!change) throw new Error('the interview has no change');
  const make = (n: number) => {
    const own = {
      ...change,
      record: `${id}-${n}`,
      hlc: `0lq5k3m00-${n.toString(36).padStart(4, '0')}-${'b'.repeat(10)}`,
    };
    const { entry } = journalLine({
      v: 1,
      incarnation: 1,
      n,
      prev: headerHash,
      group: change.group,
      action: change.action,
      operator: 'o',
      at: '2026-11-23T01:00:00.000Z',
      changes: [own],
    });
    const row = applied(undefined, own, n + 1);
    if (!row) throw new Error('no row');
    return { entry, row, change: { ...own, n: n + 1 } };
  };
  // Beyond all numbers that the store itself takes meanwhile.
  const beyond = 1_000_000 + index * 4;
  const first = make(beyond + 1);
  const second = make(beyond + 3);
  const { changes: _, ...head } = second.entry;
  return {
    entry: first.entry,
    row: first.row,
    change: first.change,
    again: { row: second.row, change: second.change, commit: { ...head, count: 1, seen: second.change.hlc } },
  };
}

const headerHash = headerLine({
  v: 1,
  header: true,
  workspace: 'w',
  name: 'n',
  keyId: '0123abcd',
  key: 'k',
  at: '2026-11-23T01:00:00.000Z',
}).header.hash;

function rawPut(db: IDBDatabase, again: { row: unknown; change: unknown; commit: unknown }): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(['interview', 'changes', 'commits'], 'readwrite', {
      durability: 'strict',
    });
    transaction.objectStore('commits').add(again.commit);
    transaction.objectStore('interview').put(again.row);
    transaction.objectStore('changes').add(again.change);
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error ?? new Error('raw put'));
  });
}

Object.assign(window, { measured });
