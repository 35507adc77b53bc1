import { unavailable } from '../portal-problem.ts';

/** More than an office has laptops; each waits with a batch in memory. */
const waitingAtMost = 40;
const patienceMs = 20_000;

type Line = { waiting: number; last: Promise<unknown> };

/**
 * Work of one name is done one after the other, in the order of asking. What would wait for the same lock waits here, without a
 * connection: those are few, and belong to all offices.
 *
 * @returns runs a piece of work when its turn comes; throws a ProblemAnswer `unavailable` when the line is too long, or was too slow
 */
export function takeTurns(
  now: () => number = () => performance.now(),
): <T>(name: string, work: () => Promise<T>) => Promise<T> {
  const lines = new Map<string, Line>();
  return async (name, work) => {
    const line = lines.get(name) ?? { waiting: 0, last: Promise.resolve() };
    if (line.waiting >= waitingAtMost) throw unavailable();
    lines.set(name, line);
    line.waiting += 1;
    const since = now();
    const turn = line.last.then(() => {
      // Who waits in front of something that is stuck is told so while it still listens, and tries again.
      if (now() - since > patienceMs) throw unavailable();
      return work();
    });
    // Whether it failed is for who asked; the next one has its turn all the same.
    line.last = turn.then(
      () => undefined,
      () => undefined,
    );
    try {
      return await turn;
    } finally {
      line.waiting -= 1;
      if (line.waiting === 0) lines.delete(name);
    }
  };
}
