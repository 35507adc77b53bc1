import { useRef, useState } from 'react';
import type { OfficeSlot } from '../../src-core/contract/host.ts';
import { say } from '../locale/say.ts';
import { useDisputes } from '../context/use-disputes.ts';
import { useOffices } from '../context/use-offices.ts';

/** Bringing the records of another office here: progress, stopping, and what came of it in one sentence. */
export function useBringIn() {
  const offices = useOffices();
  const disputes = useDisputes();
  const [progress, setProgress] = useState<{ done: number; total: number } | undefined>();
  const [said, setSaid] = useState<{ isGood: boolean; sentence: string } | undefined>();
  const isStopped = useRef(false);
  async function bring(from: OfficeSlot): Promise<boolean> {
    isStopped.current = false;
    setSaid(undefined);
    setProgress({ done: 0, total: 0 });
    const outcome = await offices.bringIn(from, (done, total) => {
      setProgress({ done, total });
      return !isStopped.current;
    });
    setProgress(undefined);
    if (outcome.state === 'failed') setSaid({ isGood: false, sentence: outcome.sentence });
    else {
      const { state, done, total } = outcome;
      setSaid({ isGood: state === 'brought', sentence: say(`settings.bring.${state}`, { done, total }) });
      // The same firm may be here already: that is for a person to see.
      await disputes.look();
    }
    return outcome.state === 'brought';
  }
  return { bring, progress, said, stop: () => (isStopped.current = true) };
}
