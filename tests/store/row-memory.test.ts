import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { type Action, type Reader, refusal } from '../../src-core/change/action.ts';
import { canonical } from '../../src-core/change/canonical.ts';
import { problem } from '../../src-core/record/problem.ts';
import type { Store } from '../../src-renderer/store/store.ts';
import { Laptop, writing } from './laptop.ts';

const ids = ['g0', 'g1', 'g2', 'g3'];
const numbers = ['2023010000', '2023010001', '2023010002'];

/** All that facts can ask about the few people of this test, one question after the other. */
async function answersOf(read: Reader): Promise<string> {
  const answers: unknown[] = [];
  for (const id of ids) answers.push((await read.get('graduate', id)) ?? null);
  for (const number of numbers) answers.push(await read.where('graduate', 'studentNumber', number));
  answers.push(await read.where('graduate', 'documentNumber', '11010519491231002X'));
  answers.push(await read.whereAny('graduate', 'studentNumber', numbers));
  return canonical(answers);
}

/** What the facts of a commit see; nothing is written. */
async function seenByFacts(store: Store): Promise<string> {
  let seen = '';
  const looking: Action<undefined, undefined> = {
    name: 'graduate.look',
    async facts(read) {
      seen = await answersOf(read);
      return undefined;
    },
    decide: () => refusal(problem('RECORD_GONE', 'graduate')),
  };
  await store.commit(looking, undefined);
  return seen;
}

const step = fc.record({
  id: fc.constantFrom(...ids),
  how: fc.constantFrom('write', 'write', 'delete', 'merge away', 'arrive', 'collide'),
  number: fc.constantFrom(...numbers),
  name: fc.string({ minLength: 1, maxLength: 3 }),
});

/** What another station says of a record, later than all that is known here. */
function theirs(id: string, n: number, patch: Record<string, unknown>, creates: boolean) {
  const stamp = `0lq5k3m00-${n.toString(36).padStart(4, '0')}-zzzzzzzzzz`;
  const change = { v: 1, kind: 'graduate', record: id, hlc: stamp, group: 'g', base: {}, action: 'x.y' };
  return { ...change, operator: 'o', patch, ...(creates ? { creates } : {}) };
}

test('facts see all that was written or arrived before, whatever they have seen earlier', async () => {
  let merged = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const laptop = new Laptop();
      onTestFinished(() => laptop.stop());
      const store = await laptop.setUp();
      const made = new Set<string>();
      for (const [n, { id, how, number, name }] of steps.entries()) {
        const person = { name, studentNumber: number, documentNumber: '11010519491231002X' };
        const isNew = !made.has(id);
        made.add(id);
        if (how === 'arrive' || how === 'collide') {
          const arriving = [theirs(id, n, { name, studentNumber: number }, isNew)];
          if (how === 'collide') arriving.push(theirs(id, n, { name: `${name}又` }, isNew));
          const outcome = await store.sync.merge(arriving, 'peer');
          merged += outcome.merged ? outcome.accepted : 0;
        } else {
          const patch = how === 'delete' ? { deleted: true } : { mergedInto: ids[0] };
          const isPlain = isNew || how === 'write';
          await store.commit(writing('graduate', id, isPlain ? person : patch, isNew), undefined);
        }
        expect(await seenByFacts(store)).toBe(await answersOf(store.read));
      }
      await laptop.stop();
    }),
    { numRuns: 25 },
  );
  expect(merged).toBeGreaterThan(10);
});
