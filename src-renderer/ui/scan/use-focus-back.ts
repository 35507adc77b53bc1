import { type RefObject, useEffect } from 'react';

/**
 * Keeps the focus in the field that scans land in: it comes back when it has fallen to nowhere or rests on a button of
 * the screen that was pressed or ticked. A field that a person types in keeps it.
 *
 * @param isWanted false while another field of the screen is to be typed in
 */
export function useFocusBack(
  field: RefObject<HTMLInputElement | null>,
  screen: RefObject<HTMLElement | null>,
  isWanted: boolean,
): void {
  useEffect(() => {
    // What had the focus has gone from the screen: a field of a form that was saved.
    if (isWanted && document.activeElement === document.body) field.current?.focus();
  });
  useEffect(() => {
    if (!isWanted) return undefined;
    field.current?.focus();
    function comeBack(): void {
      // After the click has done its work.
      requestAnimationFrame(() => {
        const now = document.activeElement;
        const isPressed = now !== null && isForPressing(now) && screen.current?.contains(now);
        if (!now || now === document.body || isPressed) field.current?.focus();
      });
    }
    document.addEventListener('click', comeBack);
    return () => document.removeEventListener('click', comeBack);
  }, [field, screen, isWanted]);
}

function isForPressing(element: Element): boolean {
  return (
    element instanceof HTMLButtonElement ||
    (element instanceof HTMLInputElement && ['radio', 'checkbox'].includes(element.type))
  );
}
