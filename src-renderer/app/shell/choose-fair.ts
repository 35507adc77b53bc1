import type { FairSession, FairStage } from '../../../src-core/fair/record.ts';
import type { Day, Instant } from '../../../src-core/record/instant.ts';
import type { Group } from './screens.tsx';

type FairLike = {
  id: string;
  firstDay: Day;
  lastDay: Day;
  stage: FairStage;
  sessions: readonly FairSession[];
};

/** The fair to begin with: the one chosen last, else a live one, else the next to come, else the last that was. */
export function chooseFair<F extends FairLike>(
  fairs: readonly F[],
  chosen: string | undefined,
  today: Day,
): F | undefined {
  const byDay = [...fairs].sort((a, b) => (a.firstDay < b.firstDay ? -1 : a.firstDay > b.firstDay ? 1 : 0));
  return (
    fairs.find((fair) => fair.id === chosen) ??
    byDay.find((fair) => fair.stage === 'live') ??
    byDay.find((fair) => fair.lastDay >= today) ??
    byDay.at(-1)
  );
}

/** The session to begin with: the one chosen last, else the one that has not ended yet, else the first. */
export function chooseSession(
  fair: Pick<FairLike, 'sessions'> | undefined,
  chosen: string | undefined,
  now: Instant,
): FairSession | undefined {
  const sessions = fair?.sessions ?? [];
  return (
    sessions.find((session) => session.key === chosen) ??
    sessions.find((session) => session.end > now) ??
    sessions[0]
  );
}

/** The group of the rail that fits the stage; it stands open. */
export function groupOfStage(stage: FairStage | undefined): Group {
  switch (stage) {
    case 'live':
      return 'hall';
    case 'closed':
    case 'reported':
      return 'after';
    case 'draft':
    case 'registering':
    case undefined:
      return 'prepare';
  }
}
