import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Change } from '../../src-core/change/change.ts';
import { formatStamp } from '../../src-core/change/stamp.ts';
import { keepApart } from '../../src-core/doubles/keep-apart.ts';
import { mergeRecords } from '../../src-core/doubles/merge-records.ts';
import { readBadge } from '../../src-core/graduate/badge-code.ts';
import { recordPrinting } from '../../src-core/graduate/record-printing.ts';
import { findDoubles } from '../../src-renderer/store/analysis/doubles.ts';
import { bareRows } from '../../src-renderer/store/database/row-source.ts';
import type { Store } from '../../src-renderer/store/store.ts';
import { aCheckin, aFair, anInterview } from '../builders/records.ts';
import { inDatabase, Laptop, writing } from './laptop.ts';

/** A record that another laptop made an hour later. */
let count = 0;
function arriving(kind: string, { id, ...patch }: { id: string } & object): Change {
  count += 1;
  const hlc = formatStamp({
    ms: Date.parse('2026-11-23T02:00:00.000Z'),
    counter: count,
    clockId: 'otherlapto',
  });
  const { operator, action } = { operator: 'them', action: `${kind}.test` };
  return {
    v: 1,
    hlc,
    group: 'g',
    kind,
    record: id,
    creates: true,
    patch: { ...patch },
    base: {},
    action,
    operator,
  };
}

async function newestOf(store: Store, id: string): Promise<string> {
  return (await store.read.history('graduate', id)).at(-1)?.hlc ?? '';
}

async function pairs(): Promise<(readonly string[])[]> {
  let found: (readonly string[])[] = [];
  await inDatabase(async (db) => {
    const { doubles } = await findDoubles(bareRows(db), 'graduate', () => undefined);
    found = doubles.map(({ records }) => records);
  });
  return found;
}

async function twoRecordsOfOnePerson(): Promise<Store> {
  const store = await new Laptop().setUp();
  const person = { name: '林示例', major: '机械工程', college: '机电学院' };
  await store.commit(writing('fair', 'f1', { ...valuesOf(aFair()) }), undefined);
  await store.commit(writing('graduate', 'g1', { ...person, phone: '13900000001' }), undefined);
  await store.commit(writing('graduate', 'g2', { ...person, studentNumber: '2023010001' }), undefined);
  for (const graduate of ['g1', 'g2'])
    await store.commit(
      writing('checkin', `c-${graduate}`, valuesOf(aCheckin({ fair: 'f1', graduate }))),
      undefined,
    );
  return store;
}

function valuesOf({ id: _, ...values }: { id: string }): Record<string, unknown> {
  return values;
}

test('two records of one person become one, with everything that hangs on them, also what arrives later, until it is undone', async () => {
  const store = await twoRecordsOfOnePerson();
  expect(await pairs()).toEqual([['g1', 'g2']]);
  const outcome = await store.commit(mergeRecords('graduate'), {
    kept: 'g1',
    merged: 'g2',
    sides: { studentNumber: 'merged' },
    seen: [await newestOf(store, 'g1'), await newestOf(store, 'g2')],
  });
  expect(outcome).toMatchObject({ saved: true });
  expect(await store.read.get('graduate', 'g2')).toMatchObject({ id: 'g1', studentNumber: '2023010001' });
  expect(await store.read.doublesOf('graduate', 'g1')).toEqual(['g2']);
  // Checked in at two gates under two records: once, after the merge.
  expect(await store.read.where('checkin', 'graduate', 'g1')).toMatchObject([{ id: 'c-g1' }]);

  await store.sync.merge(
    [arriving('interview', { ...anInterview({ id: 'late', fair: 'f1', graduate: 'g2' }) })],
    'bundle:x',
  );
  expect(await store.read.where('interview', 'graduate', 'g1')).toMatchObject([
    { id: 'late', graduate: 'g1' },
  ]);
  expect(await pairs()).toEqual([]);

  const { refused } = await store.takeBack(outcome.saved ? outcome.group : '');
  expect(refused).toEqual([]);
  expect((await store.read.get('graduate', 'g1'))?.studentNumber).toBeUndefined();
  expect(await store.read.where('interview', 'graduate', 'g2')).toMatchObject([
    { id: 'late', graduate: 'g2' },
  ]);
  expect(await store.read.where('checkin', 'graduate', 'g2')).toMatchObject([{ id: 'c-g2' }]);
  expect(await store.read.all('decision')).toEqual([]);
  expect(await pairs()).toEqual([['g1', 'g2']]);
});

test('what somebody has changed since is not merged by what was seen, and two that are kept apart are not offered again', async () => {
  const store = await twoRecordsOfOnePerson();
  const seen = [await newestOf(store, 'g1'), await newestOf(store, 'g2')] as const;
  await store.commit(writing('graduate', 'g2', { name: '林示样' }, false), undefined);
  const outcome = await store.commit(mergeRecords('graduate'), { kept: 'g1', merged: 'g2', sides: {}, seen });
  expect(outcome).toMatchObject({ saved: false, problems: [{ code: 'DISPUTE_CHANGED' }] });

  await store.commit(writing('graduate', 'g2', { name: '林示例' }, false), undefined);
  await store.commit(keepApart, { kind: 'graduate', records: ['g1', 'g2'] });
  expect(await pairs()).toEqual([]);
});

test('the badge of a record that was merged away lets the one that stays in, whichever laptop printed it', async () => {
  const store = await new Laptop().setUp();
  const [one, other] = [
    '01933f00-0000-7000-8000-0123456789ab',
    '01933f00-0000-7000-8000-0123456789ac',
  ] as const;
  for (const id of [one, other]) await store.commit(writing('graduate', id, { name: '林示例' }), undefined);
  const codeOf = await store.read.badgeCodes();
  const badge = readBadge(codeOf(other) ?? '');
  expect(await store.read.badgeHolders(badge!)).toMatchObject([{ id: other }]);
  await store.commit(writing('graduate', other, { mergedInto: one }, false), undefined);
  expect(await store.read.badgeHolders(badge!)).toMatchObject([{ id: one }]);
  await store.commit(recordPrinting, { graduates: [other], layout: 'a4-2x5' });
  expect(await store.read.all('printing')).toMatchObject([{ graduates: [one] }]);
});
