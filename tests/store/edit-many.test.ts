import { expect, test } from 'vitest';
import { libraryWork } from '../../src-renderer/shared/library-work.ts';
import { goOnWith, previewMany, runMany } from '../../src-renderer/ui/library/edit-many.ts';
import { forgetEdit, unfinishedEdits } from '../../src-renderer/ui/library/unfinished-edits.ts';
import { Laptop, writing } from './laptop.ts';

const told = { today: '2026-11-23', titleField: 'name', onProgress: () => true };

test('many firms get one value in one group: what cannot take it is named and stays, and all of it is taken back', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  const ids = Array.from({ length: 450 }, (_, n) => `e${n}`);
  for (const id of ids)
    await store.commit(
      writing('enterprise', id, {
        name: `${id} 示例`,
        ...(id === 'e7' ? { tierValidFrom: '2028-01-01' } : {}),
        ...(id === 'e8' ? { tierValidUntil: '2027-03-31' } : {}),
        ...(id === 'e9' ? { tierValidUntil: '2026-01-01' } : {}),
      }),
      undefined,
    );
  const work = libraryWork(store, 'enterprise');
  const edit = { kind: 'enterprise' as const, ids, field: 'tierValidUntil', value: '2027-03-31' };
  expect(await previewMany(store, work, edit, told)).toMatchObject({
    changes: 448,
    same: 1,
    refused: { count: 1, first: [{ name: 'e7 示例', problems: [{ code: 'ENDS_BEFORE_START' }] }] },
  });
  const done = await runMany(store, work, edit, () => true);
  expect(done).toMatchObject({
    changed: 448,
    isStopped: false,
    failure: undefined,
    problems: [{ code: 'ENDS_BEFORE_START', about: { name: 'e7 示例' } }],
  });
  const untils = async () =>
    (await store.read.page('enterprise', ['e7', 'e8', 'e9', 'e449'])).map((row) => row?.tierValidUntil);
  expect(await untils()).toEqual([undefined, '2027-03-31', '2027-03-31', '2027-03-31']);
  expect(await store.takeBack(done.group)).toMatchObject({ records: 448, refused: [] });
  expect(await untils()).toEqual([undefined, '2027-03-31', '2026-01-01', undefined]);
});

test('a stop leaves what was changed and touches nothing more; null empties a field that may be empty', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  const ids = Array.from({ length: 401 }, (_, n) => `g${n}`);
  for (const id of ids)
    await store.commit(writing('graduate', id, { name: id, college: '机械学院' }), undefined);
  const work = libraryWork(store, 'graduate');
  const edit = { kind: 'graduate' as const, ids, field: 'college', value: null };
  expect(await runMany(store, work, edit, () => false)).toMatchObject({ changed: 200, isStopped: true });
  const filled = (await store.read.all('graduate')).filter(({ college }) => college === '机械学院');
  expect(filled).toHaveLength(201);
  expect(await previewMany(store, work, { ...edit, field: 'name' }, told)).toMatchObject({
    changes: 0,
    refused: { count: 401 },
  });
});

test('what the closing of the window broke off is offered at the next start: gone on with, or taken back, and then no more', async () => {
  const laptop = new Laptop();
  let store = await laptop.setUp();
  const ids = Array.from({ length: 401 }, (_, n) => `g${n}`);
  for (const id of ids) await store.commit(writing('graduate', id, { name: id }), undefined);
  const edit = { kind: 'graduate' as const, ids, field: 'college', value: '机械学院' };
  let closed: () => void = () => undefined;
  const first = new Promise<void>((resolve) => (closed = resolve));
  const brokenOff = runMany(store, libraryWork(store, 'graduate'), edit, () => {
    closed();
    return true;
  }).catch(() => undefined);
  await first;
  expect(await unfinishedEdits(store)).toEqual([]);
  store = await laptop.start();
  await brokenOff;
  const [begun, ...others] = await unfinishedEdits(store);
  expect(others).toEqual([]);
  expect(begun).toMatchObject(edit);
  const before = await store.read.changesIn(begun!.group, 'graduate.edit-many');
  expect(before).toBeLessThan(401);

  // Corrected since: it is not touched a second time.
  await store.commit(writing('graduate', 'g0', { college: '外语学院' }, false), undefined);
  const work = libraryWork(store, 'graduate');
  expect(await goOnWith(store, work, begun!, () => true)).toMatchObject({ changed: 401, isStopped: false });
  expect((await store.read.get('graduate', 'g0'))?.college).toBe('外语学院');
  expect((await store.read.get('graduate', 'g400'))?.college).toBe('机械学院');
  expect(await unfinishedEdits(store)).toEqual([]);

  const stopped = await runMany(store, work, { ...edit, value: null }, () => false);
  expect(await unfinishedEdits(store)).toMatchObject([{ group: stopped.group }]);
  await forgetEdit(store, stopped.group);
  expect(await unfinishedEdits(store)).toEqual([]);
  expect(await runMany(store, work, { ...edit, ids: ['g0', 'g1'] }, () => false)).toMatchObject({
    changed: 2,
  });
  expect(await unfinishedEdits(store)).toEqual([]);
});
