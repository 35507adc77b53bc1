import { Flex, Select, Typography } from 'antd';
import { useState } from 'react';
import { say } from '../../locale/say.ts';
import { useStore } from '../../context/use-store.ts';
import type { ControlProps } from './control-props.ts';
import { entriesOf, findRecords, subtitleOf } from '../library/find-records.ts';
import { useLinkAmong } from './link-among.ts';
import { type Searchable, searchableOf } from '../library/use-names.ts';

const mostFound = 30;

/** The record that a field points to, found by name, pinyin, initials or number. */
export function LinkControl({ id, field, value, onChange, onLeave, isWrong, autoFocus }: ControlProps) {
  const store = useStore();
  const [text, setText] = useState('');
  const among = useLinkAmong(field.name);
  const kind = searchableOf(field.link);
  if (!kind) return null;
  const index = store.search(kind);
  const found = among
    ? among.flatMap((each) => index.byId(each) ?? [])
    : entriesOf(store, kind, findRecords(store, kind, text).slice(0, mostFound));
  const chosen = typeof value === 'string' ? index.byId(value) : undefined;
  const entries = chosen && !found.some((each) => each.id === chosen.id) ? [chosen, ...found] : found;
  return (
    <Select
      id={id}
      {...(isWrong ? { status: 'error' as const, 'aria-invalid': true } : {})}
      {...(autoFocus ? { autoFocus } : {})}
      aria-describedby={`${id}-said`}
      allowClear
      showSearch={{
        searchValue: text,
        onSearch: setText,
        ...(among ? { optionFilterProp: 'label' } : { filterOption: false }),
      }}
      value={typeof value === 'string' && value ? value : undefined}
      placeholder={say('ui.form.link')}
      options={entries.map((entry) => ({ value: entry.id, label: entry.title }))}
      optionRender={({ value: option }) => <LinkOption id={String(option)} kind={kind} />}
      notFoundContent={say('ui.form.link-none')}
      onBlur={() => onLeave()}
      onChange={(next: string | undefined) => {
        setText('');
        onChange(next);
      }}
    />
  );
}

/** Two of one name are told apart by the second line. */
function LinkOption({ id, kind }: { id: string; kind: Searchable }) {
  const store = useStore();
  const entry = store.search(kind).byId(id);
  if (!entry) return null;
  return (
    <Flex gap={8} justify="space-between">
      <span>{entry.title}</span>
      <Typography.Text type="secondary">{subtitleOf(store, kind, entry)}</Typography.Text>
    </Flex>
  );
}
