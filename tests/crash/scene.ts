import { openStore } from '../../src-renderer/store/open-store.ts';
import { layOutBooths } from '../../src-core/booth/lay-out-booths.ts';
import { placeEnterprise } from '../../src-core/booth/place-enterprise.ts';
import { createRecord } from '../../src-core/change/create-record.ts';
import { createFair } from '../../src-core/fair/create-fair.ts';
import { setFairStage } from '../../src-core/fair/set-fair-stage.ts';
import { openHost } from '../../src-renderer/host/open-host.ts';
import { createWorkspace } from '../../src-renderer/store/recovery/create-workspace.ts';
import type { Store } from '../../src-renderer/store/store.ts';
import type { CommitOutcome } from '../../src-renderer/store/outcome.ts';

/** The real store on the real browser host, without the screens: it records as fast as it can and says what was saved. */
export const host = openHost();
export const slot = 'office' as const;
export const now = () => new Date();

function saved(outcome: CommitOutcome): readonly string[] {
  if (!outcome.saved) throw new Error(`not saved: ${JSON.stringify(outcome)}`);
  return outcome.created;
}

async function open(): Promise<{ store: Store; repairs: unknown }> {
  const first = await openStore({ slot, host, now });
  if (first.state === 'ready') return first;
  if (first.state !== 'empty') throw new Error(`opening: ${JSON.stringify(first)}`);
  const made = await createWorkspace({ slot, host, now, name: '示例大学' });
  if (!made.created) throw new Error(`workspace: ${made.detail}`);
  return open();
}

/** A live fair with one enterprise at one booth and one graduate, found again or made. */
async function scene(store: Store): Promise<{ fair: string; booth: string; graduate: string }> {
  const [fair] = await store.read.all('fair');
  const [booth] = await store.read.all('booth');
  const [graduate] = await store.read.all('graduate');
  const [placement] = await store.read.all('placement');
  if (fair?.stage === 'live' && booth && graduate && placement)
    return { fair: fair.id, booth: booth.id, graduate: graduate.id };
  const day = now().toISOString().slice(0, 10);
  const session = { key: 'am', label: '上午场', start: `${day}T00:00:00.000Z`, end: `${day}T23:00:00.000Z` };
  const fairId =
    fair?.id ??
    saved(
      await store.commit(createFair, {
        values: { name: '示例招聘会', kind: 'general', firstDay: day, lastDay: day, sessions: [session] },
      }),
    )[0]!;
  if (!booth)
    saved(
      await store.commit(layOutBooths, {
        fair: fairId,
        rows: [{ letter: 'A', size: 'standard' }],
        columns: 1,
        widthInMetres: 2,
        depthInMetres: 2,
        aisleInMetres: 2,
      }),
    );
  const boothId = (await store.read.all('booth'))[0]!.id;
  const enterprise =
    (await store.read.all('enterprise'))[0]?.id ??
    saved(await store.commit(createRecord('enterprise'), { values: { name: '示例智能装备有限公司' } }))[0]!;
  const graduateId =
    graduate?.id ??
    saved(
      await store.commit(createRecord('graduate'), {
        values: { name: '张示例', studentNumber: '2023010001' },
      }),
    )[0]!;
  if (!placement)
    saved(await store.commit(placeEnterprise, { fair: fairId, session: 'am', booth: boothId, enterprise }));
  if (fair?.stage !== 'live') {
    if ((await store.read.get('fair', fairId))?.stage === 'draft')
      saved(await store.commit(setFairStage, { fair: fairId, stage: 'registering' }));
    saved(await store.commit(setFairStage, { fair: fairId, stage: 'live' }));
  }
  return { fair: fairId, booth: boothId, graduate: graduateId };
}

/** The store with a fair to record at. */
export async function openScene(): Promise<{
  store: Store;
  at: { fair: string; booth: string; graduate: string };
}> {
  const { store } = await open();
  store.workAs('operator-under-test');
  return { store, at: await scene(store) };
}
