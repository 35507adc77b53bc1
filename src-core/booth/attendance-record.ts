import { z } from 'zod';
import { instant, link, text, whole, sensitive } from '../record/common-fields.ts';
import { declareRecord, type RecordOf } from '../record/declare-record.ts';
import { boothFeatures, boothSize } from './record.ts';

/** An enterprise comes to a fair: for which sessions, what it needs, when it came and went. */
export const attendance = declareRecord(
  'attendance',
  { label: '参会', en: 'Attendance' },
  {
    fair: link('fair').meta({ label: '招聘会', en: 'Fair', isInternal: true, isIndexed: true }),
    enterprise: link('enterprise').meta({ label: '企业', en: 'Enterprise', isIndexed: true }),
    sessions: z.array(text(20)).min(1).max(30).meta({ label: '参加场次', en: 'Sessions' }),
    needSize: boothSize.optional().meta({ label: '需要展位大小', en: 'Booth size needed', group: 'needs' }),
    needPower: whole(0, 100_000)
      .optional()
      .meta({ label: '需要供电（瓦）', en: 'Power needed (W)', group: 'needs', unit: 'watt' }),
    needFeatures: boothFeatures.optional().meta({ label: '需要特点', en: 'Features needed', group: 'needs' }),
    vehiclePlate: sensitive('plate', text(12))
      .optional()
      .meta({ label: '车牌', en: 'Vehicle plate', group: 'needs' }),
    keepNear: z
      .array(link('enterprise'))
      .max(20)
      .optional()
      .meta({ label: '靠近', en: 'Keep near', link: 'enterprise', group: 'needs' }),
    keepApart: z
      .array(link('enterprise'))
      .max(20)
      .optional()
      .meta({ label: '远离', en: 'Keep apart', link: 'enterprise', group: 'needs' }),
    invitedAt: instant.optional().meta({ label: '邀请时间', en: 'Invited', group: 'time' }),
    confirmedAt: instant.optional().meta({ label: '确认时间', en: 'Confirmed', group: 'time' }),
    arrivedAt: instant.optional().meta({ label: '到场时间', en: 'Arrived', group: 'time' }),
    leftAt: instant.optional().meta({ label: '离场时间', en: 'Left', group: 'time' }),
  },
);
export type Attendance = RecordOf<typeof attendance>;
