import { useEffect, useRef, useState } from 'react';
import type { BundleFile, BundleStep, BundleWatch } from '../context/use-bundles.ts';

/** A bundle that is chosen, made or opened: how far it is, and how it is stopped. The file is let go with the screen. */
export function useBundleWork(choose: () => Promise<BundleFile | string | undefined>) {
  const [file, setFile] = useState<BundleFile | undefined>();
  const [step, setStep] = useState<BundleStep | undefined>();
  const stopper = useRef<AbortController | undefined>(undefined);
  const held = useRef<BundleFile | undefined>(undefined);
  const hold = (next: BundleFile | undefined) => {
    held.current?.forget();
    held.current = next;
    setFile(next);
  };
  useEffect(
    () => () => {
      stopper.current?.abort();
      held.current?.forget();
    },
    [],
  );
  return {
    file,
    step,
    /** Lets a person choose; a sentence where the file cannot be opened. */
    async choose(): Promise<string | undefined> {
      const chosen = await choose();
      if (typeof chosen === 'string') return chosen;
      if (chosen) hold(chosen);
      return undefined;
    },
    forget: () => hold(undefined),
    async run<T>(first: BundleStep['step'], work: (watch: BundleWatch) => Promise<T>): Promise<T> {
      stopper.current = new AbortController();
      setStep({ step: first, done: 0, total: 0 });
      try {
        return await work({ onProgress: setStep, signal: stopper.current.signal });
      } finally {
        setStep(undefined);
      }
    },
    stop: () => stopper.current?.abort(),
  };
}
