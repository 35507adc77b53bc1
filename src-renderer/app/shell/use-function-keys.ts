import { useEffect } from 'react';
import type { Route } from '../../context/use-place.ts';
import { screens } from './screens.tsx';

type Keys = {
  isOff: boolean;
  screen: string;
  go(to: Route | string): void;
  onHelp(): void;
  onLock(): void;
};

/** Screens that take F8 themselves. */
const takeWalkIns = ['checkin', 'interviews'];

/** F1 what can I do here, F2 booths, F3 check-in, F4 interviews, F8 walk-in, F9 lock. */
export function useFunctionKeys({ isOff, screen, go, onHelp, onLock }: Keys): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (isOff || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      const target = screens.find((each) => each.functionKey === event.key);
      if (target) go(target.key);
      else if (event.key === 'F1') onHelp();
      else if (event.key === 'F9') onLock();
      else if (event.key === 'F8' && !takeWalkIns.includes(screen))
        go({ screen: 'checkin', open: 'walk-in' });
      else return;
      event.preventDefault();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}
