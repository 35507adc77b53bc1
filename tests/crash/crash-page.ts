import { layOutBooths } from '../../src-core/booth/lay-out-booths.ts';
import { placeEnterprise } from '../../src-core/booth/place-enterprise.ts';
import { createRecord } from '../../src-core/change/create-record.ts';
import { fold } from '../../src-core/change/fold.ts';
import { canonical } from '../../src-core/change/canonical.ts';
import { type JournalEntry, parseJournalLine } from '../../src-core/change/journal-line.ts';
import { rowOf } from '../../src-core/change/row.ts';
import { verifyChain } from '../../src-core/change/verify-chain.ts';
import { createFair } from '../../src-core/fair/create-fair.ts';
import { setFairStage } from '../../src-core/fair/set-fair-stage.ts';
import { recordInterview } from '../../src-core/interview/record-interview.ts';
import { openHost } from '../../src-renderer/host/open-host.ts';
import { createWorkspace } from '../../src-renderer/store/create-workspace.ts';
import { openStore } from '../../src-renderer/store/open-store.ts';
import type { CommitOutcome, Store } from '../../src-renderer/store/store.ts';

/** The real store on the real browser host, without the screens: it records as fast as it can and says what was saved. */
const host = openHost();
const slot = 'office';
const now = () => new Date();

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

/** Records interviews until the browser is killed; every saved one is said on the console with what it holds. */
async function record(round: number): Promise<void> {
  const { store } = await open();
  store.workAs('operator-under-test');
  const at = await scene(store);
  for (let count = 0; ; count += 1) {
    const notes = `第 ${round} 轮第 ${count} 条,${'记录'.repeat(count % 40)}`;
    const outcome = await store.commit(recordInterview, {
      ...at,
      session: 'am',
      result: 'second-round',
      notes,
    });
    if (outcome.saved && outcome.copies === 2)
      console.info(`ACK ${JSON.stringify({ id: outcome.created[0], notes })}`);
    else if (!outcome.saved) {
      console.info(`REFUSED ${JSON.stringify(outcome)}`);
      return;
    }
  }
}

type Report = {
  state: string;
  repairs: unknown;
  opening: unknown;
  interviews: Record<string, string>;
  chain: unknown;
  unequalRows: number;
};

/** Opens as any start would and says what is there: interviews, whether the chain holds, whether rows equal their changes. */
async function report(): Promise<Report> {
  const opened = await openStore({ slot, host, now });
  if (opened.state !== 'ready')
    return {
      state: opened.state,
      repairs: [],
      opening: opened,
      interviews: {},
      chain: undefined,
      unequalRows: 0,
    };
  const { store, repairs } = opened;
  const interviews = await store.read.all('interview');
  let unequalRows = 0;
  for (const row of interviews) {
    const { spine } = row as unknown as { spine: { log: number[] } };
    const again = rowOf(row.id, fold(await store.read.history('interview', row.id)), spine.log);
    if (canonical(again) !== canonical(row)) unequalRows += 1;
  }
  const text = new TextDecoder().decode((await store.rescueExport()).bytes);
  const lines = text
    .split('\n')
    .filter((line) => line !== '')
    .map(parseJournalLine);
  const header = lines.find((line) => line.is === 'header');
  const entries = lines.flatMap((line): JournalEntry[] => (line.is === 'entry' ? [line.entry] : []));
  const chain = verifyChain(entries, header?.is === 'header' ? header.header.hash : '');
  await store.close();
  return {
    state: 'ready',
    repairs,
    opening: undefined,
    interviews: Object.fromEntries(interviews.map(({ id, notes }) => [id, notes ?? ''])),
    chain,
    unequalRows,
  };
}

Object.assign(window, { crash: { record, report } });
