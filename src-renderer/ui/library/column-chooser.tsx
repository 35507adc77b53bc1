import { ArrowDownOutlined, ArrowUpOutlined, SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Divider, Flex } from 'antd';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { named, say } from '../../locale/say.ts';
import type { Column } from './columns.ts';
import { PopOver } from '../pop-over.tsx';

type Props = {
  all: readonly Column[];
  titleField: string;
  chosen: readonly string[];
  onChoose(names: readonly string[]): void;
  onReset(): void;
};

/** Which columns the list shows, and in which order; the title always stays in front. */
export function ColumnChooser(props: Props) {
  return (
    <PopOver content={<Columns {...props} />} placement="bottomRight" title={say('ui.columns.title')}>
      <Button icon={<SettingOutlined aria-hidden />}>{say('ui.columns.button')}</Button>
    </PopOver>
  );
}

function Columns({ all, titleField, chosen, onChoose, onReset }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const moved = useRef<string | undefined>(undefined);
  const others = all.filter(({ field }) => field.name !== titleField);
  const shown = chosen.flatMap((name) => others.filter(({ field }) => field.name === name));
  const turn = (name: string) =>
    onChoose(chosen.includes(name) ? chosen.filter((each) => each !== name) : [...chosen, name]);
  // A column that was moved with the keyboard keeps the focus, so that it can be moved on.
  useEffect(() => {
    if (moved.current !== undefined)
      list.current?.querySelector<HTMLElement>(`input[name="${moved.current}"]`)?.focus();
    moved.current = undefined;
  });
  function move(name: string, by: -1 | 1): void {
    const names = shown.map(({ field }) => field.name);
    const from = names.indexOf(name);
    const other = names[from + by];
    if (other === undefined) return;
    moved.current = name;
    onChoose(names.map((each) => (each === name ? other : each === other ? name : each)));
  }
  function onKeyDown(event: KeyboardEvent, name: string): void {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(name, event.key === 'ArrowUp' ? -1 : 1);
  }
  const box = ({ field }: Column) => (
    <Checkbox
      name={field.name}
      checked={chosen.includes(field.name)}
      onChange={() => turn(field.name)}
      style={{ flex: 1 }}
    >
      {named(field)}
    </Checkbox>
  );
  return (
    <Flex vertical gap={4} ref={list} style={{ maxHeight: 420, overflow: 'auto', minWidth: 240 }}>
      {shown.map((column, place) => (
        <Flex
          key={column.field.name}
          align="center"
          onKeyDown={(event) => onKeyDown(event, column.field.name)}
        >
          {box(column)}
          <Button
            size="small"
            type="text"
            disabled={place === 0}
            icon={<ArrowUpOutlined aria-hidden />}
            aria-label={say('ui.columns.up', { label: named(column.field) })}
            onClick={() => move(column.field.name, -1)}
          />
          <Button
            size="small"
            type="text"
            disabled={place === shown.length - 1}
            icon={<ArrowDownOutlined aria-hidden />}
            aria-label={say('ui.columns.down', { label: named(column.field) })}
            onClick={() => move(column.field.name, 1)}
          />
        </Flex>
      ))}
      <small>{say('ui.columns.keys')}</small>
      <Divider style={{ margin: '4px 0' }} />
      {others
        .filter(({ field }) => !chosen.includes(field.name))
        .map((column) => (
          <Flex key={column.field.name}>{box(column)}</Flex>
        ))}
      <Button size="small" onClick={onReset} style={{ marginTop: 8, flex: 'none' }}>
        {say('ui.columns.reset')}
      </Button>
    </Flex>
  );
}
