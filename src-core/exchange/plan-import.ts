import type { Values } from '../record/parse-record.ts';
import { agree } from '../change/duplicates.ts';
import { type Difference, differencesOf, type Existing, plainName, postKey, postText } from './likeness.ts';
import type { Problem } from '../record/problem.ts';
import { type ReadRow, refusedRow, rowProblem, type RowReader } from './read-rows.ts';

/** What a person decides for a row that meets a record of the library. */
export type Choice = 'update' | 'add' | 'leave';

/** What will become of a row. */
export type PlannedRow =
  | { readonly state: 'new'; readonly row: ReadRow; readonly enterprise?: string }
  | {
      readonly state: 'update';
      readonly row: ReadRow;
      readonly enterprise?: string;
      readonly id: string;
      readonly differences: readonly Difference[];
      /** Stored values of the differing fields, against which the update is checked when it goes in. */
      readonly before: Values;
      /** Whether the row may also be another record: it met the record by name, not by a unique number. */
      readonly mayAdd: boolean;
    }
  | { readonly state: 'unchanged'; readonly row: ReadRow; readonly id: string }
  | { readonly state: 'refused'; readonly row: ReadRow };

type Placed = Pick<RowReader, 'kind' | 'mapped'>;
type Met = { readonly existing: Existing; readonly mayAdd: boolean };

/**
 * Decides, slice by slice, what becomes of the rows of one file: what met in the library is updated only after a person
 * has seen the difference, doubles within the file are refused with the row they repeat.
 */
export type ImportPlan = {
  /** @param found the records of the library that share a number, a name or an enterprise with these rows */
  add(rows: readonly ReadRow[], found: Library): readonly PlannedRow[];
};

/** What the library holds of the rows of one slice. */
export type Library = {
  readonly enterprises?: EnterpriseLibrary;
  readonly graduates?: readonly Existing[];
  /** Posts of the enterprises of these rows. */
  readonly jobs?: readonly Existing[];
  /** Id of the enterprise of a row, by the row's number; none where it will be made. */
  readonly employers?: ReadonlyMap<number, string>;
};

/** Enterprises by code and by name. */
export type EnterpriseLibrary = {
  readonly byUscc: ReadonlyMap<string, Existing>;
  readonly byName: ReadonlyMap<string, readonly Existing[]>;
};

/** Starts the plan of one file. */
export function planImport(reader: Placed): ImportPlan {
  switch (reader.kind) {
    case 'enterprise':
      return planBy(reader, enterpriseKeys, meetEnterprise, 'name');
    case 'graduate':
      return planBy(reader, graduateKeys, meetGraduate(), 'studentNumber');
    case 'job':
      return planJobs(reader);
    default:
      return reader.kind satisfies never;
  }
}

/** Puts the enterprises of the library into the order in which the plan looks them up. */
export function enterpriseLibrary(all: readonly Existing[]): EnterpriseLibrary {
  const byUscc = new Map<string, Existing>();
  const byName = new Map<string, Existing[]>();
  for (const each of all) {
    if (typeof each.stored.uscc === 'string') byUscc.set(each.stored.uscc, each);
    const name = plainName(each.stored.name);
    byName.set(name, [...(byName.get(name) ?? []), each]);
  }
  return { byUscc, byName };
}

/** Why nobody can say which record a row means. */
type Unclear = Pick<Problem, 'code' | 'about'>;
type Meet = (values: Values, found: Library) => Met | Unclear | undefined;

/** Under which words an earlier row of the file is the same, and under which this one will be found. */
type Keys = { readonly sameAs: readonly string[]; readonly known: readonly string[] };

function planBy(reader: Placed, keysOf: (values: Values) => Keys, meet: Meet, field: string): ImportPlan {
  const seen = new Map<string, number>();
  return {
    add: (rows, found) =>
      rows.map((row): PlannedRow => {
        if (row.problems.length > 0) return { state: 'refused', row };
        const keys = keysOf(row.values);
        const double = keys.sameAs.map((key) => seen.get(key)).find((number) => number !== undefined);
        if (double !== undefined)
          return refused(row, rowProblem(reader, field, 'DUPLICATE_IN_FILE', { row: double }));
        for (const key of keys.known) seen.set(key, row.number);
        const met = meet(row.values, found);
        if (met && 'code' in met) return refused(row, rowProblem(reader, field, met.code, met.about));
        return met ? against(row, met) : { state: 'new', row };
      }),
  };
}

function refused(row: ReadRow, ...problems: Parameters<typeof refusedRow>[1][]): PlannedRow {
  return { state: 'refused', row: refusedRow(row, ...problems) };
}

function against(row: ReadRow, { existing, mayAdd }: Met, enterprise?: string): PlannedRow {
  const differences = differencesOf(row.values, existing.opened());
  if (differences.length === 0) return { state: 'unchanged', row, id: existing.id };
  const before = Object.fromEntries(differences.map(({ field }) => [field, existing.stored[field]]));
  return {
    state: 'update',
    row,
    id: existing.id,
    differences,
    before,
    mayAdd,
    ...(enterprise === undefined ? {} : { enterprise }),
  };
}

