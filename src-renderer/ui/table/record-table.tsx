import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect } from 'react';
import type { Kind } from '../../../src-core/kinds.ts';
import { named, say } from '../../locale/say.ts';
import type { Column } from '../library/columns.ts';
import './record-table.css';
import { tableMove } from './table-keys.ts';
import { type AnyRow, useRows } from './use-rows.ts';

export const rowHeightInPx = 36;
const overscanRows = 12;

export type TableProps = {
  kind: Kind;
  /** What the list is called for those who do not see it. */
  label: string;
  ids: readonly string[];
  columns: readonly Column[];
  /** What stands in a cell. */
  cell(column: Column, row: AnyRow): ReactNode;
  /** The title of a row that has not been read yet, from the search index. */
  titleOf(id: string): string | undefined;
  at: number;
  onMove(row: number): void;
  onOpen(id: string): void;
  selected: ReadonlySet<string>;
  onSelect(id: string): void;
  onSelectAll(): void;
  onClear(): void;
  /** Order of the list: as recorded, or by title; a click on the first heading changes it. */
  order: 'recorded' | 'title';
  onOrder(): void;
  /** The list itself, for whoever wants to give it the focus. */
  scroller: RefObject<HTMLDivElement | null>;
};

/** A list of any length: only the rows on the screen are drawn, and their neighbours are read ahead. */
export function RecordTable(props: TableProps) {
  const { ids, columns, at, scroller } = props;
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer is read in this component only
  const virtual = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightInPx,
    overscan: overscanRows,
    scrollPaddingStart: rowHeightInPx,
  });
  const shown = virtual.getVirtualItems();
  const rowOf = useRows(props.kind, ids, shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0);
  useEffect(() => {
    if (at >= 0 && at < ids.length) virtual.scrollToIndex(at, { align: 'auto' });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a move of the cursor scrolls
  }, [at]);
  const width = columns.reduce((sum, column) => sum + column.widthInPx, 0);
  const keys = useTableKeys(props);
  // Whoever comes to the list walks it with the arrows at once, unless something else has been chosen already.
  useEffect(() => {
    if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
  }, [scroller]);
  return (
    <div
      ref={scroller}
      className="records"
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={ids.length + 1}
      aria-multiselectable
      aria-activedescendant={ids[at] === undefined ? undefined : `row-${ids[at]}`}
      onKeyDown={keys}
    >
      <TableHead {...props} width={width} />
      <div role="rowgroup" style={{ position: 'relative', height: virtual.getTotalSize(), minWidth: width }}>
        {shown.map((item) => {
          const id = ids[item.index] ?? '';
          return <TableRow key={id} {...props} id={id} index={item.index} top={item.start} row={rowOf(id)} />;
        })}
      </div>
    </div>
  );
}

function useTableKeys(props: TableProps) {
  return (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const screenful = Math.floor((props.scroller.current?.clientHeight ?? 0) / rowHeightInPx) - 1;
    const move = tableMove(event, props.at, props.ids.length, Math.max(1, screenful));
    if (!move) return;
    event.preventDefault();
    const id = props.ids[props.at];
    if (move.kind === 'to') props.onMove(move.row);
    else if (move.kind === 'open' && id !== undefined) props.onOpen(id);
    else if (move.kind === 'select' && id !== undefined) props.onSelect(id);
    else if (move.kind === 'select-all') props.onSelectAll();
    else if (move.kind === 'clear') props.onClear();
  };
}

function TableHead({
  columns,
  ids,
  selected,
  onSelectAll,
  onClear,
  order,
  onOrder,
  width,
}: TableProps & { width: number }) {
  const isAll = ids.length > 0 && selected.size >= ids.length;
  return (
    <div role="rowgroup" className="records-head" style={{ minWidth: width }}>
      <div role="row" aria-rowindex={1} className="records-row">
        {columns.map((column, index) => (
          <div
            key={column.field.name}
            role="columnheader"
            className={index === 0 ? 'records-cell records-first' : 'records-cell'}
            style={{ flex: `1 0 ${column.widthInPx}px`, textAlign: column.align }}
            aria-sort={index > 0 ? undefined : order === 'title' ? 'ascending' : 'none'}
          >
            {index === 0 && (
              <input
                type="checkbox"
                tabIndex={-1}
                checked={isAll}
                ref={(box) => {
                  if (box) box.indeterminate = selected.size > 0 && !isAll;
                }}
                aria-label={say('ui.table.select-all')}
                onChange={() => (isAll ? onClear() : onSelectAll())}
              />
            )}
            {index === 0 ? (
              <button type="button" className="records-order" onClick={onOrder} title={say('ui.table.order')}>
                {named(column.field)} <span aria-hidden>{order === 'title' ? '↑' : '↕'}</span>
              </button>
            ) : (
              named(column.field)
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

type RowProps = TableProps & { id: string; index: number; top: number; row: AnyRow | undefined };

function TableRow({ id, index, top, row, columns, cell, at, selected, ...on }: RowProps) {
  const isSelected = selected.has(id);
  const state = `${index === at ? ' records-at' : ''}${isSelected ? ' records-selected' : ''}`;
  return (
    <div
      role="row"
      id={`row-${id}`}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className={`records-row records-line${state}`}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => {
        on.onMove(index);
        on.onOpen(id);
      }}
    >
      {columns.map((column, place) => (
        <div
          key={column.field.name}
          role="gridcell"
          className={place === 0 ? 'records-cell records-first' : 'records-cell'}
          style={{ flex: `1 0 ${column.widthInPx}px`, textAlign: column.align }}
        >
          {place === 0 && (
            // A plain box: sixty of Ant Design's would cost more than all other cells of the screen.
            <input
              type="checkbox"
              tabIndex={-1}
              checked={isSelected}
              aria-label={say('ui.table.select')}
              onClick={(event) => event.stopPropagation()}
              onChange={() => {
                on.onMove(index);
                on.onSelect(id);
                // The box would keep the arrows for itself.
                on.scroller.current?.focus({ preventScroll: true });
              }}
            />
          )}
          <span className="records-text">{row ? cell(column, row) : place === 0 ? on.titleOf(id) : ''}</span>
        </div>
      ))}
    </div>
  );
}
