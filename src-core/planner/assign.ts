import { munkres } from 'munkres';

/** `undefined`: the pair is impossible. Otherwise whole points of 0 or more. */
export type Costs = readonly (readonly (number | undefined)[])[];

/**
 * The exact assignment (Kuhn 1955, Munkres 1957) of rows to columns: of all assignments that give as many rows as possible
 * a column they can have, one whose points are least. What leaving a row out costs is added for every row without a column.
 *
 * @param costs rows x columns, all rows of one length
 * @param leftOut points for each row that gets no column
 * @returns the column of each row, undefined for rows left out
 */
export function assign(costs: Costs, leftOut: readonly number[]): (number | undefined)[] {
  const rows = costs.length;
  const columns = costs[0]?.length ?? 0;
  const answer = new Array<number | undefined>(rows).fill(undefined);
  if (rows === 0 || columns === 0) return answer;
  // A row that gets a column saves its points for being left out; the shift keeps every number at 0 or above.
  const shift = Math.max(0, ...leftOut);
  const greatest = costs.reduce((most, row) => row.reduce<number>((m, c) => Math.max(m, c ?? 0), most), 0);
  // One impossible pair weighs more than all possible ones together, so the fewest rows are left out.
  const impossible = (greatest + shift + 1) * (Math.min(rows, columns) + 1);
  const matrix = costs.map((row, r) =>
    row.map((c) => (c === undefined ? impossible : c + shift - (leftOut[r] ?? 0))),
  );
  for (const [row, column] of munkres(matrix)) if (costs[row]?.[column] !== undefined) answer[row] = column;
  return answer;
}
