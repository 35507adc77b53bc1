import { type LibraryProps } from './library-props.ts';
import { Button, Flex } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { declarationOf } from '../../../src-core/kinds.ts';
import { missingField } from '../../../src-core/record/completeness.ts';
import { fieldOf } from '../../../src-core/record/fields.ts';
import { maskOf } from '../../../src-core/record/mask.ts';
import { named, say } from '../../locale/say.ts';
import { CompletenessButton } from './completeness-button.tsx';
import { BulkDrawer } from './bulk-drawer.tsx';
import { type Column, valueIn } from './columns.ts';
import { useGo, usePlace } from '../../context/use-place.ts';
import { useStore } from '../../context/use-store.ts';
import { EmptyState } from '../empty-state.tsx';
import { fieldWords, isSealed } from '../words/field-words.ts';
import { FilterChips } from './filter-chips.tsx';
import { LibraryBar } from './library-bar.tsx';
import { LibraryDrawer } from './library-drawer.tsx';
import { RecordTable } from '../table/record-table.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { SavedFilters } from './saved-filters.tsx';
import { useRemoveMany } from './use-remove-many.tsx';
import { type Shown, useColumns, useSelection, useShown } from './use-library.ts';
import { useNames, useSearch } from './use-names.ts';
import type { AnyRow } from '../table/use-rows.ts';

/** A library on screen: list, filters, search, drawer, form; the same for every kind, from its declaration. */
export function RecordLibrary(props: LibraryProps) {
  const { kind, titleField } = props;
  const store = useStore();
  const go = useGo();
  const { route } = usePlace();
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const shown = useShown(kind, () => {
    setAt(0);
    list.current?.scrollTo({ top: 0 });
  });
  const columns = useColumns(kind, titleField, props.usualColumns);
  const ids = shown.ids ?? [];
  const selection = useSelection(ids);
  const nameOf = useNames();
  const { index } = useSearch(kind);
  const [edited, setEdited] = useState<readonly string[] | undefined>();
  const open = (id: string | undefined) =>
    go({ screen: route.screen, ...(id === undefined ? {} : { open: id }) });
  const declaration = declarationOf(kind);
  const fields = [...props.facets.map((name) => fieldOf(declaration, name)), missingField(declaration)];
  const removal = useRemoveMany(props, selection.clear);
  function cell(column: Column, row: AnyRow): ReactNode {
    const { field } = column;
    const own = props.shownAs?.(field, row, 'list');
    if (own !== undefined) return own;
    const value = valueIn(column, row);
    return isSealed(value)
      ? maskOf(field, store.open(kind, field.name, value))
      : fieldWords(field, value, nameOf);
  }
  return (
    <Flex vertical gap={12} style={{ height: '100%' }}>
      <LibraryBar
        {...props}
        shown={shown}
        ids={ids}
        selected={selection.selected}
        columns={columns}
        onNew={() => open('new')}
        onLeaveSearch={() => {
          setAt(0);
          list.current?.focus();
        }}
      />
      <Flex gap={8} wrap align="center">
        <FilterChips
          fields={fields}
          index={index}
          facets={shown.facets}
          onChange={shown.setFacets}
          nameOf={nameOf}
        />
        <SavedFilters kind={kind} shown={shown} known={fields.map(({ name }) => name)} work={props.work} />
        <CompletenessButton kind={kind} shown={shown} />
      </Flex>
      {shown.ids && ids.length === 0 ? (
        <NothingHere {...props} shown={shown} onNew={() => open('new')} />
      ) : (
        <RecordTable
          kind={kind}
          label={named(declarationOf(kind))}
          ids={ids}
          columns={columns.shown}
          cell={cell}
          titleOf={(id) => index.byId(id)?.title}
          at={Math.min(at, ids.length - 1)}
          onMove={(row) => {
            setAt(row);
            // An open drawer follows the cursor.
            if (route.open !== undefined && route.open !== 'new') open(ids[row]);
          }}
          onOpen={open}
          selected={selection.selected}
          onSelect={selection.turn}
          onSelectAll={selection.all}
          onClear={route.open === undefined ? selection.clear : () => open(undefined)}
          scroller={list}
          order={shown.order}
          onOrder={shown.turnOrder}
        />
      )}
      <SelectionBar
        selected={selection.selected}
        shown={ids.length}
        removal={removal}
        onSelectAll={selection.all}
        onClear={selection.clear}
        onEdit={() => setEdited(inOrder(ids, selection.selected))}
      />
      {edited && <BulkDrawer {...props} ids={edited} onClose={() => setEdited(undefined)} />}
      {route.open !== undefined && (
        <LibraryDrawer key={route.open} {...props} id={route.open} nameOf={nameOf} onOpen={open} />
      )}
    </Flex>
  );
}

/** What is selected, in the order of the list and not of the clicks. */
function inOrder(ids: readonly string[], selected: ReadonlySet<string>): readonly string[] {
  return ids.filter((id) => selected.has(id));
}

function NothingHere({
  kind,
  shown,
  buttons,
  emptyHelp,
  onNew,
}: LibraryProps & { shown: Shown; onNew(): void }) {
  const noun = named(declarationOf(kind));
  if (shown.isFiltered)
    return (
      <EmptyState title={say('ui.library.none-found')} help={say('ui.library.none-found-help')}>
        <Button onClick={() => shown.narrow('', {})}>{say('ui.filter.clear')}</Button>
      </EmptyState>
    );
  return (
    <EmptyState title={say('ui.library.none', { noun })} help={emptyHelp}>
      {buttons({ ids: [], selected: new Set(), columns: [] })}
      <Button onClick={onNew}>{say('ui.library.new', { noun })}</Button>
    </EmptyState>
  );
}
