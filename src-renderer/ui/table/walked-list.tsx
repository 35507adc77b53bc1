import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId } from 'react';
import { tableMove } from './table-keys.ts';
import './walked-list.css';

type Props = {
  /** What the list is called for those who do not see it. */
  label: string;
  count: number;
  keyOf(index: number): string;
  heightOf(index: number): number;
  row(index: number): ReactNode;
  at: number;
  onMove(index: number): void;
  /** Enter, or a second click. */
  onOpen(): void;
  /** Every key that is no move. */
  onKey(event: KeyboardEvent): void;
  /** The list itself, for whoever wants to give it the focus. */
  list: RefObject<HTMLDivElement | null>;
};

const overscanRows = 8;
const rowsAScreen = 8;

/** A list of any length with rows of any look, walked with the arrow keys: only what is on the screen is drawn. */
export function WalkedList({ label, count, keyOf, heightOf, row, at, onMove, onOpen, onKey, list }: Props) {
  const id = useId();
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer is read in this component only
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => list.current,
    estimateSize: heightOf,
    getItemKey: keyOf,
    overscan: overscanRows,
  });
  useEffect(() => {
    if (at >= 0 && at < count) virtual.scrollToIndex(at, { align: 'auto' });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a move of the cursor scrolls
  }, [at, count]);
  useEffect(() => virtual.measure(), [virtual, heightOf]);
  function onKeyDown(event: KeyboardEvent): void {
    const move = tableMove(event, at, count, rowsAScreen);
    if (move?.kind === 'to') onMove(move.row);
    else if (move?.kind === 'open') onOpen();
    else return onKey(event);
    event.preventDefault();
  }
  return (
    <div
      ref={list}
      className="walked"
      role="listbox"
      tabIndex={0}
      aria-label={label}
      {...(at < count ? { 'aria-activedescendant': `${id}-${at}` } : {})}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, key, start, size }) => (
          <div
            key={key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            className="walked-row"
            style={{ transform: `translateY(${start}px)`, height: size }}
            onClick={() => (index === at ? onOpen() : onMove(index))}
          >
            {row(index)}
          </div>
        ))}
      </div>
    </div>
  );
}
