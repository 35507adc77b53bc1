import { cellText, type CellLanguage } from '../record/cell-text.ts';
import type { Sealed } from '../record/declare-record.ts';
import { type Field, fieldOf, typedFieldsOf } from '../record/fields.ts';
import { maskOf } from '../record/mask.ts';
import { sessionOf } from '../fair/open-fair.ts';
import { declarationOf, type Kind, type StoredRecord } from '../kinds.ts';
import type { FairFacts } from './fair-facts.ts';
import type { FairResults } from './fair-results.ts';
import { type Cell, type ColumnOf, type Sheet, sheetOf, type Workbook } from './sheet.ts';
import { summarySheet } from './summary-sheet.ts';

export type ResultWorkbookAsked = {
  language: CellLanguage;
  /** Minutes that the office's clocks are ahead of UTC. */
  offsetInMinutes: number;
  /** Whether telephone numbers and the like stand there in full; the screen asks and writes it into the log. */
  isUnmasked: boolean;
  /** Whether the graduate has agreed to be handed to the enterprise: a column of the interviews, for whoever hands them on. */
  isAgreed?: (graduate: string, enterprise: string) => boolean;
  /** Opens one sealed value (the store's `open`). */
  open: (kind: Kind, field: string, value: Sealed) => unknown;
};

/** The workbook that is handed out after a fair: enterprises, posts, check-ins, interviews, summary. */
export function resultWorkbook(facts: FairFacts, results: FairResults, asked: ResultWorkbookAsked): Workbook {
  const { enterprise, job, checkin, interview } = resultSheets(facts, asked);
  return { sheets: [enterprise, job, checkin, interview, summarySheet(facts.fair, results, asked.language)] };
}

/** The lists of a fair, each as a sheet. */
export function resultSheets(
  facts: FairFacts,
  asked: ResultWorkbookAsked,
): Record<'enterprise' | 'job' | 'checkin' | 'interview', Sheet> {
  const columns = columnsFor(facts, asked);
  const name = (label: string, en: string) => (asked.language === 'en' ? en : label);
  return {
    enterprise: sheetOf(name('企业', 'Enterprises'), columns.enterprise, [...facts.enterprises.values()]),
    job: sheetOf(name('岗位', 'Posts'), columns.job, facts.jobs),
    checkin: sheetOf(name('签到', 'Check-ins'), columns.checkin, byTime(facts.checkins, 'at')),
    interview: sheetOf(name('面试', 'Interviews'), columns.interview, byTime(facts.interviews, 'endedAt')),
  };
}

type Row = { id: string };

function columnsFor(facts: FairFacts, asked: ResultWorkbookAsked) {
  const show = shower(facts, asked);
  const fields = <K extends Kind>(kind: K, names: readonly string[]): ColumnOf<StoredRecord<K>>[] =>
    names.map((name) => {
      const field = fieldOf(declarationOf(kind), name);
      return { title: titleOf(field, asked), cell: (row) => show(kind, field, row) };
    });
  const ofGraduate = fields('graduate', graduateFields).map(({ title, cell }) => ({
    title,
    cell: (row: { graduate: string }) => {
      const person = facts.graduates.get(row.graduate);
      return person && cell(person);
    },
  }));
  const booths: ColumnOf<StoredRecord<'enterprise'>> = {
    title: asked.language === 'en' ? 'Booths' : '展位',
    cell: (row) => boothsOf(facts, row.id),
  };
  return {
    enterprise: [...fields('enterprise', typedNames('enterprise')), booths],
    job: fields('job', typedNames('job')),
    checkin: [...fields('checkin', ['session', 'at', 'gate', 'method']), ...ofGraduate],
    interview: [
      ...fields('interview', ['session', 'booth', 'enterprise', 'job']),
      ...ofGraduate,
      ...fields('interview', interviewFields),
      ...agreedColumn(asked),
    ],
  };
}

function agreedColumn({ isAgreed, language }: ResultWorkbookAsked): ColumnOf<StoredRecord<'interview'>>[] {
  if (!isAgreed) return [];
  const [title, yes, no] =
    language === 'en' ? ['May be handed to the enterprise', 'yes', 'no'] : ['同意提供给该企业', '是', '否'];
  return [{ title, cell: ({ graduate, enterprise }) => (isAgreed(graduate, enterprise) ? yes : no) }];
}

function typedNames(kind: Kind): string[] {
  return typedFieldsOf(declarationOf(kind)).map((field) => field.name);
}

const graduateFields = ['studentNumber', 'name', 'school', 'college', 'major', 'degree', 'phone'] as const;
const interviewFields = [
  'result',
  'rating',
  'offeredSalary',
  'startDate',
  'notes',
  'startedAt',
  'endedAt',
  'followUpDate',
] as const;

function titleOf(field: Field, asked: ResultWorkbookAsked): string {
  return asked.language === 'en' ? field.en : field.label;
}

/** Shows a field of a row: numbers as numbers, links and sessions by name, sensitive values opened and, unless asked for, masked. */
function shower(facts: FairFacts, asked: ResultWorkbookAsked) {
  const jobs = new Map([...facts.jobs, ...facts.heldBack].map((each) => [each.id, each.title]));
  const nameOf = (kind: string, id: string) =>
    kind === 'enterprise'
      ? facts.enterprises.get(id)?.name
      : kind === 'booth'
        ? facts.booths.get(id)?.code
        : kind === 'job'
          ? jobs.get(id)
          : undefined;
  const around = { offsetInMinutes: asked.offsetInMinutes, nameOf };
  return (kind: Kind, field: Field, row: object): Cell => {
    const value = (row as Record<string, unknown>)[field.name];
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'number') return value;
    if (field.name === 'session') return sessionOf(facts.fair, String(value))?.label ?? String(value);
    if (!field.sensitive) return cellText(field, value, asked.language, around);
    const plain = asked.open(kind, field.name, value as Sealed);
    return asked.isUnmasked ? cellText(field, plain, asked.language, around) : maskOf(field, plain);
  };
}

function boothsOf(facts: FairFacts, enterpriseId: string): string {
  return facts.fair.sessions
    .flatMap(({ key, label }) => {
      const codes = facts.placements
        .filter((each) => each.enterprise === enterpriseId && each.session === key)
        .map((each) => facts.booths.get(each.booth)?.code ?? each.booth);
      return codes.length > 0 ? [`${label} ${codes.join('、')}`] : [];
    })
    .join('、');
}

function byTime<T extends Row, F extends keyof T>(rows: readonly T[], field: F): T[] {
  return rows.toSorted((a, b) => (String(a[field] ?? '') < String(b[field] ?? '') ? -1 : 1));
}