function enterpriseKeys({ name, uscc }: Values): Keys {
  const plain = plainName(name);
  // Two firms of one name and two codes are two firms; without a code the name has to do.
  return typeof uscc === 'string'
    ? { sameAs: [`code ${uscc}`, `bare ${plain}`], known: [`code ${uscc}`, `coded ${plain}`] }
    : { sameAs: [`bare ${plain}`, `coded ${plain}`], known: [`bare ${plain}`] };
}

function meetEnterprise({ name, uscc }: Values, { enterprises }: Library): Met | Unclear | undefined {
  const hasCode = typeof uscc === 'string';
  const byCode = hasCode ? enterprises?.byUscc.get(uscc) : undefined;
  if (byCode) return { existing: byCode, mayAdd: false };
  const named = enterprises?.byName.get(plainName(name)) ?? [];
  const codeless = named.filter((each) => each.stored.uscc === undefined);
  // A code of its own settles it where every firm of that name has another one.
  const alike = hasCode && named.length > 1 ? codeless : named;
  if (alike.length > 1)
    return { code: 'NOT_UNIQUE_NAME', about: { value: String(name), count: alike.length } };
  return alike[0] ? { existing: alike[0], mayAdd: hasCode } : undefined;
}

function graduateKeys({ studentNumber, school, documentNumber }: Values): Keys {
  const keys = [
    ...(typeof studentNumber === 'string' ? [`number ${studentNumber} ${plainName(school)}`] : []),
    ...(typeof documentNumber === 'string' ? [`document ${documentNumber}`] : []),
  ];
  return { sameAs: keys, known: keys };
}

function meetGraduate(): Meet {
  let from: readonly Existing[] | undefined;
  let byNumber = new Map<string, Existing[]>();
  let byDocument = new Map<string, Existing>();
  return (values, { graduates }) => {
    if (graduates !== from) {
      from = graduates;
      byNumber = new Map();
      byDocument = new Map();
      for (const each of graduates ?? []) {
        const { studentNumber, documentNumber } = each.opened();
        if (typeof studentNumber === 'string')
          byNumber.set(studentNumber, [...(byNumber.get(studentNumber) ?? []), each]);
        if (typeof documentNumber === 'string') byDocument.set(documentNumber, each);
      }
    }
    const sameDocument = byDocument.get(String(values.documentNumber ?? ''));
    const sameNumber = (byNumber.get(String(values.studentNumber ?? '')) ?? []).find((each) =>
      agree(each.stored.school, values.school),
    );
    // The number belongs to one record and the document to another: somebody has to look at it.
    if (sameDocument && sameNumber && sameDocument.id !== sameNumber.id)
      return {
        code: 'NUMBERS_OF_TWO',
        about: { first: String(sameNumber.stored.name), second: String(sameDocument.stored.name) },
      };
    const existing = sameNumber ?? sameDocument;
    return existing ? { existing, mayAdd: false } : undefined;
  };
}

function planJobs(reader: Placed): ImportPlan {
  const seen = new Map<string, number>();
  const met = new Set<string>();
  return {
    add(rows, found) {
      const posts = new Map<string, Existing[]>();
      for (const each of found.jobs ?? []) {
        const key = postKey(String(each.stored.enterprise), each.stored);
        posts.set(key, [...(posts.get(key) ?? []), each]);
      }
      const alike = (row: ReadRow) =>
        posts.get(postKey(found.employers?.get(row.number) ?? '', row.values)) ?? [];
      // What is in the library already must not be offered as the earlier state of another row, so it is set aside first.
      const same = new Map<number, Existing>();
      for (const row of rows) {
        const one = alike(row).find((each) => !met.has(each.id) && !differs(row, each));
        if (!one || row.problems.length > 0) continue;
        same.set(row.number, one);
        met.add(one.id);
      }
      return rows.map((row): PlannedRow => {
        if (row.problems.length > 0) return { state: 'refused', row };
        const enterprise = found.employers?.get(row.number);
        const who = enterprise ?? plainName(row.employer?.uscc ?? row.employer?.name);
        const text = postText(who, row.values);
        const double = seen.get(text);
        if (double !== undefined)
          return refused(row, rowProblem(reader, 'title', 'DUPLICATE_IN_FILE', { row: double }));
        seen.set(text, row.number);
        const unchanged = same.get(row.number);
        if (unchanged) return { state: 'unchanged', row, id: unchanged.id };
        if (enterprise === undefined) return { state: 'new', row };
        const [existing, ...others] = alike(row).filter((each) => !met.has(each.id));
        if (!existing || others.length > 0) return { state: 'new', row, enterprise };
        met.add(existing.id);
        return against(row, { existing, mayAdd: true }, enterprise);
      });
    },
  };
}

function differs(row: ReadRow, existing: Existing): boolean {
  return differencesOf(row.values, existing.opened()).length > 0;
}
