import { EyeOutlined } from '@ant-design/icons';
import { App, Button, Flex } from 'antd';
import { useState } from 'react';
import { maskOf } from '../../../src-core/record/mask.ts';
import type { Field } from '../../../src-core/record/fields.ts';
import type { Kind } from '../../../src-core/kinds.ts';
import { named, say } from '../../locale/say.ts';
import { useStore } from '../../context/use-store.ts';
import { fieldWords, isSealed } from '../words/field-words.ts';
import { useReveal } from './use-reveal.ts';

type Props = { kind: Kind; record: string; field: Field; value: unknown };

/** A sensitive value, masked until somebody asks for it; it is shown when that stands in the audit trail. */
export function MaskedText({ kind, record, field, value }: Props) {
  const store = useStore();
  const { message } = App.useApp();
  const [isOpen, setOpen] = useState(false);
  const reveal = useReveal({ kind, record, field: field.name });
  if (!isSealed(value)) return null;
  const plain = store.open(kind, field.name, value);
  if (plain === undefined) return <span>{say('ui.mask.no-key')}</span>;
  if (isOpen) return <span>{fieldWords({ ...field, sensitive: undefined }, plain)}</span>;
  async function open(): Promise<void> {
    const refused = await reveal();
    if (refused === undefined) setOpen(true);
    else void message.error(refused, 8);
  }
  return (
    <Flex gap={8} align="center">
      <span>{maskOf(field, plain)}</span>
      <Button
        size="small"
        type="text"
        icon={<EyeOutlined aria-hidden />}
        aria-label={say('ui.mask.reveal-field', { label: named(field) })}
        onClick={() => void open()}
      >
        {say('ui.mask.reveal')}
      </Button>
    </Flex>
  );
}
