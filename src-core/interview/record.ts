import type { z } from 'zod';
import {
  choice,
  day,
  instant,
  link,
  longText,
  number,
  text,
  timeInDoubt,
  whole,
} from '../record/common-fields.ts';
import { declareRecord, type RecordOf } from '../record/declare-record.ts';

/** The seven results, in the order of the keys 1 to 7 at the interview desk. */
export const interviewResult = choice({
  'resume-received': ['收到简历', 'Résumé received'],
  'second-round': ['进入复试', 'Second round'],
  'offer-intended': ['达成意向', 'Offer intended'],
  'offer-signed': ['现场签约', 'Offer signed'],
  rejected: ['企业未录用', 'Rejected by employer'],
  declined: ['学生放弃', 'Declined by graduate'],
  'no-show': ['未到场', 'No-show'],
});
export type InterviewResult = z.infer<typeof interviewResult>;
export const interviewResults: readonly InterviewResult[] = interviewResult.options;

/** One conversation of a graduate with an enterprise at its booth, and what came of it. */
export const interview = declareRecord(
  'interview',
  { label: '面试', en: 'Interview' },
  {
    fair: link('fair').meta({ label: '招聘会', en: 'Fair', isInternal: true, isIndexed: true }),
    session: text(20).meta({ label: '场次', en: 'Session' }),
    enterprise: link('enterprise').meta({ label: '企业', en: 'Enterprise', isIndexed: true }),
    job: link('job').optional().meta({ isIndexed: true, label: '岗位', en: 'Post' }),
    graduate: link('graduate').meta({ label: '毕业生', en: 'Graduate', isIndexed: true }),
    booth: link('booth').meta({ label: '展位', en: 'Booth' }),
    queueNumber: whole(1, 100_000).optional().meta({ label: '排队号', en: 'Queue number' }),
    slot: text(20).optional().meta({ label: '时段', en: 'Slot' }),
    calledAt: instant.optional().meta({ label: '叫号时间', en: 'Called' }),
    startedAt: instant.optional().meta({ label: '开始时间', en: 'Started' }),
    endedAt: instant.optional().meta({ label: '结束时间', en: 'Ended' }),
    timeInDoubt,
    result: interviewResult.meta({ label: '结果', en: 'Result' }),
    rating: whole(1, 5).optional().meta({ label: '评分', en: 'Rating' }),
    notes: longText(2000).optional().meta({ label: '备注', en: 'Notes' }),
    offeredSalary: number(0, 1_000_000)
      .optional()
      .meta({ label: '意向月薪（元）', en: 'Pay offered (yuan a month)', unit: 'yuan-a-month' }),
    startDate: day.optional().meta({ label: '到岗日期', en: 'Start date' }),
    followUpDate: day.optional().meta({ label: '跟进日期', en: 'Follow-up date' }),
    followUpOwner: text(64).optional().meta({ label: '跟进人', en: 'Follow-up by', link: 'operator' }),
  },
);
export type Interview = RecordOf<typeof interview>;
