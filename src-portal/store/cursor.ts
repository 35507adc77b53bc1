import { ProblemAnswer } from '../portal-problem.ts';

/** Where a reader stands: in which life of the portal, behind which change. Opaque outside. */
export function cursorOf(epoch: string, seq: number): string {
  return `${epoch}.${seq}`;
}

/** @throws ProblemAnswer when it was given in another epoch: then whoever holds it begins again */
export function seqOf(cursor: string | undefined, epoch: string): number {
  if (cursor === undefined) return 0;
  const [of, seq] = cursor.split('.');
  if (of !== epoch) throw new ProblemAnswer('unknown-cursor');
  return Number(seq);
}
