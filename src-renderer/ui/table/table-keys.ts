/** What a key means in a list. */
export type TableMove =
  | { kind: 'to'; row: number }
  | { kind: 'open' }
  | { kind: 'select' }
  | { kind: 'select-all' }
  | { kind: 'clear' };

type Pressed = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean };

/**
 * Arrows or j and k move, Page Up and Down by a screen, Home and End to the ends, Enter opens, Space selects,
 * Ctrl+A selects all that the list shows, Esc clears the selection.
 *
 * @param at the row at hand
 * @param count rows of the list
 * @param rowsAScreen rows that fit on the screen
 */
export function tableMove(
  pressed: Pressed,
  at: number,
  count: number,
  rowsAScreen: number,
): TableMove | undefined {
  const to = (row: number): TableMove => ({ kind: 'to', row: Math.max(0, Math.min(count - 1, row)) });
  if (pressed.altKey) return undefined;
  if (pressed.ctrlKey || pressed.metaKey)
    return pressed.key.toLowerCase() === 'a' ? { kind: 'select-all' } : undefined;
  switch (pressed.key) {
    case 'ArrowDown':
    case 'j':
      return to(at + 1);
    case 'ArrowUp':
    case 'k':
      return to(at - 1);
    case 'PageDown':
      return to(at + rowsAScreen);
    case 'PageUp':
      return to(at - rowsAScreen);
    case 'Home':
      return to(0);
    case 'End':
      return to(count - 1);
    case 'Enter':
      return { kind: 'open' };
    case ' ':
      return { kind: 'select' };
    case 'Escape':
      return { kind: 'clear' };
    default:
      return undefined;
  }
}
