import { z } from 'zod';
import { choice, instant, text, timeInDoubt } from '../record/common-fields.ts';
import { declareRecord, type RecordOf } from '../record/declare-record.ts';

/** Badges of one print: every laptop knows from it who has one already. */
export const printing = declareRecord(
  'printing',
  { label: '印证牌', en: 'Printed badges' },
  {
    what: choice({ badge: ['证牌', 'Badges'] }).meta({ label: '内容', en: 'What', isInternal: true }),
    graduates: z
      .array(z.string().min(1).max(64))
      .min(1)
      .max(1000)
      .meta({ label: '毕业生', en: 'Graduates', link: 'graduate', isInternal: true }),
    layout: text(40).meta({ label: '版式', en: 'Layout', isInternal: true }),
    at: instant.meta({ label: '时间', en: 'Time', isInternal: true }),
    timeInDoubt,
  },
);
export type Printing = RecordOf<typeof printing>;
