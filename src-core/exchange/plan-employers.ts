import { completenessOf } from '../record/completeness.ts';
import type { Field } from '../record/fields.ts';
import type { Values } from '../record/parse-record.ts';
import type { Problem } from '../record/problem.ts';
import { plainName } from './likeness.ts';
import type { EnterpriseLibrary } from './plan-import.ts';
import { type ReadRow, refusedRow, rowProblem, type RowReader } from './read-rows.ts';
import { declared } from './targets.ts';

/** One firm that a sheet of posts names, with the rows that name it. */
export type Employer = {
  /** Its credit code, else its name as names are compared. */
  readonly key: string;
  /** What the rows say of it together: of each field the first that is filled. */
  readonly values: Values;
  readonly rows: readonly number[];
};

/** What becomes of the firm of some rows. */
export type PlannedEmployer =
  | {
      readonly state: 'matched';
      readonly employer: Employer;
      readonly id: string;
      readonly by: 'uscc' | 'name';
    }
  | {
      readonly state: 'new';
      readonly employer: Employer;
      /** Fields that the notice of 2019 names and that the sheet does not give. */
      readonly missing: readonly Field[];
    }
  | {
      readonly state: 'unknown';
      readonly employer: Employer;
      readonly problem: 'code' | 'several' | 'other-code';
      /** What the sentence needs. */
      readonly about: NonNullable<Problem['about']>;
    };

/** Gathers the firms of all rows: by credit code, else by name; a name without a code joins the one code of that name. */
export function employersOf(rows: readonly ReadRow[]): readonly Employer[] {
  const codesOf = new Map<string, Set<string>>();
  for (const { employer } of rows)
    if (typeof employer?.uscc === 'string' && employer.name !== undefined) {
      const name = plainName(employer.name);
      codesOf.set(name, (codesOf.get(name) ?? new Set()).add(employer.uscc));
    }
  const groups = new Map<string, { values: Record<string, unknown>; rows: number[] }>();
  for (const row of rows) {
    if (!row.employer || row.problems.length > 0) continue;
    const key = keyOf(row.employer, codesOf);
    const group = groups.get(key) ?? { values: {}, rows: [] };
    groups.set(key, group);
    for (const [field, value] of Object.entries(row.employer)) group.values[field] ??= value;
    group.rows.push(row.number);
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}

function keyOf({ name, uscc }: Values, codesOf: ReadonlyMap<string, ReadonlySet<string>>): string {
  if (typeof uscc === 'string') return uscc;
  const plain = plainName(name);
  const codes = [...(codesOf.get(plain) ?? [])];
  return codes.length === 1 && codes[0] !== undefined ? codes[0] : plain;
}

/** Finds each firm in the library by code, else by name. A name that several bear, or that has another code, is not guessed. */
export function planEmployers(
  employers: readonly Employer[],
  library: EnterpriseLibrary,
): readonly PlannedEmployer[] {
  return employers.map((employer): PlannedEmployer => {
    const { uscc, name } = employer.values;
    const byCode = typeof uscc === 'string' ? library.byUscc.get(uscc) : undefined;
    if (byCode) return { state: 'matched', employer, id: byCode.id, by: 'uscc' };
    const unknown = (
      problem: 'code' | 'several' | 'other-code',
      about: NonNullable<Problem['about']>,
    ): PlannedEmployer => ({ state: 'unknown', employer, problem, about });
    if (typeof name !== 'string') return unknown('code', { value: String(uscc) });
    const alike = library.byName.get(plainName(name)) ?? [];
    if (alike.length > 1) return unknown('several', { value: name, count: alike.length });
    const [one] = alike;
    if (one && uscc !== undefined && one.stored.uscc !== undefined && one.stored.uscc !== uscc)
      return unknown('other-code', { name, code: String(one.stored.uscc), found: String(uscc) });
    if (one) return { state: 'matched', employer, id: one.id, by: 'name' };
    const { missing } = completenessOf(declared('enterprise'), employer.values);
    return { state: 'new', employer, missing };
  });
}

/** The rows again: those whose firm cannot be settled are refused beside its column. */
export function withEmployers(
  reader: Pick<RowReader, 'kind' | 'mapped'>,
  rows: readonly ReadRow[],
  planned: readonly PlannedEmployer[],
): readonly ReadRow[] {
  const unknown = new Map(
    planned.flatMap((each) =>
      each.state === 'unknown' ? each.employer.rows.map((row) => [row, each] as const) : [],
    ),
  );
  return rows.map((row) => {
    const each = unknown.get(row.number);
    if (!each) return row;
    const [key, code] = problemOf[each.problem];
    return refusedRow(row, rowProblem(reader, key, code, each.about));
  });
}

const problemOf = {
  code: ['enterprise.uscc', 'ENTERPRISE_MISSING'],
  several: ['enterprise.name', 'NOT_UNIQUE_NAME'],
  'other-code': ['enterprise.uscc', 'OTHER_CODE'],
} as const;
