import { z } from 'zod';
import { attachments, choice, day, instant, text, texts, whole } from '../record/common-fields.ts';
import { declareRecord, type RecordOf } from '../record/declare-record.ts';
import { fairRules } from './rules.ts';

export const fairStage = choice({
  draft: ['筹备', 'Draft'],
  registering: ['报名中', 'Registering'],
  live: ['进行中', 'Live'],
  closed: ['已结束', 'Closed'],
  reported: ['已报送', 'Reported'],
});
export type FairStage = z.infer<typeof fairStage>;

const fairSession = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z0-9-]{1,20}$/)
    .meta({ label: '场次代码', en: 'Session key', example: 'am' }),
  label: text(40).meta({ label: '场次名称', en: 'Session', example: '上午场' }),
  start: instant.meta({ label: '开始', en: 'Start' }),
  end: instant.meta({ label: '结束', en: 'End' }),
});
export type FairSession = z.infer<typeof fairSession>;

/** A job fair: days, sessions, targets and the stage it has reached. */
export const fair = declareRecord(
  'fair',
  { label: '招聘会', en: 'Job fair' },
  {
    name: text(120).meta({ label: '招聘会名称', en: 'Fair name', group: 'basics' }),
    kind: choice({
      general: ['综合', 'General'],
      'sme-special': ['专精特新专场', 'SME special', '中小企业专场'],
      'park-special': ['园区专场', 'Park special'],
      industry: ['行业专场', 'Industry'],
      internship: ['实习专场', 'Internship'],
      online: ['线上', 'Online'],
    }).meta({ label: '类型', en: 'Kind', group: 'basics' }),
    campus: text(60).optional().meta({ label: '校区', en: 'Campus', group: 'place' }),
    venue: text(120).optional().meta({ label: '场地', en: 'Venue', group: 'place' }),
    firstDay: day.meta({ label: '首日', en: 'First day', group: 'time', isIndexed: true }),
    lastDay: day.meta({ label: '末日', en: 'Last day', group: 'time' }),
    sessions: z.array(fairSession).min(1).max(30).meta({ label: '场次', en: 'Sessions', group: 'time' }),
    hosts: texts(120, 10).optional().meta({ label: '主办单位', en: 'Hosts', group: 'basics' }),
    coHosts: texts(120, 20).optional().meta({ label: '协办单位', en: 'Co-hosts', group: 'basics' }),
    planFiles: attachments.optional().meta({ label: '组织实施办法', en: 'Plan' }),
    emergencyPlanFiles: attachments.optional().meta({ label: '应急预案', en: 'Emergency plan' }),
    safetyPlanFiles: attachments.optional().meta({ label: '安全保卫工作方案', en: 'Safety plan' }),
    targetEnterprises: whole(0, 10_000)
      .optional()
      .meta({ label: '目标企业数', en: 'Target enterprises', group: 'basics' }),
    targetJobs: whole(0, 1_000_000)
      .optional()
      .meta({ label: '目标岗位数', en: 'Target jobs', group: 'basics' }),
    targetGraduates: whole(0, 1_000_000)
      .optional()
      .meta({ label: '目标毕业生数', en: 'Target graduates', group: 'basics' }),
    stage: fairStage.meta({ label: '阶段', en: 'Stage', isInternal: true }),
  },
  fairRules,
);
export type Fair = RecordOf<typeof fair>;
