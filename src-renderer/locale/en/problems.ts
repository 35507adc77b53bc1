import type { problems as zh } from '../zh-cn/problems.ts';

export const problems: Record<keyof typeof zh, string> = {
  REQUIRED: 'Please fill in “{label}”.',
  TOO_LONG: '“{label}” may have {max} {max|character|characters} at most. Please shorten it.',
  TOO_SHORT: '“{label}” needs at least {min} {min|character|characters}. Please complete it.',
  NOT_TEXT: '“{label}” must be text. Please enter it again.',
  NOT_A_NUMBER: '“{label}” must be a number, e.g. 12.',
  NOT_WHOLE: '“{label}” must be a whole number.',
  TOO_SMALL: '“{label}” must not be below {min}. Please check.',
  TOO_LARGE: '“{label}” must not be above {max}. Please check.',
  NOT_A_DATE: '“{label}” is not a day of the calendar. Write it as 2026-11-23.',
  NOT_AN_INSTANT: '“{label}” is not a date and time. Please choose it again.',
  NOT_ONE_OF: '“{label}” is not one of the choices. Please choose from the list.',
  NOT_YES_OR_NO: '“{label}” must be yes or no.',
  WRONG_FORM: '“{label}” is not written as it should be. Please compare with the example.',
  UNKNOWN_CODE:
    '“{value}” in “{label}” is not in the code table; it was kept as written. Please check the spelling.',
  USCC_FORMAT:
    'A credit code has 18 digits and capital letters (no I, O, Z, S, V). Please copy it from the licence.',
  USCC_CHECK_DIGIT:
    'By the national standard the last character should be {expected}. Compare with the licence; if it is right, enter why in the field beside it, and it may be kept.',
  USCC_NOT_A_FIRM: 'This credit code belongs to a “{body}”, not to a firm. Please check.',
  ID_FORMAT: 'The document number does not fit the document kind. Please compare with the document.',
  ID_CHECK_DIGIT: 'The last character of the ID number should be {expected}. Please ask the college.',
  ID_DATE: 'The date of birth in the ID number does not exist. Please ask the college.',
  ID_AGE: 'By the ID number the age is {age}, outside 15 to 60. Please check.',
  ID_AREA:
    'The first six digits {area} of the identity number are no known area. Please check; keep it if it is right.',
  ID_GENDER: 'By its 17th digit the identity number says another gender. Please check.',
  ID_KIND:
    'The number begins like that of another document: 81 to 83 residence permits (HK, Macao, Taiwan), 9 permanent residence cards for foreigners, all others resident identity cards. Please check the document kind.',
  PHONE_FORMAT: 'The telephone number is incomplete: 11 digits for a mobile, area code for a landline.',
  EMAIL_FORMAT: 'The e-mail address is incomplete; it should look like name@example.com.',
  FORMULA_NOT_CALCULATED:
    '“{label}” holds a formula that nobody has calculated (a program wrote the file). Open the file in a spreadsheet, save it once and import it again.',
  SHEET_ERROR:
    '“{label}” holds the error {found} of a formula; what it should say cannot be seen. Correct it, or ask for the file again.',
  DAMAGED_NUMBER:
    'A spreadsheet turned this number into a value and lost its last digits. Ask the sender to format the column as text and send it again.',
  SALARY_UNREADABLE: 'This pay cannot be read. Enter yuan a month, e.g. 8000-12000.',
  ENDS_BEFORE_START: '“{label}” is before the start. Please change the times.',
  MIN_ABOVE_MAX: 'The lower limit is above the upper one. Please check both.',
  SESSION_KEY_TWICE: 'The session key “{key}” is used twice. Choose another.',
  SESSIONS_OVERLAP:
    '“{first}” and “{second}” overlap. Keep them if they do run at one time, and choose the right one at the top of the page at the door and the booths; otherwise please change the times.',
  SESSION_OUTSIDE_FAIR: 'The session is outside the days of the fair ({first} to {last}). Please change it.',
  DUPLICATE_VALUE: '“{label}” is the same as in “{other}”. Open that record or correct the number.',
  DUPLICATE_IN_FILE:
    'The same as row {row} of this file. Keep one of them; where they differ, check which is right.',
  NOT_FOUND: '“{value}” was not found. Check it, or register it first.',
  RECORD_GONE: 'The “{label}” that was chosen is gone; somebody may have just deleted it. Choose again.',
  NOT_UNIQUE_NAME: '{count} {count|record is|records are} called “{value}”. Use the number or the full name.',
  NUMBERS_OF_TWO:
    'The student number is that of “{first}”, the document number that of “{second}”. Please check whom the row means.',
  OTHER_CODE:
    '“{name}” stands in the library with the credit code {code}, in the file with {found}. Please check which of them is wrong.',
  HEADER_HOLDS_VALUES:
    'The row taken for the header holds somebody’s data, not titles: the columns were not remembered.',
  NUMBER_NOT_KEPT:
    'The words or the name hold a telephone or document number or an address, and everybody would see it in a saved filter: not saved. Please take it out first.',
  FAIR_CLOSED: 'The fair is closed; nothing more can be recorded. The head of the office can reopen it.',
  FAIR_NOT_LIVE: 'The fair has not started. Set it to live in the overview.',
  STAGE_NOT_NEXT: 'Stages follow one another and cannot be skipped. A closed fair can be reopened as live.',
  OFFICE_EXISTS: '“{name}” is set up on this computer already. Use it, or change it in the settings.',
  NO_SESSION: 'There is no such session. Choose a session first.',
  BOOTH_TAKEN:
    'Booth {booth} is given to “{enterprise}” in this session. Remove it first or take another booth.',
  BOOTH_BLOCKED: 'Booth {booth} is out of use: {reason}. Take another booth.',
  BOOTH_EMPTY:
    'Nobody stands at booth {booth} in this session. Choose another booth or place an enterprise first.',
  BOOTH_OCCUPIED:
    'An enterprise still stands at booth {booth}; it cannot be deleted. Remove the enterprise first.',
  BOOTH_CODE_TWICE: 'Booth “{booth}” exists already. Choose another code.',
  ENTERPRISE_TWICE_IN_SESSION:
    '“{enterprise}” already stands at booth {booth} in this session. One enterprise takes one booth a session.',
  ALREADY_CHECKED_IN: '“{name}” has checked in for this session already ({at}, gate {gate}). Nothing to do.',
  STILL_PLACED:
    '“{name}” still has a booth ({count}). Take it off the plan first, then withdraw the invitation or change its sessions.',
  STILL_LINKED:
    '“{name}” is used by {count} {count|record|records} and cannot be deleted or taken back. Deal with {count|that|those} first.',
  HAS_DOUBLE:
    '“{other}” was merged into “{name}” later, so “{name}” was not taken back: “{other}” would vanish with it. To take it back, undo the merge in the history of “{name}” first.',
  MERGED_SINCE:
    '“{name}” was merged into “{other}” later and was not taken back. Please open “{other}” and check what it says now; to take it back, undo the merge in its history first.',
  DISPUTE_CHANGED: '“{name}” was changed meanwhile and was left as it is. Please look again and decide.',
  CHANGED_SINCE: '“{label}” of “{name}” was changed later; the later value was kept.',
  ALREADY_DELETED: 'This record has been deleted.',
  NOTHING_CHANGED: 'Nothing was changed, so there is nothing to save.',
  ENTERPRISE_MISSING: 'The enterprise “{value}” was not found. Register it first or check the name.',
  ENTERPRISE_GONE:
    'The enterprise of the post “{title}” is in the library no more. Register it again, then import this row.',
  JOB_OF_OTHER_ENTERPRISE: 'This post is not one of the enterprise at this booth. Please choose again.',
  NOT_A_REVIEWER:
    'Posts are checked by a registrar or the head of the office. Let one of them work here, or change the roles in the settings.',
  NOT_THE_HEAD: 'The head of the office decides this. Let the head work at this laptop under their own name.',
  LAST_HEAD:
    'This is the only head of the office: it can neither be switched off nor lose that role. Make somebody else head first.',
  REASONS_NEEDED: 'Please write the reasons: the enterprise and inspectors will read them.',
  REVIEW_TEXT_CHANGED: '“{name}” was changed after you had looked and was left as it is. Please look again.',
  REVIEW_BLOCKED:
    '“{name}” has findings that forbid publication, so it cannot pass. Return it, or let the head publish it with a reason.',
  REVIEW_SAME_PERSON:
    'You made the first check of “{name}”; the second one is somebody else’s. Where only one person works, the head may publish it with a reason.',
  REVIEW_NOT_DUE: '“{name}” is not at this step now; somebody may have dealt with it. Look at its decisions.',
  EMPTY_WORD: 'Nothing of “{value}” can be compared with a text. Please choose another word.',
};
