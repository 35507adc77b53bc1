import { type RefObject, useEffect, useRef } from 'react';
import { useSession } from '../../context/use-session.ts';
import { scanReader } from './scan-reader.ts';

/**
 * Hands on every scan of a scanner that acts as a keyboard, whatever has the focus and whatever input method is on; none
 * while the screen is locked, for nobody answers for them.
 *
 * @param field where scans belong: a scan that came to a halt on the way is taken whole from there, never without its
 * beginning, which could be another person's number
 */
export function useScanner(field: RefObject<HTMLInputElement | null>, onScan: (text: string) => void): void {
  const { isLocked } = useSession();
  const latest = useRef(onScan);
  useEffect(() => {
    latest.current = isLocked ? () => undefined : onScan;
  });
  useEffect(() => {
    const read = scanReader();
    function onKeyDown(event: KeyboardEvent): void {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const scan = read({ code: event.code, shiftKey: event.shiftKey, atMs: event.timeStamp });
      if (scan === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      const isInField = document.activeElement === field.current;
      latest.current(isInField ? scan.lead + scan.text : scan.text);
    }
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [field]);
}
