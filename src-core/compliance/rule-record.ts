import { z } from 'zod';
import { choice, longText, text, texts } from '../record/common-fields.ts';
import { declareRecord, type RecordOf } from '../record/declare-record.ts';

/**
 * What an office changes about the rules for advertisements: a rule of its own (`words`), or one of FairDesk's that it has
 * switched off (`builtIn`). `reason` is the last one given; the earlier ones stand in the history.
 */
export const rule = declareRecord(
  'rule',
  { label: '审核规则', en: 'Review rule' },
  {
    words: texts(40, 40).optional().meta({ label: '词语', en: 'Words' }),
    level: choice({ block: ['不能发布', 'Blocks'], warn: ['请核对', 'To be checked'] })
      .optional()
      .meta({ label: '级别', en: 'Level' }),
    message: text(120).optional().meta({ label: '提示', en: 'Message' }),
    article: text(120).optional().meta({ label: '依据', en: 'Basis' }),
    reason: longText(400).meta({ label: '理由', en: 'Reason' }),
    builtIn: text(8).optional().meta({ label: '内置规则', en: 'Built-in rule', isInternal: true }),
    isOff: z.boolean().optional().meta({ label: '已停用', en: 'Switched off', isInternal: true }),
  },
);
export type Rule = RecordOf<typeof rule>;
