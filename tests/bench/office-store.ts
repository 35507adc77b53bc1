import { type Action, creation, drafts, type Patch } from '../../src-core/change/action.ts';
import type { Values } from '../../src-core/record/parse-record.ts';
import { randomFrom } from '../../src-core/sample/random.ts';
import { sampleGraduate } from '../../src-core/sample/sample-graduate.ts';
import { openHost } from '../../src-renderer/host/open-host.ts';
import { createWorkspace } from '../../src-renderer/store/recovery/create-workspace.ts';
import { openStore } from '../../src-renderer/store/open-store.ts';
import type { Store } from '../../src-renderer/store/store.ts';

const slot = 'office' as const;
const now = () => new Date();
const host = openHost();

/** The real store of the office on the real browser host; made when it is not there yet. */
export async function openOffice(): Promise<Store> {
  const first = await openStore({ slot, host, now });
  if (first.state === 'ready') return first.store;
  if (first.state !== 'empty') throw new Error(`opening: ${JSON.stringify(first)}`);
  const made = await createWorkspace({ slot, host, now, name: '示例大学' });
  if (!made.created) throw new Error(`workspace: ${made.detail}`);
  return openOffice();
}

/** As many invented graduates; the same ones every time. */
export function inventedGraduates(count: number): Values[] {
  const random = randomFrom(7);
  return Array.from({ length: count }, (_, index) => sampleGraduate(random, index, 2026));
}

const takeOver: Action<readonly Values[], undefined> = {
  name: 'graduate.import',
  facts: () => Promise.resolve(undefined),
  decide: (_, list, { newId }) =>
    drafts(list.map((values) => creation('graduate', newId(), values as Patch<'graduate'>))),
};

/** Puts graduates through the store, 500 a commit, in one group. */
export async function fill(store: Store, count: number): Promise<void> {
  const all = inventedGraduates(count);
  const group = store.newGroup();
  for (let from = 0; from < count; from += 500) {
    const outcome = await store.commit(takeOver, all.slice(from, from + 500), { group });
    if (!outcome.saved) throw new Error(JSON.stringify(outcome));
  }
}
