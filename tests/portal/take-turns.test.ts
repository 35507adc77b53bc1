import { expect, test } from 'vitest';
import { takeTurns } from '../../src-portal/database/take-turns.ts';
import { problemOf } from '../../src-portal/portal-problem.ts';

const typeOf = (work: Promise<unknown>) => work.catch((error: unknown) => problemOf(error).problem.type);

test('work of one office is done one after the other, that of others beside it, and a failure stops nobody', async () => {
  const inTurn = takeTurns();
  const said: string[] = [];
  const step = (office: string, name: string, fails = false) =>
    inTurn(office, async () => {
      said.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      said.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const done = await Promise.allSettled([step('one', 'a', true), step('one', 'b'), step('two', 'c')]);
  expect(done.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  expect(said.indexOf('a ends')).toBeLessThan(said.indexOf('b begins'));
  expect(said.indexOf('c begins')).toBeLessThan(said.indexOf('a ends'));
});

test('a line that is too long takes nobody in, and one that was too slow sends him away', async () => {
  let time = 0;
  const inTurn = takeTurns(() => time);
  let release = (): void => undefined;
  const first = inTurn('one', () => new Promise<void>((resolve) => (release = resolve)));
  const waiting = Array.from({ length: 39 }, () => typeOf(inTurn('one', async () => 'done')));
  expect(await typeOf(inTurn('one', async () => 'done'))).toBe('unavailable');
  expect(await inTurn('two', async () => 'done')).toBe('done');
  time = 20_001;
  release();
  await first;
  expect(new Set(await Promise.all(waiting))).toEqual(new Set(['unavailable']));
  expect(await inTurn('one', async () => 'done')).toBe('done');
});
