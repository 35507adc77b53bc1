import { PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Flex, Input, type InputRef, Typography } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { declarationOf } from '../../src-core/kinds.ts';
import { fieldOf } from '../../src-core/record/fields.ts';
import { maskOf } from '../../src-core/record/mask.ts';
import { named, say } from '../locale/say.ts';
import type { CommitOutcome } from '../store/store.ts';
import { ColumnChooser } from './column-chooser.tsx';
import type { Column } from './columns.ts';
import { useDesk } from './desk.tsx';
import { EmptyState } from './empty-state.tsx';
import { fieldWords, isSealed } from './field-words.ts';
import { FilterChips } from './filter-chips.tsx';
import { LibraryDrawer } from './library-drawer.tsx';
import { ProgressBar } from './progress-bar.tsx';
import type { ShownAs } from './record-details.tsx';
import type { MeaningOf } from './record-fields.tsx';
import { RecordTable } from './record-table.tsx';
import { useRemoveMany } from './use-remove-many.tsx';
import { type Shown, useColumns, useSelection, useShown } from './use-library.ts';
import { type Searchable, useNames, useSearch } from './use-names.ts';
import type { AnyRow } from './use-rows.ts';

/** The actions of one library, as its room has them. */
export type LibraryWork = {
  create(values: Record<string, unknown>): Promise<CommitOutcome>;
  edit(id: string, values: Record<string, unknown>): Promise<CommitOutcome>;
  remove(id: string, group?: string): Promise<CommitOutcome>;
};

export type LibraryProps = {
  kind: Searchable;
  titleField: string;
  usualColumns: readonly string[];
  facets: readonly string[];
  work: LibraryWork;
  meaningOf?: MeaningOf;
  /** What stands in a cell or in the drawer instead of the plain words. */
  shownAs?: ShownAs;
  /** Above the fields of the drawer. */
  above?: (row: AnyRow) => ReactNode;
  /** Buttons of the screen's own: import, template, export of what is shown. */
  buttons: (shown: { ids: readonly string[]; selected: ReadonlySet<string> }) => ReactNode;
  /** What the person is told when nothing was ever recorded. */
  emptyHelp: string;
};

/** A library on screen: list, filters, search, drawer, form; the same for every kind, from its declaration. */
export function RecordLibrary(props: LibraryProps) {
  const { kind, titleField } = props;
  const { store, go, route } = useDesk();
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
  const open = (id: string | undefined) =>
    go({ screen: route.screen, ...(id === undefined ? {} : { open: id }) });
  const removal = useRemoveMany(props, selection.clear);
  function cell({ field }: Column, row: AnyRow): ReactNode {
    const own = props.shownAs?.(field, row, 'list');
    if (own !== undefined) return own;
    const value = row[field.name];
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
      <FilterChips
        fields={props.facets.map((name) => fieldOf(declarationOf(kind), name))}
        index={index}
        facets={shown.facets}
        onChange={shown.setFacets}
        nameOf={nameOf}
      />
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
      {selection.selected.size > 0 && (
        <Flex gap={12} align="center" role="status">
          <span>
            {say('ui.library.selected', { count: selection.selected.size.toLocaleString('en-US') })}
          </span>
          <Button onClick={selection.clear}>{say('ui.library.clear')}</Button>
          <Button danger disabled={removal.running} onClick={() => removal.ask([...selection.selected])}>
            {say('ui.library.remove-many')}
          </Button>
        </Flex>
      )}
      {removal.progress && (
        <ProgressBar
          label={say('ui.library.removing')}
          done={removal.progress.done}
          total={removal.progress.total}
          onCancel={removal.cancel}
        />
      )}
      {route.open !== undefined && (
        <LibraryDrawer key={route.open} {...props} id={route.open} nameOf={nameOf} onOpen={open} />
      )}
    </Flex>
  );
}

type BarProps = LibraryProps & {
  shown: Shown;
  ids: readonly string[];
  selected: ReadonlySet<string>;
  columns: ReturnType<typeof useColumns>;
  onNew(): void;
  /** From the search into the list. */
  onLeaveSearch(): void;
};

function LibraryBar({
  kind,
  titleField,
  shown,
  ids,
  selected,
  columns,
  buttons,
  onNew,
  onLeaveSearch,
}: BarProps) {
  const search = useSlash();
  const declaration = declarationOf(kind);
  return (
    <Flex gap={8} align="center" wrap>
      <Typography.Title level={4} style={{ margin: 0 }}>
        {named(declaration)}
      </Typography.Title>
      <Typography.Text type="secondary" role="status" style={{ minWidth: 96 }}>
        {shown.isFiltered
          ? say('ui.library.found', {
              count: ids.length.toLocaleString('en-US'),
              total: shown.total.toLocaleString('en-US'),
            })
          : say('ui.library.total', { count: shown.total.toLocaleString('en-US') })}
      </Typography.Text>
      <Input
        ref={search}
        value={shown.text}
        onChange={(event) => shown.setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || !['ArrowDown', 'Enter'].includes(event.key)) return;
          event.preventDefault();
          onLeaveSearch();
        }}
        prefix={<SearchOutlined aria-hidden />}
        suffix={<kbd>/</kbd>}
        allowClear
        placeholder={say('ui.library.search')}
        aria-label={say('ui.library.search')}
        style={{ flex: '1 1 200px', maxWidth: 320 }}
      />
      <Flex gap={8} wrap style={{ marginInlineStart: 'auto' }}>
        <ColumnChooser
          all={columns.all}
          titleField={titleField}
          chosen={columns.chosen}
          onChoose={columns.choose}
          onReset={columns.reset}
        />
        {buttons({ ids, selected })}
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={onNew}>
          {say('ui.library.new', { noun: named(declaration) })}
        </Button>
      </Flex>
    </Flex>
  );
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
        <Button
          onClick={() => {
            shown.setText('');
            shown.setFacets({});
          }}
        >
          {say('ui.filter.clear')}
        </Button>
      </EmptyState>
    );
  return (
    <EmptyState title={say('ui.library.none', { noun })} help={emptyHelp}>
      {buttons({ ids: [], selected: new Set() })}
      <Button onClick={onNew}>{say('ui.library.new', { noun })}</Button>
    </EmptyState>
  );
}

/** `/` goes to the search of the list, unless somebody is typing. */
function useSlash() {
  const search = useRef<InputRef>(null);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const target = event.target as HTMLElement;
      if (
        event.key !== '/' ||
        event.ctrlKey ||
        event.altKey ||
        target.closest('input, textarea, [contenteditable]')
      )
        return;
      event.preventDefault();
      search.current?.focus({ cursor: 'all' });
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return search;
}
