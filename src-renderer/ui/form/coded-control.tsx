import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { codeChoices } from '../../../src-core/standards/code-choices.ts';
import { standardOf } from '../../../src-core/standards/tables.ts';
import { named, say } from '../../locale/say.ts';
import type { ControlProps } from './control-props.ts';

type Option = { value: string; label: string };

/** A key, or several, of an open code table: found by name or code. An unknown code is kept and warned of, so it can be typed. */
export function CodedControl({ id, field, value, onChange, onLeave, isWrong, autoFocus }: ControlProps) {
  const table = field.table ?? '';
  const [text, setText] = useState('');
  const all = useMemo(() => codeChoices(table).map(optionOf), [table]);
  const chosen = valuesOf(value);
  const options = useMemo(() => withTyped(all, table, text, chosen), [all, table, text, chosen]);
  const isList = field.type === 'list';
  return (
    <Select
      id={id}
      allowClear
      {...(isWrong ? { status: 'error' as const, 'aria-invalid': true } : {})}
      {...(autoFocus ? { autoFocus } : {})}
      aria-describedby={`${id}-said`}
      {...(isList ? { mode: 'multiple' as const } : {})}
      showSearch={{
        searchValue: text,
        onSearch: setText,
        filterOption: (typed: string, option?: Option) =>
          option !== undefined &&
          (option.label.includes(typed.trim()) || option.value.startsWith(typed.trim())),
      }}
      value={isList ? chosen : chosen[0]}
      options={options}
      placeholder={say('ui.form.coded')}
      onBlur={() => onLeave()}
      onChange={(next: string | string[] | undefined) => {
        setText('');
        onChange(next);
      }}
    />
  );
}

function optionOf(code: { code: string; label: string; en?: string }): Option {
  // Our own tables have words for codes (`specialised`); only a national number tells somebody something.
  const isNumber = /^[A-Z]?\d/.test(code.code);
  return { value: code.code, label: isNumber ? `${named(code)} ${code.code}` : named(code) };
}

/** The table, what the typed text means in it, and values that the table does not know. */
function withTyped(all: readonly Option[], table: string, text: string, chosen: readonly string[]): Option[] {
  const known = new Set(all.map((option) => option.value));
  const strangers = chosen.filter((code) => !known.has(code)).map((code) => strangerOf(table, code));
  const typed = text.trim();
  const meant = typed ? standardOf(table).codeOf(typed) : undefined;
  const first = meant === undefined ? undefined : all.find((option) => option.value === meant);
  const rest = first ? all.filter((option) => option !== first) : all;
  const asTyped =
    typed && !meant && !all.some((option) => option.label.includes(typed) || option.value.startsWith(typed))
      ? [{ value: typed, label: say('ui.form.coded-unknown', { text: typed }) }]
      : [];
  // What a text means may be called otherwise; it is found under the text too.
  const shown = first ? [{ value: first.value, label: labelWith(first.label, typed) }] : [];
  return [...strangers, ...shown, ...rest, ...asTyped];
}

function labelWith(label: string, typed: string): string {
  return label.includes(typed) ? label : `${label} · ${typed}`;
}

function strangerOf(table: string, code: string): Option {
  return { value: code, label: `${standardOf(table).labelOf(code) ?? code}` };
}

function valuesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value as string[];
  return typeof value === 'string' && value ? [value] : [];
}
