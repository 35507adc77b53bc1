import { z } from 'zod';
import { choice, instant, link, longText, text, texts, timeInDoubt, whole } from '../record/common-fields.ts';
import { declareRecord, type RecordOf } from '../record/declare-record.ts';

/** Characters. */
export const longestReasons = 1000;

/** What the rules objected to when somebody decided, as it stood on the screen. */
const frozenFinding = z.strictObject({
  rule: text(80).meta({ label: '规则', en: 'Rule' }),
  level: choice({ block: ['不能发布', 'Blocks'], warn: ['请核对', 'To be checked'] }).meta({
    label: '级别',
    en: 'Level',
  }),
  place: text(60).meta({ label: '位置', en: 'Where' }),
  words: text(400).meta({ label: '内容', en: 'What' }),
});

/**
 * One decision of the review procedure, never changed: who decided what about a post, why, which text was seen, and what the
 * rules of which edition said of it. Where the post stands is read from all of its decisions (standing.ts).
 */
export const review = declareRecord(
  'review',
  { label: '审核', en: 'Review' },
  {
    job: link('job').meta({
      label: '岗位',
      en: 'Post',
      isIndexed: true,
      isInternal: true,
      goesWithLink: true,
    }),
    /** Place among the decisions about this post: clocks of laptops differ, the number of what somebody had seen does not. */
    order: whole(1, 1_000_000).meta({ label: '序号', en: 'Number', isInternal: true }),
    decision: choice({
      'first-passed': ['初审通过', 'First check passed'],
      'second-passed': ['复审通过', 'Second check passed'],
      overridden: ['负责人特批发布', 'Published by the head'],
      returned: ['退回修改', 'Returned'],
      rejected: ['不予发布', 'Rejected'],
      resubmitted: ['重新送审', 'Submitted again'],
    }).meta({ label: '决定', en: 'Decision', isInternal: true }),
    reasons: longText(longestReasons).optional().meta({ label: '理由', en: 'Reasons', isInternal: true }),
    fingerprint: text(64).meta({ label: '文本摘要', en: 'Fingerprint', isInternal: true }),
    /** The text in canonical JSON; absent where an earlier decision about the same text holds it. */
    seen: longText(100_000).optional().meta({ label: '审核时的文本', en: 'Text seen', isInternal: true }),
    findings: z
      .array(frozenFinding)
      .max(400)
      .optional()
      .meta({ label: '检查结果', en: 'Findings', isInternal: true }),
    /** Ids of the returns and rejections of this post that the reviewer had before the eyes, about whatever text. */
    stopsSeen: texts(64, 400)
      .optional()
      .meta({ label: '已知的退回与不通过', en: 'Returns and rejections seen', isInternal: true }),
    /** Files without which a rule would have forbidden the pass, each as the path of its field and its id. */
    evidence: texts(120, 40)
      .optional()
      .meta({ label: '依据的证明材料', en: 'Evidence relied on', isInternal: true }),
    edition: text(40).meta({ label: '规则版本', en: 'Edition of the rules', isInternal: true }),
    rulesOff: texts(80, 200)
      .optional()
      .meta({ label: '停用的规则', en: 'Rules switched off', isInternal: true }),
    ownRules: texts(80, 400).optional().meta({ label: '自设规则', en: 'Own rules', isInternal: true }),
    reviewer: link('operator').meta({ label: '审核人', en: 'Reviewer', isInternal: true }),
    at: instant.meta({ label: '时间', en: 'Time', isInternal: true }),
    timeInDoubt,
  },
);
export type Review = RecordOf<typeof review>;
export type ReviewDecision = Review['decision'];
