import { useEffect } from 'react';
import type { UndoOffer } from '../../context/undo-offer.ts';

/** Ctrl+Z takes back what was offered last, wherever on the screen; inside a text it belongs to the text. */
export function useUndoKey(offer: UndoOffer, isOff: boolean): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      // A screen that has an undo of its own has taken the key.
      if (isOff || event.defaultPrevented || !isUndoKey(event)) return;
      event.preventDefault();
      void offer.take();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}

function isUndoKey(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  return (
    event.key.toLowerCase() === 'z' &&
    (event.ctrlKey || event.metaKey) &&
    !event.shiftKey &&
    !target.closest('input, textarea, [contenteditable]')
  );
}
