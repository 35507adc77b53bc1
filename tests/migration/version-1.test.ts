import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { canonical } from '../../src-core/change/canonical.ts';
import { fold } from '../../src-core/change/fold.ts';
import { rowOf } from '../../src-core/change/row.ts';
import { type Kind, kindNames } from '../../src-core/kinds.ts';
import { databaseName, databaseVersion } from '../../src-renderer/store/database/database.ts';
import type { Store } from '../../src-renderer/store/store.ts';
import { version1 } from '../../src-renderer/store/database/versions/version-1.ts';
import { version2 } from '../../src-renderer/store/database/versions/version-2.ts';
import { version3 } from '../../src-renderer/store/database/versions/version-3.ts';
import { Laptop } from '../store/laptop.ts';

const saved = (name: string) =>
  readFileSync(new URL(`../fixtures/format-v1/${name}`, import.meta.url), 'utf8');
const tables = JSON.parse(saved('database.json')) as Record<string, { id: string }[]>;
const journal = saved('database-journal.ndjson');

/** A database as version 1 left it, filled without any of our code. */
async function putDatabase(): Promise<void> {
  const db = new Dexie(databaseName('office'));
  db.version(1).stores({ ...version1 });
  await db.open();
  for (const [name, rows] of Object.entries(tables)) await db.table(name).bulkAdd(rows);
  db.close();
}

async function allRows(store: Store): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const kind of kindNames) found[kind] = await store.read.all(kind);
  return found;
}

/** The rows of the saved database that live queries show. */
function savedRows(): Record<string, unknown> {
  const live = (kind: Kind) => (tables[kind] ?? []).filter((row) => !('gone' in row));
  return Object.fromEntries(kindNames.map((kind) => [kind, live(kind)]));
}

async function expectAsSaved(store: Store): Promise<void> {
  expect(canonical(await allRows(store))).toBe(canonical(savedRows()));
  const [person] = await store.read.all('graduate');
  expect(person && store.openRecord('graduate', person)).toMatchObject({
    name: '张示例',
    documentNumber: '11010519491231002X',
    college: '机械学院',
  });
  for (const [name, text] of await store.work<{ text: string }>('interviews.parked.'))
    expect([name.endsWith('.am.1'), text.text]).toEqual([true, '2023019999']);
  expect((await store.work('interviews.parked.')).size).toBe(1);
  for (const kind of kindNames)
    for (const row of await store.read.all(kind)) {
      const { spine } = row as unknown as { spine: { log: number[] } };
      expect(rowOf(row.id, fold(await store.read.history(kind, row.id)), spine.log)).toEqual(row);
    }
}

test('a database and a journal of version 1 open as they are, and work goes on in them', async () => {
  const laptop = new Laptop();
  await putDatabase();
  laptop.journal = journal;
  const opened = await laptop.opening();
  expect(opened).toMatchObject({ state: 'ready', repairs: [] });
  if (opened.state !== 'ready') return;
  await expectAsSaved(opened.store);
  expect(await opened.store.note('print')).toMatchObject({ saved: true, copies: 2 });
  expect(laptop.journal.startsWith(journal)).toBe(true);
});

test('what version 2 adds, entries that speak of a fair, is found in a database of version 1', async () => {
  const laptop = new Laptop();
  await putDatabase();
  laptop.journal = journal;
  const store = await laptop.start();
  const [fair] = await store.read.all('fair');
  await store.note('results.export', { fair: fair!.id });
  await store.note('reveal', { kind: 'graduate', record: 'x', field: 'phone' });
  expect(await store.read.notesOn(fair!.id)).toMatchObject([
    { action: 'results.export', about: { fair: fair!.id } },
  ]);
});

test('the journal of version 1 alone gives the same database', async () => {
  const laptop = new Laptop();
  laptop.journal = journal;
  const store = await laptop.start();
  await expectAsSaved(store);
});

test('the database of version 1 alone gives the same journal', async () => {
  const laptop = new Laptop();
  await putDatabase();
  await expectAsSaved(await laptop.start());
  expect(laptop.journal.startsWith(journal)).toBe(true);
});

test('a later version adds tables and indexes, and every row stays as it was', async () => {
  new Laptop();
  await putDatabase();
  const later = new Dexie(databaseName('office'));
  later.version(databaseVersion).stores({ ...version1, ...version2, ...version3 });
  later
    .version(databaseVersion + 1)
    .stores({ enrolment: 'id, fair', interview: `${version3['interview']}, result` });
  await later.open();
  for (const [name, rows] of Object.entries(tables))
    expect(canonical(await later.table(name).toArray())).toBe(canonical(rows));
  expect(await later.table('interview').where('result').equals('second-round').count()).toBe(1);
  later.close();
});
