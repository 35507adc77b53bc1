import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assign, type Costs } from '../../src-core/planner/assign.ts';

const most = 6;

const cases = fc
  .tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: most }))
  .chain(([rows, columns]) =>
    fc.tuple(
      fc.array(
        fc.array(fc.option(fc.nat(30), { nil: undefined, freq: 3 }), {
          minLength: columns,
          maxLength: columns,
        }),
        { minLength: rows, maxLength: rows },
      ),
      fc.array(fc.nat(40), { minLength: rows, maxLength: rows }),
    ),
  );

test('no other assignment places more enterprises, or as many for fewer points', () => {
  fc.assert(
    fc.property(cases, ([costs, leftOut]) => {
      const answer = assign(costs, leftOut);
      expect(new Set(answer.filter((each) => each !== undefined)).size).toBe(
        answer.filter((each) => each !== undefined).length,
      );
      answer.forEach((column, row) => {
        if (column !== undefined) expect(costs[row]?.[column]).toBeDefined();
      });
      expect(worthOf(costs, leftOut, answer)).toEqual(best(costs, leftOut));
    }),
    { numRuns: 400 },
  );
});

type Worth = { left: number; points: number };

function worthOf(costs: Costs, leftOut: readonly number[], answer: readonly (number | undefined)[]): Worth {
  return answer.reduce<Worth>(
    (sum, column, row) =>
      column === undefined
        ? { left: sum.left + 1, points: sum.points + (leftOut[row] ?? 0) }
        : { left: sum.left, points: sum.points + (costs[row]?.[column] ?? NaN) },
    { left: 0, points: 0 },
  );
}

/** Tries everything. */
function best(costs: Costs, leftOut: readonly number[], row = 0, used = new Set<number>()): Worth {
  if (row === costs.length) return { left: 0, points: 0 };
  const without = best(costs, leftOut, row + 1, used);
  let found: Worth = { left: without.left + 1, points: without.points + (leftOut[row] ?? 0) };
  (costs[row] ?? []).forEach((cost, column) => {
    if (cost === undefined || used.has(column)) return;
    const rest = best(costs, leftOut, row + 1, new Set([...used, column]));
    const here = { left: rest.left, points: rest.points + cost };
    if (here.left < found.left || (here.left === found.left && here.points < found.points)) found = here;
  });
  return found;
}
