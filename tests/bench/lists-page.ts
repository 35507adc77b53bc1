import { type Action, creation, drafts, type Patch } from '../../src-core/change/action.ts';
import { doubleEnterprises } from '../../src-core/doubles/find-doubles.ts';
import { randomFrom } from '../../src-core/sample/random.ts';
import { sampleEnterprise } from '../../src-core/sample/sample-enterprise.ts';
import { libraryWork } from '../../src-renderer/shared/library-work.ts';
import type { Store } from '../../src-renderer/store/store.ts';
import { previewMany, runMany } from '../../src-renderer/ui/library/edit-many.ts';
import { fill, openOffice } from './office-store.ts';
import { quantile } from './quantile.ts';

const today = '2026-11-24';
const alone = 500;

async function editMany(count: number): Promise<Record<string, number>> {
  const store = await openOffice();
  await fill(store, count);
  await until(() => store.search('graduate').size === count);
  const work = libraryWork(store, 'graduate');
  const ids = await store.read.ids('graduate');
  const edit = { kind: 'graduate' as const, ids, field: 'college', value: '新学院' };
  const told = { today, titleField: 'name', onProgress: () => true };
  const preview = await timed(() => previewMany(store, work, edit, told));
  const run = await timed(() => runMany(store, work, edit, () => true));
  const undo = await timed(() => store.takeBack(run.is.group));
  const one = await timed(async () => {
    for (const id of ids.slice(0, alone)) await work.edit(id, { college: '新学院' });
  });
  await store.close();
  return {
    changed: run.is.changed,
    previewMs: preview.ms,
    runMs: run.ms,
    undoMs: undo.ms,
    longestPreviewMs: preview.longestMs,
    longestRunMs: run.longestMs,
    longestUndoMs: undo.longestMs,
    oneByOneMs: (one.ms * count) / alone,
  };
}

async function doublesOfOne(count: number): Promise<Record<string, number>> {
  const store = await openOffice();
  await fillFirms(store, count);
  const index = store.search('enterprise');
  await until(() => index.size === count);
  // The index tells and keeps its entries a few seconds after the last change.
  await new Promise((resolve) => setTimeout(resolve, 6_000));
  const ids = await store.read.ids('enterprise');
  const few: number[] = [];
  const all: number[] = [];
  for (const id of ids.filter((_, place) => place % 250 === 0)) {
    const amongFew = await timed(async () => {
      const rows = await store.read.page('enterprise', [id, ...index.alike(id)]);
      return doubleEnterprises(rows.filter((row) => row !== undefined)).doubles;
    });
    const amongAll = await timed(async () => doubleEnterprises(await store.read.all('enterprise')).doubles);
    const own = amongAll.is.filter(({ records }) => records.includes(id));
    if (JSON.stringify(amongFew.is.filter(({ records }) => records.includes(id))) !== JSON.stringify(own))
      throw new Error('among few other doubles were found than among all');
    few.push(amongFew.ms);
    all.push(amongAll.ms);
  }
  await store.close();
  return { doublesOfOneMs: quantile(few, 0.5), doublesAmongAllMs: quantile(all, 0.5) };
}

async function fillFirms(store: Store, count: number): Promise<void> {
  const random = randomFrom(7);
  const all = Array.from({ length: count }, (_, i) => sampleEnterprise(random, i, today));
  const takeOver: Action<typeof all, undefined> = {
    name: 'enterprise.import',
    facts: () => Promise.resolve(undefined),
    decide: (_, list, { newId }) =>
      drafts(list.map((values) => creation('enterprise', newId(), values as Patch<'enterprise'>))),
  };
  for (let from = 0; from < count; from += 500) await store.commit(takeOver, all.slice(from, from + 500));
}

/** How long it took, and the longest time for which the page could answer nothing. */
async function timed<T>(work: () => Promise<T>): Promise<{ is: T; ms: number; longestMs: number }> {
  let last = performance.now();
  let longestMs = 0;
  const beat = setInterval(() => {
    longestMs = Math.max(longestMs, performance.now() - last);
    last = performance.now();
  }, 5);
  const begun = performance.now();
  const is = await work();
  const ms = performance.now() - begun;
  await new Promise((resolve) => setTimeout(resolve, 10));
  clearInterval(beat);
  return { is, ms, longestMs };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

Object.assign(window, { editMany, doublesOfOne });
