import { useCallback, useEffect, useState } from 'react';
import type { FairSession } from '../../../src-core/fair/record.ts';
import type { StoredRecord } from '../../../src-core/kinds.ts';
import type { Store } from '../../store/store.ts';
import { dayOf } from '../../ui/words/clock-time.ts';
import { chooseFair, chooseSession } from './choose-fair.ts';

type Chosen = { fair?: string; session?: string };

export type FairsAtHand = {
  /** Undefined until they have been read. */
  fairs: readonly StoredRecord<'fair'>[] | undefined;
  currentFair: StoredRecord<'fair'> | undefined;
  currentSession: FairSession | undefined;
  setFair(id: string): void;
  setSession(fair: string, key: string): void;
};

const setting = 'fair-at-hand';

/** All fairs, and which fair and session this laptop works at; the choice is remembered. */
export function useFairs(store: Store): FairsAtHand {
  const [fairs, setFairs] = useState<readonly StoredRecord<'fair'>[] | undefined>();
  const [chosen, setChosen] = useState<Chosen | undefined>();
  const [failure, setFailure] = useState<{ error: unknown } | undefined>();
  useEffect(
    () => store.live((read) => read.all('fair')).subscribe(setFairs, (error) => setFailure({ error })),
    [store],
  );
  useEffect(() => {
    void store.setting<Chosen>(setting).then((kept) => setChosen(kept ?? {}));
  }, [store]);
  if (failure) throw failure.error;
  const now = new Date().toISOString();
  const fair = chosen && fairs && chooseFair(fairs, chosen.fair, dayOf(now));
  const keep = useCallback(
    (next: Chosen) => {
      setChosen(next);
      void store.keepSetting(setting, next);
    },
    [store],
  );
  const setFair = useCallback((id: string) => keep({ fair: id }), [keep]);
  const setSession = useCallback(
    (ofFair: string, session: string) => keep({ fair: ofFair, session }),
    [keep],
  );
  return {
    fairs: chosen && fairs,
    currentFair: fair,
    currentSession: chooseSession(fair, chosen?.session, now),
    setFair,
    setSession,
  };
}
