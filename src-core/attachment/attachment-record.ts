import { text, whole } from '../record/common-fields.ts';
import { declareRecord, type RecordOf } from '../record/declare-record.ts';
import { blobLimit } from '../contract/blob-limit.ts';

/** A file that belongs to a record. Its bytes lie beside the records, named by their hash, and travel after them. */
export const attachment = declareRecord(
  'attachment',
  { label: '附件', en: 'Attachment' },
  {
    name: text(200).meta({ label: '文件名', en: 'File name', isInternal: true }),
    sha256: text(64)
      .regex(/^[0-9a-f]{64}$/)
      .meta({ label: '摘要', en: 'SHA-256', isInternal: true }),
    mediaType: text(120).meta({ label: '类型', en: 'Media type', isInternal: true }),
    bytes: whole(1, blobLimit).meta({ label: '大小（字节）', en: 'Bytes', isInternal: true }),
  },
);
export type Attachment = RecordOf<typeof attachment>;
