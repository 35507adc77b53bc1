import { Select } from 'antd';
import { useState } from 'react';
import { say } from '../locale/say.ts';
import { useDesk } from './desk.tsx';
import type { ControlProps } from './control-props.ts';
import { searchableOf } from './use-names.ts';

const mostFound = 30;

/** The record that a field points to, found by name, pinyin, initials or number. */
export function LinkControl({ id, field, value, onChange, onLeave, isWrong, autoFocus }: ControlProps) {
  const { store } = useDesk();
  const [text, setText] = useState('');
  const kind = searchableOf(field.link);
  if (!kind) return null;
  const index = store.search(kind);
  const found = index.find(text, undefined, mostFound);
  const chosen = typeof value === 'string' ? index.byId(value) : undefined;
  const entries = chosen && !found.some((each) => each.id === chosen.id) ? [chosen, ...found] : found;
  return (
    <Select
      id={id}
      {...(isWrong ? { status: 'error' as const, 'aria-invalid': true } : {})}
      {...(autoFocus ? { autoFocus } : {})}
      aria-describedby={`${id}-said`}
      allowClear
      showSearch={{ searchValue: text, onSearch: setText, filterOption: false }}
      value={typeof value === 'string' && value ? value : undefined}
      placeholder={say('ui.form.link')}
      options={entries.map((entry) => ({ value: entry.id, label: entry.title }))}
      notFoundContent={say('ui.form.link-none')}
      onBlur={onLeave}
      onChange={(next: string | undefined) => {
        setText('');
        onChange(next);
      }}
    />
  );
}
