import type { RecordRule } from '../record/declare-record.ts';
import type { Day } from '../record/instant.ts';
import { type Problem, problem } from '../record/problem.ts';
import { isInventedDivision } from '../standards/divisions.ts';
import { checkDocumentNumber, type DocumentKind } from '../standards/identity-number.ts';

/** Where nobody says what day it is, no birthday lies after today. */
const farDay: Day = '9999-12-31';

/** The document number by its kind (GB 11643-1999): the check digit refuses; an unusual age, an unknown area, another gender warn. */
export const graduateRules: readonly RecordRule[] = [
  ({ documentKind, documentNumber, gender }, { today }) =>
    typeof documentNumber === 'string'
      ? documentProblems((documentKind ?? 'resident') as DocumentKind, documentNumber, gender, today)
      : [],
];

function documentProblems(
  kind: DocumentKind,
  number: string,
  gender: unknown,
  today: Day | undefined,
): Problem[] {
  const check = checkDocumentNumber(kind, number, today ?? farDay);
  if (check.format === 'plausible') return [];
  if (check.format === 'bad')
    return [problem(check.problem === 'date' ? 'ID_DATE' : 'ID_FORMAT', 'documentNumber')];
  if (check.checkDigit === 'wrong')
    return [problem('ID_CHECK_DIGIT', 'documentNumber', { expected: check.expected })];
  const doubts: Problem[] = [];
  if (today !== undefined && check.ageNote !== 'usual')
    doubts.push(problem('ID_AGE', 'documentNumber', { age: check.age }));
  if (check.divisionName === undefined && !isInventedDivision(check.divisionCode))
    doubts.push(problem('ID_AREA', 'documentNumber', { area: check.divisionCode }));
  if ((gender === '1' || gender === '2') && (gender === '1') !== (check.sex === 'male'))
    doubts.push(problem('ID_GENDER', 'documentNumber'));
  return doubts.map((each) => ({ ...each, level: 'warning' }));
}
