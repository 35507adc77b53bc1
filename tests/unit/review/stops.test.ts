import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bulkOf } from '../../../src-renderer/features/review/queue.ts';
import type { CheckedPost } from '../../../src-renderer/store/analysis/review-client.ts';
import { decideReviews, type Verdict } from '../../../src-core/review/decide-reviews.ts';
import { act, after, type Records } from '../../builders/facts.ts';
import {
  decided,
  good,
  input,
  merged,
  office,
  standingIn,
  type Step,
  written,
} from '../../builders/review-office.ts';

const comma = '负责非标设备，的结构设计。';
const twoPass: readonly Step[] = [
  ['a', 'pass'],
  ['b', 'pass'],
];

test('a text that was published is not published again by typing it back after another text was rejected', async () => {
  const published = await decided(office, 'j1', ...twoPass);
  const edited = await decided(written(published, comma), 'j1', ['head', 'reject', '虚假招聘']);
  const back: Records = { ...edited, job: office.job ?? [] };
  expect(standingIn(back)).toMatchObject({ state: 'collected', wasStopped: 'rejected', wasPublished: true });
  // Passed anew with the rejection before the eyes it is published again, and so is the text that was rejected, once submitted again.
  const anew = await decided(back, 'j1', ...twoPass);
  expect(standingIn(anew)).toMatchObject({ state: 'published', wasStopped: undefined });
  expect(standingIn(written(anew, comma)).state).toBe('rejected');
});

test('a post that was sent back and edited says so and stays out of the bulk pass', async () => {
  const rejected = await decided(office, 'j1', ['a', 'reject', '虚假招聘']);
  const standing = standingIn(written(rejected, comma));
  expect(standing).toMatchObject({ state: 'collected', isChanged: true, wasStopped: 'rejected' });
  const { state, firstBy, wasStopped } = standing;
  const post = { state, firstBy, wasStopped, findings: [] } as unknown as CheckedPost;
  const { first, sentBack } = bulkOf([post, { ...post, wasStopped: undefined }], 'b');
  expect([first.length, sentBack.length]).toEqual([1, 1]);
});

test('a rejection made apart holds against more work elsewhere that has not seen it', async () => {
  const first = await decided(office, 'j1', ['a', 'pass']);
  const apart = await decided(first, 'j1', ['head', 'reject', '虚假招聘']);
  const longer = await decided(first, 'j1', ['b', 'return', '缺'], ['a', 'resubmit', '补'], ...twoPass);
  const union = merged(longer, apart);
  expect(standingIn(longer).state).toBe('published');
  expect(standingIn(union).state).toBe('rejected');
  const again = await decided(union, 'j1', ['a', 'resubmit', '已核实']);
  expect(standingIn(again)).toMatchObject({ state: 'collected', wasStopped: 'rejected' });
  expect(standingIn(await decided(again, 'j1', ...twoPass)).state).toBe('published');
});

test('whatever two laptops do and whenever they hear of each other, nothing is published that has not seen every stop', async () => {
  const step = fc.record({
    laptop: fc.nat(1),
    does: fc.constantFrom<Verdict | 'edit' | 'sync'>(
      ...(['pass', 'pass', 'pass', 'return', 'reject', 'override', 'resubmit', 'edit', 'sync'] as const),
    ),
    operator: fc.constantFrom('a', 'b', 'head'),
  });
  let published = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 24 }), async (steps) => {
      const laptops: [Records, Records] = [office, office];
      // What whoever decided could have known: kept beside, the decisions are not asked.
      const knew = new Map<string, readonly string[]>();
      let made = 0;
      for (const { laptop, does, operator } of steps) {
        const records = laptops[laptop as 0 | 1];
        const stops = (records.review ?? []).filter(({ decision }) => /^re(?:turned|jected)$/.test(decision));
        if (does === 'sync') {
          laptops[0] = { ...merged(laptops[0], laptops[1]), job: records.job ?? [] };
          laptops[1] = laptops[0];
        } else if (does === 'edit') {
          const isPlain = records.job?.[0]?.description === good.description;
          laptops[laptop as 0 | 1] = written(records, isPlain ? comma : (good.description ?? ''));
        } else {
          const id = `${operator}-${String(++made).padStart(3, '0')}`;
          const told = { operator, newId: () => id };
          const decision = await act(decideReviews, input(records, does, '理由'), records, told);
          if (!decision.ok) continue;
          knew.set(
            id,
            stops.map((each) => each.id),
          );
          laptops[laptop as 0 | 1] = after(records, decision);
        }
      }
      const union = merged(...laptops);
      const all = union.review ?? [];
      const stops = all.filter(({ decision }) => decision === 'returned' || decision === 'rejected');
      const states = [all, all.toReversed()].map((review) =>
        ['', comma].map((text) => standingIn({ ...(text ? written(union, text) : office), review })),
      );
      expect(states[0]?.map(({ state }) => state)).toEqual(states[1]?.map(({ state }) => state));
      for (const { state, last } of states.flat()) {
        if (state !== 'published') continue;
        published += 1;
        expect(knew.get(last?.id ?? '')).toEqual(expect.arrayContaining(stops.map(({ id }) => id)));
      }
    }),
    { numRuns: 400 },
  );
  // The steps lead to publications often enough to prove something.
  expect(published).toBeGreaterThan(20);
});
