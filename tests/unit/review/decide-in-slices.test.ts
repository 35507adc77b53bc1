import { expect, test } from 'vitest';
import { decideInSlices } from '../../../src-renderer/features/review/decide-in-slices.ts';
import type { Store } from '../../../src-renderer/store/store.ts';
import type { CommitOutcome } from '../../../src-renderer/store/outcome.ts';

const posts = Array.from({ length: 50 }, (_, index) => ({
  job: `j${index}`,
  fingerprint: 'f',
  findings: [],
}));

/** A store that answers every commit so. */
function storeThat(answer: (posts: number) => CommitOutcome): Pick<Store, 'commit' | 'newGroup'> {
  const commit = (_: unknown, { posts: slice }: { posts: readonly unknown[] }) =>
    Promise.resolve(answer(slice.length));
  return { newGroup: () => 'g', commit: commit as unknown as Store['commit'] };
}

const saved = (count: number): CommitOutcome => ({
  saved: true,
  copies: 2,
  group: 'g',
  created: Array.from({ length: count }, (_, index) => `r${index}`),
  warnings: [],
});

test('a bulk pass can be given up between two slices, and what was decided until then is said', async () => {
  const done: number[] = [];
  const answer = await decideInSlices(storeThat(saved), { verdict: 'pass', posts }, (at) => {
    done.push(at);
    return at < 40;
  });
  expect(done).toEqual([0, 20, 40]);
  expect(answer).toMatchObject({ decided: 40, isStopped: true });
});

test('a bulk pass ends where nothing can be written', async () => {
  const store = storeThat(() => ({ saved: false, reason: 'disk-full' }) as unknown as CommitOutcome);
  const answer = await decideInSlices(store, { verdict: 'pass', posts }, () => true);
  expect(answer).toMatchObject({ decided: 0, isStopped: false });
  expect(answer.outcomes).toHaveLength(1);
});
