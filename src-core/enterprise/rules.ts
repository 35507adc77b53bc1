import type { RecordRule } from '../record/declare-record.ts';
import { type Problem, problem } from '../record/problem.ts';
import { type BodyKind, checkUscc } from '../standards/uscc.ts';

/** Bodies that are no firms; a sole trader or a cooperative recruits as a firm does. */
const notFirms: Readonly<Partial<Record<BodyKind, string>>> = {
  government: '机关',
  'public-institution': '事业单位',
  'establishment-other': '编办登记的其他机构',
  'social-association': '社会团体',
  'private-non-enterprise': '民办非企业单位',
  foundation: '基金会',
  'civil-other': '民政登记的其他机构',
};

/**
 * Credit code (GB 32100-2015): the form refuses, the check digit and the kind of body warn, because a code in real use fails
 * the check digit: whoever has looked at the licence enters why it may stay. Certificate days in order.
 */
export const enterpriseRules: readonly RecordRule[] = [
  (record) => usccProblems(record.uscc, record.usccReason),
  (record) => {
    const { tierValidFrom: from, tierValidUntil: until } = record;
    const isReversed = typeof from === 'string' && typeof until === 'string' && until < from;
    return isReversed ? [problem('ENDS_BEFORE_START', 'tierValidUntil', { start: from })] : [];
  },
];

function usccProblems(uscc: unknown, reason: unknown): Problem[] {
  if (typeof uscc !== 'string') return [];
  const check = checkUscc(uscc);
  if (check.format === 'bad') return [problem('USCC_FORMAT', 'uscc')];
  const body = notFirms[check.body];
  return [
    ...(check.checkDigit === 'wrong' && !reason
      ? [warning('USCC_CHECK_DIGIT', 'uscc', { expected: check.expected })]
      : []),
    ...(body ? [warning('USCC_NOT_A_FIRM', 'uscc', { body })] : []),
  ];
}

function warning(...[code, field, about]: Parameters<typeof problem>): Problem {
  return { ...problem(code, field, about), level: 'warning' };
}
