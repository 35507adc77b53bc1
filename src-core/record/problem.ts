/**
 * Everything that can be wrong with what a person typed, scanned or sent. `locale` has one sentence for each code,
 * so a code without a sentence does not compile. `field` names the field the sentence stands beside.
 */
export type ProblemCode =
  // a single value
  | 'REQUIRED'
  | 'TOO_LONG'
  | 'TOO_SHORT'
  | 'NOT_TEXT'
  | 'NOT_A_NUMBER'
  | 'NOT_WHOLE'
  | 'TOO_SMALL'
  | 'TOO_LARGE'
  | 'NOT_A_DATE'
  | 'NOT_AN_INSTANT'
  | 'NOT_ONE_OF'
  | 'NOT_YES_OR_NO'
  | 'WRONG_FORM'
  | 'UNKNOWN_CODE'
  | 'USCC_FORMAT'
  | 'USCC_CHECK_DIGIT'
  | 'USCC_NOT_A_FIRM'
  | 'ID_FORMAT'
  | 'ID_CHECK_DIGIT'
  | 'ID_DATE'
  | 'ID_AGE'
  | 'ID_AREA'
  | 'ID_GENDER'
  | 'ID_KIND'
  | 'PHONE_FORMAT'
  | 'EMAIL_FORMAT'
  | 'DAMAGED_NUMBER'
  | 'SHEET_ERROR'
  | 'FORMULA_NOT_CALCULATED'
  | 'SALARY_UNREADABLE'
  // values that do not go together
  | 'ENDS_BEFORE_START'
  | 'MIN_ABOVE_MAX'
  | 'SESSION_KEY_TWICE'
  | 'SESSION_OUTSIDE_FAIR'
  | 'SESSIONS_OVERLAP'
  // records that do not go together
  | 'DUPLICATE_VALUE'
  | 'DUPLICATE_IN_FILE'
  | 'NOT_FOUND'
  | 'RECORD_GONE'
  | 'NOT_UNIQUE_NAME'
  | 'NUMBERS_OF_TWO'
  | 'OTHER_CODE'
  | 'NUMBER_NOT_KEPT'
  | 'HEADER_HOLDS_VALUES'
  | 'FAIR_CLOSED'
  | 'FAIR_NOT_LIVE'
  | 'STAGE_NOT_NEXT'
  | 'OFFICE_EXISTS'
  | 'NO_SESSION'
  | 'BOOTH_TAKEN'
  | 'BOOTH_BLOCKED'
  | 'BOOTH_EMPTY'
  | 'BOOTH_OCCUPIED'
  | 'BOOTH_CODE_TWICE'
  | 'ENTERPRISE_TWICE_IN_SESSION'
  | 'ALREADY_CHECKED_IN'
  | 'STILL_LINKED'
  | 'HAS_DOUBLE'
  | 'MERGED_SINCE'
  | 'STILL_PLACED'
  | 'CHANGED_SINCE'
  | 'DISPUTE_CHANGED'
  | 'ALREADY_DELETED'
  | 'NOTHING_CHANGED'
  | 'ENTERPRISE_MISSING'
  | 'ENTERPRISE_GONE'
  | 'JOB_OF_OTHER_ENTERPRISE'
  // the review procedure
  | 'NOT_A_REVIEWER'
  | 'NOT_THE_HEAD'
  | 'LAST_HEAD'
  | 'REASONS_NEEDED'
  | 'REVIEW_TEXT_CHANGED'
  | 'REVIEW_BLOCKED'
  | 'REVIEW_SAME_PERSON'
  | 'REVIEW_NOT_DUE'
  | 'EMPTY_WORD';

export type Problem = {
  code: ProblemCode;
  /** Path of the field in its record, e.g. `uscc` or `sessions.1.end`. */
  field?: string;
  /** `warning`: shown and kept, but does not refuse the record. */
  level?: 'warning';
  /** What the sentence needs: limits, the value that was expected, the other record's name. Never a sensitive value. */
  about?: Readonly<Record<string, string | number>>;
};

/** One problem of one field, for actions that refuse. */
export function problem(code: ProblemCode, field?: string, about?: Problem['about']): Problem {
  return { code, ...(field === undefined ? {} : { field }), ...(about === undefined ? {} : { about }) };
}

/** Whether nothing in the list refuses the record. */
export function isAcceptable(problems: readonly Problem[]): boolean {
  return problems.every((each) => each.level === 'warning');
}
