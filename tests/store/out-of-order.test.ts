import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { type Action, creation, drafts } from '../../src-core/change/action.ts';
import { refused } from '../../src-core/contract/host.ts';
import { restoreWorkspace } from '../../src-renderer/store/recovery/create-workspace.ts';
import { localRows } from '../../src-renderer/store/database/database.ts';
import type { Store } from '../../src-renderer/store/store.ts';
import { chainOf, inDatabase, Laptop, writing } from './laptop.ts';

const graduate = (id: string, name: string) => writing('graduate', id, { name });

/** Many graduates in one commit, as an import makes them. */
function many(from: number, count: number): Action<undefined, undefined> {
  const list = Array.from({ length: count }, (_, index) =>
    creation('graduate', `many${from + index}`, { name: `众${from + index}` }),
  );
  return { name: 'graduate.import', facts: async () => undefined, decide: () => drafts(list) };
}

async function names(store: Store): Promise<string[]> {
  return (await store.read.all('graduate')).map(({ name }) => name).sort();
}

/** A laptop whose journal tells one history and whose database another one; they share their beginning. */
async function parted(left: (store: Store) => Promise<unknown>): Promise<Laptop> {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  await store.commit(graduate('both', '共同'), undefined);
  await laptop.stop();
  const common = laptop.journal;
  await left(await laptop.start());
  await laptop.stop();
  const journal = laptop.journal;
  await laptop.loseDatabase();
  laptop.journal = common;
  laptop.marks.clear();
  const right = await laptop.start();
  for (const n of [1, 2, 3]) await right.commit(graduate(`right${n}`, `右${n}`), undefined);
  await laptop.stop();
  laptop.journal = journal;
  return laptop;
}

const bothSides = ['共同', '左一', '右1', '右2', '右3'].sort();
const leftOne = (store: Store) => store.commit(graduate('left1', '左一'), undefined);

test('a database that is lost before two chains of one journal were joined is rebuilt with both', async () => {
  const laptop = await parted(leftOne);
  laptop.host.instead = (name, args) =>
    name === 'journal.append' && (args as { text: string }).text.includes('"joined"')
      ? refused('FAILED', 'the power went')
      : undefined;
  await laptop.opening();
  laptop.host.instead = undefined;
  await laptop.loseDatabase();
  expect(await names(await laptop.start())).toEqual(bothSides);
  expect(chainOf(laptop)).toMatchObject({ holds: true });
});

test('a rescue file of copies that had parted opens on another machine', async () => {
  const laptop = await parted(leftOne);
  laptop.host.machine = 'other account';
  const stuck = await laptop.opening();
  if (stuck.state !== 'damaged') throw new Error(stuck.state);
  laptop.host.machine = 'plain';
  const { bytes } = await stuck.rescue();
  const other = new Laptop();
  const made = await restoreWorkspace({ slot: 'office', host: other.host.call, bytes });
  expect(made).toEqual({ created: true });
  expect(await names(await other.start())).toEqual(bothSides);
  expect(chainOf(other)).toMatchObject({ holds: true });
});

test('a long branch whose joining broke off is joined by the next start, and nothing is called lost', async () => {
  const laptop = await parted(async (store) => {
    for (const from of [0, 400, 800, 1_200]) await store.commit(many(from, 400), undefined);
  });
  let joins = 0;
  laptop.host.instead = (name, args) => {
    if (name === 'journal.append' && (args as { text: string }).text.includes('"joined"')) joins += 1;
    return undefined;
  };
  await laptop.opening({
    now: () => {
      if (joins === 1) throw new Error('the power went');
      return new Date((laptop.now += 1_000));
    },
  });
  laptop.host.instead = undefined;
  const next = await laptop.opening();
  if (next.state !== 'ready') throw new Error(next.state);
  expect(next.repairs.filter(({ what }) => what === 'lost')).toEqual([]);
  expect(await next.store.read.count('graduate')).toBe(1_604);
  expect(chainOf(laptop)).toMatchObject({ holds: true });
});

test('more saves than one slice, without changes, are rebuilt at once', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  for (const from of [0, 500]) await store.commit(many(from, 500), undefined);
  for (let n = 0; n < 49; n += 1) await store.commit(graduate(`g${n}`, `人${n}`), undefined);
  for (let n = 0; n < 3; n += 1) await store.note('results.export');
  await laptop.loseDatabase();
  expect(await (await laptop.start()).read.count('graduate')).toBe(1_049);
});

test('work that was ended does not come back, whatever the order of the lines', async () => {
  const laptop = new Laptop();
  const store = await laptop.setUp();
  await store.keepWork({ 'desk.parked.1': { name: '旧' } });
  await store.keepWork({ 'desk.parked.1': null });
  await store.keepWork({ operator: 'a' });
  await store.keepWork({ operator: 'b' });
  await laptop.stop();
  const lines = laptop.journal.trimEnd().split('\n');
  // Two lines are spoiled; what they held is appended again behind the others.
  for (const at of [2, 4]) lines[at] = lines[at]?.replace('work.keep', 'work.keeq') ?? '';
  laptop.journal = `${lines.join('\n')}\n`;
  await inDatabase((db) => db.local.put({ name: localRows.resumeDue, value: true }));
  const left = [['operator', 'b']];
  expect([...(await (await laptop.start()).work(''))]).toEqual(left);
  await laptop.loseDatabase();
  expect([...(await (await laptop.start()).work(''))]).toEqual(left);
});

test('a record from a clock ahead can be changed after a rebuild from lines out of order', async () => {
  const laptop = new Laptop();
  const store = (await laptop.setUp()) as Store & {
    merge(changes: unknown[], peer: string): Promise<unknown>;
  };
  const ahead = `${(laptop.now + 3 * 86_400_000).toString(36).padStart(9, '0')}-0000-zzzzzzzzzz`;
  const change = {
    v: 1,
    group: 'g',
    base: {},
    action: 'x.y',
    operator: 'o',
    kind: 'graduate',
    creates: true,
  };
  await store.sync.merge([{ ...change, hlc: ahead, record: 'g1', patch: { name: '甲' } }], 'peer');
  await store.note('print');
  await laptop.stop();
  const lines = laptop.journal.trimEnd().split('\n');
  const [merged = ''] = lines.splice(2, 1);
  laptop.journal = `${[...lines, merged].join('\n')}\n`;
  await laptop.loseDatabase();
  const rebuilt = await laptop.start();
  const edit = writing('graduate', 'g1', { name: '乙' }, false);
  expect(await rebuilt.commit(edit, undefined)).toMatchObject({ saved: true, copies: 2 });
});
