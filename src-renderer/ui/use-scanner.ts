import { useEffect, useRef } from 'react';
import { scanReader } from './scan-reader.ts';

/** Hands on every scan of a scanner that acts as a keyboard, whatever has the focus and whatever input method is on. */
export function useScanner(onScan: (text: string) => void): void {
  const latest = useRef(onScan);
  useEffect(() => {
    latest.current = onScan;
  });
  useEffect(() => {
    const read = scanReader();
    function onKeyDown(event: KeyboardEvent): void {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const scan = read({ code: event.code, shiftKey: event.shiftKey, atMs: event.timeStamp });
      if (scan === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current(scan);
    }
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
}
