import { type ImportKind, type Target, targetsOf } from '../exchange/targets.ts';
import type { Values } from '../record/parse-record.ts';
import { carelessSheet, type SheetRecord } from './careless-sheet.ts';
import type { CarelessFile, Fault, FileFormat } from './fault.ts';
import { type Random, randomFrom } from './random.ts';
import type { SampleFair } from './sample-fair.ts';

const formats: readonly FileFormat[] = ['xlsx', 'xls', 'csv-gb18030', 'csv-utf8', 'tsv-utf16'];
const endings: Readonly<Record<FileFormat, string>> = {
  xlsx: '.xlsx',
  xls: '.xls',
  'csv-gb18030': '.csv',
  'csv-utf8': '.csv',
  'tsv-utf16': '.txt',
};
/** A .xls sheet has 65,536 rows; real lists are shorter anyway. */
const longestList = 2000;

/** Columns that offices leave out: too many for a list, or never asked for. */
const rarelySent: Readonly<Record<ImportKind, readonly string[]>> = {
  enterprise: ['declaredSize', 'financing', 'parkName', 'parkLevel'],
  job: ['category', 'salaryMin', 'salaryMax', 'monthsAYear', 'experience', 'policies', 'detailLink'],
  graduate: ['destination', 'documentKind'],
};
const employerColumns = ['enterprise.name', 'enterprise.uscc', 'enterprise.contactPhone'];

export type CarelessSet = { readonly files: readonly CarelessFile[]; readonly faults: readonly Fault[] };

/** The lists of a fair as careless offices send them: in every format, under forty spellings, with faults that are all named. */
export function carelessFiles(fair: SampleFair, seed: number): CarelessSet {
  const office = new CarelessOffice(randomFrom(seed * 104_729 + 11));
  split(fair.enterprises.map(own), 3).forEach((part, i) =>
    office.send(`企业名单-第${i + 1}批`, 'enterprise', part, formats[i] ?? 'xlsx', i),
  );
  const jobs = fair.jobs
    .map(({ enterprise, values }) => ({
      enterprise,
      own: values,
      employer: fair.enterprises[enterprise] ?? {},
    }))
    .sort((a, b) => a.enterprise - b.enterprise);
  split(jobs, 3).forEach((part, i) =>
    office.send(`岗位需求-第${i + 1}批`, 'job', part, formats[i] ?? 'xlsx', i),
  );
  let place = 0;
  for (const [college, list] of byCollege(fair.graduates))
    for (let from = 0; from < list.length; from += longestList) {
      const suffix = list.length > longestList ? `-${from / longestList + 1}` : '';
      const part = list.slice(from, from + longestList).map(own);
      const format = formats[place % formats.length] ?? 'xlsx';
      office.send(`毕业生-${college}${suffix}`, 'graduate', part, format, place);
      place += 1;
    }
  return office;
}

class CarelessOffice implements CarelessSet {
  readonly files: CarelessFile[] = [];
  readonly faults: Fault[] = [];
  private readonly planted = new Map<string, number>();
  private readonly random: Random;

  constructor(random: Random) {
    this.random = random;
  }

  send(
    base: string,
    kind: ImportKind,
    records: readonly SheetRecord[],
    format: FileFormat,
    part: number,
  ): void {
    if (records.length === 0) return;
    const name = `${base}${endings[format]}`;
    const isForm = format === 'xlsx' || format === 'xls';
    const mergesEmployer = kind === 'job' && isForm && part === 0;
    const order = {
      file: name,
      name: base.slice(0, 28),
      kind,
      targets: columnsOf(kind, records, this.random, mergesEmployer),
      records,
      isForm,
      mergesEmployer,
      planted: this.planted,
      // The list of enterprises is short, and has the most kinds of fields.
      faultsInAHundred: kind === 'enterprise' ? 25 : 8,
    };
    const made = carelessSheet(order, this.random);
    this.files.push({ name, kind, format, sheets: [made.sheet] });
    this.faults.push(...made.faults);
  }
}

function own(values: Values): SheetRecord {
  return { own: values };
}

function columnsOf(
  kind: ImportKind,
  records: readonly SheetRecord[],
  random: Random,
  mergesEmployer: boolean,
): readonly Target[] {
  const filled = targetsOf(kind).filter(({ key, part, field }) => {
    if (part === 'enterprise')
      // Next to a merged name the code would be merged too; offices leave it out then.
      return employerColumns.includes(key) && !(mergesEmployer && key !== 'enterprise.name');
    return (
      !rarelySent[kind].includes(field.name) && records.some((each) => each.own[field.name] !== undefined)
    );
  });
  const left = filled.filter((each) => each.field.isRequired || each.field.unique || random.chance(0.92));
  return [
    ...left.filter((each) => each.part === 'enterprise'),
    ...left.filter((each) => each.part === 'own'),
  ];
}

function split<T>(list: readonly T[], parts: number): T[][] {
  const size = Math.ceil(list.length / parts);
  return Array.from({ length: parts }, (_, i) => list.slice(i * size, (i + 1) * size));
}

function byCollege(graduates: readonly Values[]): ReadonlyMap<string, readonly Values[]> {
  const groups = new Map<string, Values[]>();
  for (const each of graduates) {
    const college = String(each.college);
    groups.set(college, [...(groups.get(college) ?? []), each]);
  }
  return groups;
}
