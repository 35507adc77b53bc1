import { fold } from '../../src-core/change/fold.ts';
import { canonical } from '../../src-core/change/canonical.ts';
import { type JournalEntry, parseJournalLine } from '../../src-core/change/journal-line.ts';
import { rowOf } from '../../src-core/change/row.ts';
import { verifyChain } from '../../src-core/change/verify-chain.ts';
import { recordInterview } from '../../src-core/interview/record-interview.ts';
import { openStore } from '../../src-renderer/store/open-store.ts';

import { host, now, openScene, slot } from './scene.ts';

/** Records interviews until the browser is killed; every saved one is said on the console with what it holds. */
async function record(round: number): Promise<void> {
  const { store, at } = await openScene();
  for (let count = 0; ; count += 1) {
    const notes = `第 ${round} 轮第 ${count} 条,${'记录'.repeat(count % 40)}`;
    const outcome = await store.commit(recordInterview, {
      ...at,
      session: 'am',
      result: 'second-round',
      notes,
    });
    if (outcome.saved && outcome.copies === 2)
      console.info(`ACK ${JSON.stringify({ id: outcome.created[0], notes, at: Date.now() })}`);
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
