import { contactProblems } from '../enterprise/rules.ts';
import type { RecordRule } from '../record/declare-record.ts';
import type { Day } from '../record/instant.ts';
import { type Problem, problem } from '../record/problem.ts';
import { checkDocumentNumber, type DocumentKind } from '../standards/identity-number.ts';

/** Where nobody says what day it is, no birthday lies after today. */
const farDay: Day = '9999-12-31';

/** The document number by its kind (GB 11643-1999: the check digit refuses, an unusual age warns), telephone, e-mail. */
export const graduateRules: readonly RecordRule[] = [
  ({ documentKind, documentNumber }, { today }) =>
    typeof documentNumber === 'string'
      ? documentProblems((documentKind ?? 'resident') as DocumentKind, documentNumber, today)
      : [],
  (record) => contactProblems(record.phone, 'phone', record.email, 'email'),
];

function documentProblems(kind: DocumentKind, number: string, today: Day | undefined): Problem[] {
  const check = checkDocumentNumber(kind, number, today ?? farDay);
  if (check.format === 'plausible') return [];
  if (check.format === 'bad')
    return [problem(check.problem === 'date' ? 'ID_DATE' : 'ID_FORMAT', 'documentNumber')];
  if (check.checkDigit === 'wrong')
    return [problem('ID_CHECK_DIGIT', 'documentNumber', { expected: check.expected })];
  if (today === undefined || check.ageNote === 'usual') return [];
  return [{ ...problem('ID_AGE', 'documentNumber', { age: check.age }), level: 'warning' }];
}
