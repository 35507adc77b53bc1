import { useEffect, useRef, useState } from 'react';
import { useStore } from '../../context/use-store.ts';
import { useLive } from '../../ui/use-live.ts';
import { type DoorBook, newestCommit, readDoorBook } from './queries.ts';

// Reading a day of 15,000 arrivals takes longer than a scan, so the book follows the scans at this distance at most.
const behindInMs = 1000;

/** The book of the session at most this far behind whoever comes in here or at another station. */
export function useDoorBook(fair: string, session: string): DoorBook | undefined {
  const store = useStore();
  const newest = useLive(() => newestCommit, []);
  const [book, setBook] = useState<DoorBook | undefined>();
  const due = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    // A queue that never pauses must not put the reading off for ever: who comes while it is due is in it.
    due.current ??= setTimeout(
      () => {
        due.current = undefined;
        void readDoorBook(store.read, fair, session).then(setBook);
      },
      newest === undefined ? 0 : behindInMs,
    );
  }, [store, fair, session, newest]);
  useEffect(() => {
    return () => {
      clearTimeout(due.current);
      due.current = undefined;
    };
  }, []);
  return book;
}
