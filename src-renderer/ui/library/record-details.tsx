import { Descriptions } from 'antd';
import type { ReactNode } from 'react';
import { declarationOf, type Kind } from '../../../src-core/kinds.ts';
import { type Field, fieldsOf } from '../../../src-core/record/fields.ts';
import { named } from '../../locale/say.ts';
import { fieldWords, isSealed, type NameOf } from '../words/field-words.ts';
import { isBlank } from '../form/draft-values.ts';
import { MaskedText } from '../form/masked-text.tsx';
import type { AnyRow } from '../table/use-rows.ts';

/** What stands in a cell or in a drawer instead of the plain words; undefined where nothing does. */
export type ShownAs = (field: Field, row: AnyRow, place: 'list' | 'drawer') => ReactNode;

type Props = {
  kind: Kind;
  row: AnyRow;
  nameOf: NameOf;
  /** What stands instead of the plain words of a value, e.g. a link that opens. */
  shownAs?: ShownAs | undefined;
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
        children: shownAs?.(field, row, 'drawer') ?? (
          <Value kind={kind} record={row.id} field={field} value={row[field.name]} nameOf={nameOf} />
        ),
      }))}
    />
  );
}

type ValueProps = { kind: Kind; record: string; field: Field; value: unknown; nameOf: NameOf };

function Value({ kind, record, field, value, nameOf }: ValueProps) {
  return isSealed(value) ? (
    <MaskedText kind={kind} record={record} field={field} value={value} />
  ) : (
    <span>{fieldWords(field, value, nameOf)}</span>
  );
}
