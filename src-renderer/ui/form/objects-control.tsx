import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import type { ComponentType } from 'react';
import type { Field } from '../../../src-core/record/fields.ts';
import { named, say } from '../../locale/say.ts';
import type { ControlProps } from './control-props.ts';

type Row = Readonly<Record<string, unknown>>;

/** A small table inside a form: one line for each entry. `control` draws a cell: any field may stand in it. */
export function ObjectsControl({
  id,
  value,
  onChange,
  onLeave,
  parts,
  wrongParts,
  control: Control,
}: ControlProps & { parts: readonly Field[]; control: ComponentType<ControlProps> }) {
  const rows = Array.isArray(value) ? (value as Row[]) : [];
  const changed = (at: number, row: Row) => rows.map((each, index) => (index === at ? row : each));
  return (
    <Flex vertical gap={8} id={id} tabIndex={-1} aria-describedby={`${id}-said`}>
      {rows.map((row, at) => (
        <Flex key={at} gap={8} align="flex-end">
          {parts.map((part) => (
            <Flex
              key={part.name}
              vertical
              gap={2}
              flex={part.format === 'instant' ? '2 1 0' : '1 1 0'}
              style={{ minWidth: 0 }}
            >
              <label htmlFor={`${id}-${at}-${part.name}`}>
                <small>{named(part)}</small>
              </label>
              <Control
                id={`${id}-${at}-${part.name}`}
                field={part}
                value={row[part.name]}
                isWrong={wrongParts?.has(`${at}.${part.name}`) ?? false}
                onChange={(next) => onChange(changed(at, withValue(row, part.name, next)))}
                onLeave={(...left) =>
                  left.length > 0 ? onLeave(changed(at, withValue(row, part.name, left[0]))) : onLeave()
                }
              />
            </Flex>
          ))}
          <Button
            type="text"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={say('ui.form.remove-row', { row: at + 1 })}
            onClick={() => onChange(rows.filter((_each, index) => index !== at))}
          />
        </Flex>
      ))}
      <Button
        icon={<PlusOutlined aria-hidden />}
        onClick={() => onChange([...rows, {}])}
        style={{ alignSelf: 'flex-start' }}
      >
        {say('ui.form.add-row')}
      </Button>
    </Flex>
  );
}

/** Without the value where it was emptied: a part that is not filled in must not be an empty text. */
function withValue(row: Row, name: string, value: unknown): Row {
  const { [name]: _before, ...rest } = row;
  return value === undefined || value === null || value === '' ? rest : { ...rest, [name]: value };
}
