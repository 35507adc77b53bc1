import { useEffect, useState } from 'react';
import { useDesk } from '../../ui/desk.tsx';
import { useLive } from '../../ui/use-live.ts';
import { type DoorBook, newestCommit, readDoorBook } from './queries.ts';

// Reading a day of 15,000 arrivals takes longer than a scan, so the book follows the scans at this distance at most.
const behindInMs = 1000;

/** The book of the session, read anew soon after somebody came in here or at another station. */
export function useDoorBook(fair: string, session: string): DoorBook | undefined {
  const { store } = useDesk();
  const newest = useLive(() => newestCommit, []);
  const [book, setBook] = useState<DoorBook | undefined>();
  const isFirst = book === undefined;
  useEffect(() => {
    let isStale = false;
    const timer = setTimeout(
      () => {
        void readDoorBook(store.read, fair, session).then((next) => {
          if (!isStale) setBook(next);
        });
      },
      isFirst ? 0 : behindInMs,
    );
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [store, fair, session, newest, isFirst]);
  return book;
}
