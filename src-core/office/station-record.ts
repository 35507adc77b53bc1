import { instant, text, texts } from '../record/common-fields.ts';
import { declareRecord, type RecordOf } from '../record/declare-record.ts';

/** A laptop that records changes of this workspace. */
export const station = declareRecord(
  'station',
  { label: '工位', en: 'Station' },
  {
    name: text(40).meta({ label: '工位名称', en: 'Station name' }),
    device: text(120).optional().meta({ label: '设备', en: 'Device' }),
    clockId: text(20).meta({ label: '时钟编号', en: 'Clock id', isInternal: true }),
    /** Under which it wrote before its database was rebuilt or its records were restored. */
    earlierClockIds: texts(20, 100)
      .optional()
      .meta({ label: '以前的时钟编号', en: 'Earlier clock ids', isInternal: true }),
    enrolledAt: instant.meta({ label: '加入时间', en: 'Enrolled at', isInternal: true }),
    revokedAt: instant.optional().meta({ label: '停用时间', en: 'Locked out at', isInternal: true }),
    // SHA-256 of the hub's token. Whoever has an earlier one stays outside: that may be why the laptop was locked out.
    readmittedWith: text(64)
      .optional()
      .meta({ label: '重新加入的凭据指纹', en: 'Token it was taken in again with', isInternal: true }),
    lastSeenAt: instant.optional().meta({ label: '最后联系', en: 'Last seen', isInternal: true }),
  },
);
export type Station = RecordOf<typeof station>;
