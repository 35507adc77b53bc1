import { z } from 'zod';
import { link, text } from '../record/common-fields.ts';
import { declareRecord, type RecordOf } from '../record/declare-record.ts';

/** One enterprise at one booth in one session. */
export const placement = declareRecord(
  'placement',
  { label: '展位安排', en: 'Placement' },
  {
    fair: link('fair').meta({ label: '招聘会', en: 'Fair', isInternal: true, isIndexed: true }),
    session: text(20).meta({ label: '场次', en: 'Session' }),
    booth: link('booth').meta({ label: '展位', en: 'Booth', isIndexed: true }),
    enterprise: link('enterprise').meta({ label: '企业', en: 'Enterprise', isIndexed: true }),
    isPinned: z.boolean().optional().meta({ label: '已固定', en: 'Pinned' }),
    placedBy: text(64).meta({ label: '安排者', en: 'Placed by', isInternal: true }),
  },
);
export type Placement = RecordOf<typeof placement>;
