import { EyeOutlined } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import { useState } from 'react';
import { maskOf } from '../../src-core/record/mask.ts';
import type { Field } from '../../src-core/record/fields.ts';
import type { Kind } from '../../src-core/kinds.ts';
import { named, say } from '../locale/say.ts';
import { useDesk } from './desk.tsx';
import { fieldWords, isSealed } from './field-words.ts';

type Props = { kind: Kind; field: Field; value: unknown };

/** A sensitive value, masked until somebody asks for it; that it was revealed is an entry of the audit trail. */
export function MaskedText({ kind, field, value }: Props) {
  const { store } = useDesk();
  const [isOpen, setOpen] = useState(false);
  if (!isSealed(value)) return null;
  const plain = store.open(kind, field.name, value);
  if (plain === undefined) return <span>{say('ui.mask.no-key')}</span>;
  if (isOpen) return <span>{fieldWords({ ...field, sensitive: undefined }, plain)}</span>;
  function reveal(): void {
    setOpen(true);
    void store.note('reveal');
  }
  return (
    <Flex gap={8} align="center">
      <span>{maskOf(field, plain)}</span>
      <Button
        size="small"
        type="text"
        icon={<EyeOutlined aria-hidden />}
        aria-label={say('ui.mask.reveal-field', { label: named(field) })}
        onClick={reveal}
      >
        {say('ui.mask.reveal')}
      </Button>
    </Flex>
  );
}
