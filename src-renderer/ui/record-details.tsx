import { Descriptions } from 'antd';
import type { ReactNode } from 'react';
import { declarationOf, type Kind } from '../../src-core/kinds.ts';
import { type Field, fieldsOf } from '../../src-core/record/fields.ts';
import { named } from '../locale/say.ts';
import { fieldWords, isSealed, type NameOf } from './field-words.ts';
import { isBlank } from './draft-values.ts';
import { MaskedText } from './masked-text.tsx';
import type { AnyRow } from './use-rows.ts';

type Props = {
  kind: Kind;
  row: AnyRow;
  nameOf: NameOf;
  /** What stands instead of the plain words of a value, e.g. a link that opens. */
  shownAs?: ((field: Field, row: AnyRow) => ReactNode) | undefined;
};

/** Everything that a record holds, sensitive values masked. Fields without a value are left out. */
export function RecordDetails({ kind, row, nameOf, shownAs }: Props) {
  const fields = fieldsOf(declarationOf(kind)).filter(
    (field) =>
      !isBlank(row[field.name]) && field.format !== 'attachments' && !(field.isInternal && field.link),
  );
  return (
    <Descriptions
      column={1}
      size="small"
      styles={{ label: { width: 128 }, content: { overflowWrap: 'anywhere', whiteSpace: 'pre-line' } }}
      items={fields.map((field) => ({
        key: field.name,
        label: named(field),
        children: shownAs?.(field, row) ?? (
          <Value kind={kind} field={field} value={row[field.name]} nameOf={nameOf} />
        ),
      }))}
    />
  );
}

function Value({ kind, field, value, nameOf }: { kind: Kind; field: Field; value: unknown; nameOf: NameOf }) {
  return isSealed(value) ? (
    <MaskedText kind={kind} field={field} value={value} />
  ) : (
    <span>{fieldWords(field, value, nameOf)}</span>
  );
}
