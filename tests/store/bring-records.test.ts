import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { bringRecords } from '../../src-core/office/bring-records.ts';
import { freeSlot, officesHere } from '../../src-renderer/store/offices-here.ts';
import { writeMark } from '../../src-renderer/store/recovery/usage-mark.ts';
import { Laptop, writing } from './laptop.ts';

test('records of another office are made here under their ids and sealed anew; a second time nothing is written', async () => {
  const store = await new Laptop().setUp();
  await store.commit(writing('enterprise', 'e2', { name: '这里的公司' }), undefined);
  const records = [
    { id: 'e1', name: '甲公司', contactPhone: '13900000001' },
    { id: 'e2', name: '别处的公司' },
  ];
  const before = await store.read.countChanges();
  expect(await store.commit(bringRecords, { kind: 'enterprise', records })).toMatchObject({ saved: true });
  expect(await store.commit(bringRecords, { kind: 'enterprise', records })).toMatchObject({ saved: true });
  expect(await store.read.countChanges()).toBe(before + 1);
  const row = await store.read.get('enterprise', 'e1');
  expect(row?.contactPhone).toMatchObject({ sealed: expect.any(String) as string });
  expect(store.openRecord('enterprise', row!).contactPhone).toBe('13900000001');
  expect((await store.read.get('enterprise', 'e2'))?.name).toBe('这里的公司');
  // Deleted here since: it does not come back.
  await store.commit(writing('enterprise', 'e1', { deleted: true }, false), undefined);
  await store.commit(bringRecords, { kind: 'enterprise', records });
  expect(await store.read.get('enterprise', 'e1')).toBeUndefined();
});

test('who was head of an office of their own is not head of the one they join, unless its head brings them', async () => {
  const store = await new Laptop().setUp();
  const head = { id: 'o-1', name: '陈负责', roles: ['head' as const] };
  await store.commit(writing('operator', head.id, { name: head.name, roles: head.roles }), undefined);
  const bring = (id: string) =>
    store.commit(bringRecords, {
      kind: 'operator',
      records: [{ id, name: id, roles: ['head', 'registrar', 'interviewer'] }],
    });
  const rolesOf = async (id: string) => (await store.read.get('operator', id))?.roles;
  store.workAs('somebody');
  await bring('o-2');
  expect(await rolesOf('o-2')).toEqual(['interviewer']);
  store.workAs(head.id);
  await bring('o-3');
  expect(await rolesOf('o-3')).toEqual(['head', 'registrar', 'interviewer']);
});

test('the places of a laptop are named by what was recorded there, and the first free one is found', () => {
  const kept = new Map<string, string>();
  const place = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
  const mark = (workspaceName: string) => ({
    workspaceName,
    commits: 1,
    next: 2,
    at: '2026-11-24T01:00:00.000Z',
  });
  expect([officesHere(place), freeSlot(place)]).toEqual([[], 'office']);
  writeMark(place, 'office', mark('甲大学'));
  writeMark(place, 'office-3', mark('乙大学'));
  writeMark(place, 'demonstration', mark('演示'));
  expect(officesHere(place).map(({ name }) => name)).toEqual(['甲大学', '乙大学']);
  expect(freeSlot(place)).toBe('office-2');
});
