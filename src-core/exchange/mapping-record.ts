import { z } from 'zod';
import { text } from '../record/common-fields.ts';
import { declareRecord, type RecordOf } from '../record/declare-record.ts';

const corrections = z
  .array(
    z.strictObject({
      title: text(400).meta({ label: '列名', en: 'Title' }),
      /** Absent: the column is not taken over. */
      target: text(80).optional().meta({ label: '导入到', en: 'Goes to' }),
    }),
  )
  .max(500);

/**
 * What the office has corrected about the columns of one kind of list, found again by the titles of its header. It travels to the
 * other laptops: the list of a college is corrected by one of them, once (docs/adr/0026).
 */
export const mapping = declareRecord(
  'mapping',
  { label: '列对照', en: 'Column mapping' },
  {
    list: text(40).meta({ label: '名单', en: 'List', isInternal: true }),
    fingerprint: text(64).meta({ label: '表头指纹', en: 'Header', isIndexed: true, isInternal: true }),
    corrections: corrections.meta({ label: '改过的列', en: 'Corrected columns', isInternal: true }),
  },
);
export type Mapping = RecordOf<typeof mapping>;
