import { CloseOutlined, DownOutlined } from '@ant-design/icons';
import { Button, Checkbox, Flex, Input } from 'antd';
import { useState } from 'react';
import type { Field } from '../../../src-core/record/fields.ts';
import { named, say } from '../../locale/say.ts';
import type { SearchIndex } from '../../store/search/search-types.ts';
import { fieldWords, type NameOf } from '../words/field-words.ts';
import { PopOver } from '../pop-over.tsx';

/** Chosen values by field; a field without an entry is not filtered by. */
export type Facets = Readonly<Record<string, readonly string[]>>;

type Props = {
  fields: readonly Field[];
  index: SearchIndex;
  facets: Facets;
  onChange(facets: Facets): void;
  nameOf: NameOf;
};

const mostValues = 60;

/** One chip for each field that can be filtered by; each value says how many records have it. */
export function FilterChips({ fields, index, facets, onChange, nameOf }: Props) {
  const isFiltered = Object.keys(facets).length > 0;
  function choose(field: string, values: readonly string[]): void {
    const { [field]: _before, ...rest } = facets;
    onChange(values.length > 0 ? { ...rest, [field]: values } : rest);
  }
  return (
    <Flex gap={8} wrap align="center">
      {fields.map((field) => (
        <Chip
          key={field.name}
          field={field}
          index={index}
          chosen={facets[field.name] ?? []}
          onChoose={(values) => choose(field.name, values)}
          nameOf={nameOf}
        />
      ))}
      {isFiltered && (
        <Button type="link" size="small" onClick={() => onChange({})}>
          {say('ui.filter.clear')}
        </Button>
      )}
    </Flex>
  );
}

type ChipProps = {
  field: Field;
  index: SearchIndex;
  chosen: readonly string[];
  onChoose(values: readonly string[]): void;
  nameOf: NameOf;
};

function Chip({ field, index, chosen, onChoose, nameOf }: ChipProps) {
  const words = (value: string) => (value === '' ? say('ui.filter.empty') : fieldWords(field, value, nameOf));
  const [first] = chosen;
  const label =
    first === undefined
      ? named(field)
      : chosen.length === 1
        ? say('ui.filter.one', { label: named(field), value: words(first) })
        : say('ui.filter.several', { label: named(field), count: chosen.length });
  return (
    <Flex gap={0}>
      <PopOver
        placement="bottomLeft"
        content={<Values index={index} field={field} chosen={chosen} onChoose={onChoose} words={words} />}
      >
        <Button size="small" shape="round" {...(first === undefined ? {} : { type: 'primary' as const })}>
          {label} <DownOutlined aria-hidden style={{ fontSize: 10 }} />
        </Button>
      </PopOver>
      {first !== undefined && (
        <Button
          size="small"
          type="text"
          shape="circle"
          icon={<CloseOutlined aria-hidden style={{ fontSize: 10 }} />}
          aria-label={say('ui.filter.remove', { label: named(field) })}
          onClick={() => onChoose([])}
        />
      )}
    </Flex>
  );
}

type ValuesProps = Omit<ChipProps, 'nameOf'> & { words(value: string): string };

function Values({ field, index, chosen, onChoose, words }: ValuesProps) {
  const [text, setText] = useState('');
  const counts = index.facetCounts(field.name);
  const found = counts.filter(({ value }) => chosen.includes(value) || words(value).includes(text.trim()));
  return (
    <Flex vertical gap={4} style={{ width: 260 }}>
      {counts.length > 12 && (
        <Input
          size="small"
          value={text}
          onChange={(event) => setText(event.target.value)}
          placeholder={say('ui.filter.find')}
          aria-label={say('ui.filter.find')}
        />
      )}
      <Flex vertical gap={2} style={{ maxHeight: 320, overflow: 'auto' }}>
        {found.slice(0, mostValues).map(({ value, count }) => (
          <Checkbox
            key={value}
            checked={chosen.includes(value)}
            onChange={(event) =>
              onChoose(event.target.checked ? [...chosen, value] : chosen.filter((each) => each !== value))
            }
          >
            {words(value)} <small>{count.toLocaleString('en-US')}</small>
          </Checkbox>
        ))}
        {counts.length === 0 && <small>{say('ui.filter.none')}</small>}
        {found.length > mostValues && (
          <small>{say('ui.filter.more', { count: found.length - mostValues })}</small>
        )}
      </Flex>
    </Flex>
  );
}
