import { useEffect, useRef } from 'react';
import { say } from '../locale/say.ts';
import type { BundleStep } from '../context/use-bundles.ts';
import { ProgressBar } from '../ui/progress-bar.tsx';

type Props = BundleStep & { onCancel?: (() => void) | undefined };

/** How far a bundle is, in sight wherever the page was; what is checked is counted in parts of a hundred. */
export function BundleProgress({ step, done, total, onCancel }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Newer browsers give a promise, which is nothing that React could clean up with.
    void place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const isInBytes = step === 'checking' && total > 0;
  const percent = Math.floor((100 * done) / (total || 1));
  return (
    <div ref={place}>
      <ProgressBar
        label={isInBytes ? say('sync.bundle.checking-at', { percent }) : say(`sync.bundle.${step}`)}
        done={done}
        total={total || undefined}
        isBare={isInBytes}
        onCancel={onCancel}
      />
    </div>
  );
}
