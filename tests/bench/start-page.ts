import { setUpOffice } from '../../src-core/office/set-up-office.ts';
import { fill, openOffice } from './office-store.ts';

/** An office as after its first start, with as many graduates, and the search kept for the next start. */
async function prepare(graduates: number): Promise<void> {
  const store = await openOffice();
  const outcome = await store.commit(setUpOffice, {
    office: { schoolName: '示例大学' },
    operatorName: '陈登记',
    stationName: '一号台',
    clockId: store.clockId(),
  });
  if (!outcome.saved) throw new Error(JSON.stringify(outcome));
  store.workAs(outcome.created[1] ?? '');
  await store.keepWork({ operator: outcome.created[1] });
  await fill(store, graduates);
  while (store.search('graduate').size < graduates) await new Promise((resolve) => setTimeout(resolve, 20));
  // The index is kept three seconds after its last change.
  await new Promise((resolve) => setTimeout(resolve, 8_000));
  await store.close();
}

Object.assign(window, { prepare });
