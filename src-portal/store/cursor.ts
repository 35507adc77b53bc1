import type { Ask } from '../database/sql.ts';
import { ProblemAnswer } from '../portal-problem.ts';

/** Where somebody stands: behind which change. `hash` is that change's, null before the first one. */
export type Place = { seq: number; hash: string | null };

const markLength = 12;

/**
 * A place as it is told: in which generation of the portal, behind which change. The start of that change's hash is in it, because a
 * database that was put back to an earlier state counts on from there, and gives the same numbers to other changes. Opaque
 * outside.
 */
export function cursorOf(epoch: string, { seq, hash }: Place): string {
  return `${epoch}.${seq}.${markOf(hash)}`;
}

/** Before the first change. */
export function beginningOf(epoch: string): string {
  return cursorOf(epoch, { seq: 0, hash: null });
}

/**
 * The numbers behind which cursors stand, 0 for none.
 *
 * @throws ProblemAnswer when one was given in another epoch, or when the change behind which it stands is not here any more:
 * then whoever holds it begins anew
 */
export async function placesOf(
  ask: Ask,
  { workspace, epoch }: { workspace: string; epoch: string },
  cursors: readonly (string | undefined)[],
): Promise<number[]> {
  const places = cursors.map((cursor) => {
    const [of, seq = '0', mark = ''] = cursor?.split('.') ?? [epoch];
    if (of !== epoch) throw new ProblemAnswer('unknown-cursor');
    return { seq: Number(seq), mark };
  });
  const numbers = places.flatMap(({ seq }) => (seq > 0 ? [seq] : []));
  const rows =
    numbers.length === 0
      ? []
      : await ask<{ seq: number; hash: string }>(
          'select seq, hash from change where workspace = $1 and seq = any($2::bigint[])',
          [workspace, numbers],
        );
  const marks = new Map(rows.map(({ seq, hash }) => [seq, markOf(hash)]));
  if (places.some(({ seq, mark }) => (marks.get(seq) ?? '') !== mark))
    throw new ProblemAnswer('unknown-cursor');
  return places.map(({ seq }) => seq);
}

function markOf(hash: string | null): string {
  return hash?.slice(0, markLength) ?? '';
}
