import { expect, test } from 'vitest';
import { scanQueue } from '../../../src-renderer/ui/scan/scan-queue.ts';

function settled(): Promise<void> {
  return new Promise((done) => setTimeout(done, 5));
}

test('scans that arrive while the last is being saved wait their turn, and none is lost', async () => {
  const order: string[] = [];
  const doors: (() => void)[] = [];
  const queue = scanQueue(
    async (scan) => {
      order.push(`begin ${scan}`);
      await new Promise<void>((open) => doors.push(open));
      order.push(`end ${scan}`);
    },
    () => undefined,
  );
  for (const scan of ['1', '2', '3']) queue.push(scan);
  expect(queue.waiting()).toBe(2);
  for (let turn = 0; turn < 3; turn += 1) {
    doors[turn]?.();
    await settled();
  }
  expect(order).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2', 'begin 3', 'end 3']);
  expect(queue.waiting()).toBe(0);
});

test('a scan that fails is reported and does not stop the next one', async () => {
  const handled: string[] = [];
  const failures: string[] = [];
  const queue = scanQueue(
    (scan) =>
      scan === 'bad' ? Promise.reject(new Error('broken')) : Promise.resolve(void handled.push(scan)),
    (_, scan) => failures.push(scan),
  );
  queue.push('bad');
  queue.push('good');
  await settled();
  expect(failures).toEqual(['bad']);
  expect(handled).toEqual(['good']);
});
