import { useEffect, useRef } from 'react';

/** One letter or sign does something on this screen, unless somebody is typing or a form stands over it. */
export function useLetterKey(letter: string, run: () => void): void {
  const last = useRef(run);
  useEffect(() => {
    last.current = run;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const target = event.target as HTMLElement;
      if (event.key !== letter || event.ctrlKey || event.altKey || event.metaKey) return;
      if (target.closest('input, textarea, [contenteditable], [role="dialog"]')) return;
      event.preventDefault();
      last.current();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [letter]);
}
