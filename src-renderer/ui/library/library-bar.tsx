import { PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Flex, Input, type InputRef, Typography } from 'antd';
import { useRef } from 'react';
import { declarationOf } from '../../../src-core/kinds.ts';
import { named, say } from '../../locale/say.ts';
import { ColumnChooser } from './column-chooser.tsx';
import type { LibraryProps } from './library-props.ts';
import { useLetterKey } from './use-letter-key.ts';
import type { Shown, useColumns } from './use-library.ts';

type Props = LibraryProps & {
  shown: Shown;
  ids: readonly string[];
  selected: ReadonlySet<string>;
  columns: ReturnType<typeof useColumns>;
  onNew(): void;
  /** From the search into the list. */
  onLeaveSearch(): void;
};

/** Above a list: what it is, how many it shows, the search (`/` goes there), columns, files in and out, a new record. */
export function LibraryBar({ kind, titleField, shown, ids, selected, columns, buttons, ...on }: Props) {
  const search = useRef<InputRef>(null);
  useLetterKey('/', () => search.current?.focus({ cursor: 'all' }));
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
          on.onLeaveSearch();
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
        {buttons({ ids, selected, columns: columns.shown })}
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={on.onNew}>
          {say('ui.library.new', { noun: named(declaration) })}
        </Button>
      </Flex>
    </Flex>
  );
}
