import type { SyncStatus } from './sync-status.ts';

export type Direction = 'push' | 'pull';

/** How one direction stands. */
export type LoopState = Pick<SyncStatus, 'problem' | 'nextTryAt'> & { isWorking: boolean };

export const loopAtRest: LoopState = { problem: undefined, nextTryAt: undefined, isWorking: false };

/** Problems that more tries do not mend: a person has to do something first, or the other side. They are tried again seldom. */
const hopeless: ReadonlySet<string> = new Set([
  'unauthorized',
  'revoked',
  'wrong-workspace',
  'protocol-too-old',
  'protocol-too-new',
]);

export function isHopeless(problemType: string): boolean {
  return hopeless.has(problemType);
}

/** Both directions in one word: what keeps one of them is told as long as it does, however well the other goes on. */
export function statusWord(
  { push, pull }: Readonly<Record<Direction, LoopState>>,
  isPaused: boolean,
): Pick<SyncStatus, 'phase' | 'problem' | 'nextTryAt'> {
  // Of two of the same weight the problem of the push: what is not handed over is worse than what has not been read.
  const { problem, nextTryAt } = weightOf(pull) > weightOf(push) ? pull : push;
  if (isPaused) return { phase: 'paused', problem, nextTryAt: undefined };
  const isWorking = push.isWorking || pull.isWorking;
  return { phase: isWorking ? 'working' : problem ? 'waiting' : 'idle', problem, nextTryAt };
}

/** A person must do something first (3); nobody answers, so that nothing else is known (2); anything else (1). */
function weightOf({ problem }: LoopState): number {
  if (!problem) return 0;
  return isHopeless(problem.type) ? 3 : problem.type === 'offline' ? 2 : 1;
}
