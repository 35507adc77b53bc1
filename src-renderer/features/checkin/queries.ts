import type { StoredRecord } from '../../../src-core/kinds.ts';
import type { Reading } from '../../store/read/reading-types.ts';

/** One line of the list of those who came last. */
export type Arrival = {
  checkin: string;
  name: string;
  studentNumber: string | undefined;
  college: string | undefined;
  at: string;
  isWalkIn: boolean;
};

export type DoorBook = {
  /** Check-ins of the session, at every station that we know of. */
  count: number;
  last: readonly Arrival[];
};

const lastShown = 10;

/** The number of the newest commit, cheap to read: when it grows, the book may have to be read again. */
export async function newestCommit(read: Reading): Promise<number> {
  const [newest] = await read.recentCommits(1);
  return newest?.n ?? 0;
}

/** The count of a session and its last ten arrivals, newest first. */
export async function readDoorBook(read: Reading, fair: string, session: string): Promise<DoorBook> {
  const checkins = (await read.where('checkin', 'fair', fair)).filter((it) => it.session === session);
  const newest = checkins.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, lastShown);
  const graduates = await read.page(
    'graduate',
    newest.map((it) => it.graduate),
  );
  return { count: checkins.length, last: newest.map((it, index) => arrivalOf(it, graduates[index])) };
}

function arrivalOf(
  checkin: StoredRecord<'checkin'>,
  graduate: StoredRecord<'graduate'> | undefined,
): Arrival {
  return {
    checkin: checkin.id,
    name: graduate?.name ?? checkin.graduate,
    studentNumber: graduate?.studentNumber,
    college: graduate?.college,
    at: checkin.at,
    isWalkIn: graduate?.isWalkIn === 'yes',
  };
}
