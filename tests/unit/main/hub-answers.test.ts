import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import type { HostArgs } from '../../../src-core/contract/host.ts';
import { hubAnswers, type HubProcess } from '../../../src-main/answers/hub.ts';
import type { HubOrder } from '../../../src-portal/hub/hub-process.ts';

const args: HostArgs<'hub.start'> = {
  workspace: 'w',
  name: '示例大学',
  authority: null,
  station: { id: 's', name: '一号' },
  revoked: [],
};

/** The hub's processes as Electron would make them; each says that it has started, or ends at once. */
function machine() {
  const processes: (EventEmitter & HubProcess)[] = [];
  const how = { starts: true };
  const orders: HubOrder[] = [];
  const fork = (): HubProcess => {
    const number = processes.length + 1;
    const { starts } = how;
    const made: EventEmitter & HubProcess = Object.assign(new EventEmitter(), {
      postMessage(order: HubOrder) {
        orders.push(order);
        queueMicrotask(() => {
          if (order.do === 'stop' || !starts) return made.emit('exit');
          const hub = { url: `https://127.0.0.1:${4328 + number}`, addresses: [] };
          const authority = { certificate: 'c', key: 'k' };
          return made.emit('message', { is: 'started', started: { hub, authority, token: 't' } });
        });
      },
      kill: () => made.emit('exit'),
    });
    processes.push(made);
    return made;
  };
  const answers = hubAnswers({ fork, userData: '', appFolder: '', version: 'test' });
  const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
  const state = async () => {
    const answer = await answers['hub.state']({});
    if (!answer.ok) throw new Error(answer.code);
    return answer.value;
  };
  return { answers, processes, how, orders, settle, state };
}

test('a hub whose process is killed is started again by itself, and where it is now is told', async () => {
  const { answers, processes, orders, settle, state } = machine();
  await answers['hub.start'](args);
  expect(await state()).toMatchObject({ hub: { url: 'https://127.0.0.1:4329' }, hasFailed: false });
  processes[0]!.emit('exit');
  await settle();
  expect(processes).toHaveLength(2);
  expect(await state()).toMatchObject({ hub: { url: 'https://127.0.0.1:4330' }, hasFailed: false });
  // Under the authority that the first one has made: the others have pinned it.
  expect(orders[1]).toMatchObject({ options: { authority: { certificate: 'c', key: 'k' } } });
});

test('one that dies again at once is no hub any more, says so, and can be started by hand', async () => {
  const { answers, processes, settle, state } = machine();
  await answers['hub.start'](args);
  for (const index of [0, 1]) {
    processes[index]!.emit('exit');
    await settle();
  }
  expect(processes).toHaveLength(2);
  expect(await state()).toEqual({ hub: null, hasFailed: true });
  expect(await answers['hub.start'](args)).toMatchObject({ ok: true });
  expect(await state()).toMatchObject({ hub: { url: 'https://127.0.0.1:4331' }, hasFailed: false });
});

test('one that cannot be started again is said to have failed', async () => {
  const { answers, processes, how, settle, state } = machine();
  await answers['hub.start'](args);
  how.starts = false;
  processes[0]!.emit('exit');
  await settle();
  expect(await state()).toEqual({ hub: null, hasFailed: true });
});

test('a hub that a person stops stays stopped', async () => {
  const { answers, processes, settle, state } = machine();
  await answers['hub.start'](args);
  await answers['hub.stop']({});
  await settle();
  expect(processes).toHaveLength(1);
  expect(await state()).toEqual({ hub: null, hasFailed: false });
});
