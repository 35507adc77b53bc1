import type { RecordRule } from '../record/declare-record.ts';
import type { Day } from '../record/instant.ts';
import { type Problem, problem } from '../record/problem.ts';
import { isInventedDivision } from '../standards/divisions.ts';
import {
  checkDocumentNumber,
  type DocumentKind,
  type IdentityNumberCheck,
} from '../standards/identity-number.ts';

/** Where nobody says what day it is, no birthday lies after today. */
const farDay: Day = '9999-12-31';

/** The document number by its kind (GB 11643-1999): the check digit refuses; an unusual age, an unknown area, another gender warn. */
export const graduateRules: readonly RecordRule[] = [
  ({ documentKind, documentNumber, gender }, { today }) =>
    typeof documentNumber === 'string'
      ? documentProblems(documentKind as DocumentKind | undefined, documentNumber, gender, today)
      : [],
];

function documentProblems(
  kind: DocumentKind | undefined,
  number: string,
  gender: unknown,
  today: Day | undefined,
): Problem[] {
  const check = checkDocumentNumber(kind ?? 'resident', number, today ?? farDay);
  if (check.format === 'plausible') return [];
  if (check.format === 'bad')
    return [problem(check.problem === 'date' ? 'ID_DATE' : 'ID_FORMAT', 'documentNumber')];
  if (check.checkDigit === 'wrong')
    return [problem('ID_CHECK_DIGIT', 'documentNumber', { expected: check.expected })];
  const doubts: Problem[] = [];
  if (today !== undefined && check.ageNote !== 'usual')
    doubts.push(problem('ID_AGE', 'documentNumber', { age: check.age }));
  const meant = kindOf(check.holder);
  if (kind !== undefined && kind !== meant) doubts.push(problem('ID_KIND', 'documentNumber'));
  // A foreigner's number says another country where others say the division, and nothing of the sex that we know for sure.
  if (meant === 'permanent-residence') return doubts.map((each) => ({ ...each, level: 'warning' }));
  if (check.divisionName === undefined && !isInventedDivision(check.divisionCode))
    doubts.push(problem('ID_AREA', 'documentNumber', { area: check.divisionCode }));
  if ((gender === '1' || gender === '2') && (gender === '1') !== (check.sex === 'male'))
    doubts.push(problem('ID_GENDER', 'documentNumber'));
  return doubts.map((each) => ({ ...each, level: 'warning' }));
}

/** The document whose numbers begin so. */
function kindOf(holder: Extract<IdentityNumberCheck, { format: 'ok' }>['holder']): DocumentKind {
  switch (holder) {
    case 'resident':
      return 'resident';
    case 'hong-kong':
    case 'macao':
    case 'taiwan':
      return 'residence-permit';
    case 'foreigner':
      return 'permanent-residence';
  }
}
