import { choice, instant, link, text, timeInDoubt } from '../record/common-fields.ts';
import { declareRecord, type RecordOf } from '../record/declare-record.ts';

/**
 * Somebody was told and agreed. Without an enterprise: that the office works with the data. With one: that they are handed to it,
 * which needs an agreement of its own (Personal Information Protection Law, article 23).
 */
export const consent = declareRecord(
  'consent',
  { label: '告知同意', en: 'Consent' },
  {
    graduate: link('graduate').meta({ label: '毕业生', en: 'Graduate', isInternal: true, isIndexed: true }),
    version: text(40).meta({ label: '告知书版本', en: 'Version of the notice', isInternal: true }),
    channel: choice({
      door: ['签到时当面', 'At check-in'],
      booth: ['面试时当面', 'At the booth'],
      paper: ['书面签字', 'Signed on paper'],
      other: ['其他', 'Otherwise'],
    }).meta({ label: '方式', en: 'Channel', isInternal: true }),
    at: instant.meta({ label: '时间', en: 'Time', isInternal: true }),
    enterprise: link('enterprise')
      .optional()
      .meta({ label: '接收企业', en: 'Receiving enterprise', isInternal: true, isIndexed: true }),
    withdrawnAt: instant.optional().meta({ label: '撤回时间', en: 'Withdrawn', isInternal: true }),
    timeInDoubt,
  },
);
export type Consent = RecordOf<typeof consent>;

/** The edition of the notice that is read out and shown; a change of its words is a new one. */
export const noticeVersion = '2026-1';
