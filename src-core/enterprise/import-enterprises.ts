import { type Action, creation, drafts, type Patch } from '../change/action.ts';
import { type NewRow, revisionsOf, rowWarning, type UpdateRow } from '../exchange/import-drafts.ts';
import { plainName } from '../exchange/likeness.ts';
import type { StoredRecord } from '../kinds.ts';
import type { Problem } from '../record/problem.ts';

/** Rows of one commit: at most 500, already parsed by the declaration. */
export type ImportEnterprisesInput = {
  readonly creations: readonly NewRow[];
  readonly updates: readonly UpdateRow[];
};

type Facts = {
  /** Enterprises that share a code or a name with a new row. */
  alike: readonly StoredRecord<'enterprise'>[];
  current: ReadonlyMap<string, StoredRecord<'enterprise'>>;
};

/**
 * Takes enterprises over from a sheet. What has been registered meanwhile under the same code or name is not made again:
 * the row comes back as a DUPLICATE_VALUE warning with its number in `about.row`, and the other rows go in.
 */
export const importEnterprises: Action<ImportEnterprisesInput, Facts> = {
  name: 'enterprise.import',
  async facts(read, { creations, updates }) {
    const texts = (field: string) =>
      creations.flatMap(({ values }) => (typeof values[field] === 'string' ? [values[field]] : []));
    const alike = [
      ...(await read.whereAny('enterprise', 'uscc', texts('uscc'))),
      ...(await read.whereAny('enterprise', 'name', texts('name'))),
    ];
    const current = new Map<string, StoredRecord<'enterprise'>>();
    for (const { id } of updates) {
      const record = await read.get('enterprise', id);
      if (record) current.set(id, record);
    }
    return { alike, current };
  },
  decide({ alike, current }, { creations, updates }, told) {
    const codes = new Map(alike.map((each) => [each.uscc, each.name]));
    const names = new Map(alike.map((each) => [plainName(each.name), each]));
    const { drafts: list, warnings } = revisionsOf('enterprise', updates, current);
    for (const { row, values, isAnother } of creations) {
      const double = doubleOf(row, values, codes, isAnother ? undefined : names);
      if (double) warnings.push(double);
      else list.push(creation('enterprise', told.newId(), values as Patch<'enterprise'>));
    }
    return drafts(list, warnings);
  },
};

function doubleOf(
  row: number,
  values: NewRow['values'],
  codes: ReadonlyMap<string | undefined, string>,
  names: ReadonlyMap<string, StoredRecord<'enterprise'>> | undefined,
): Problem | undefined {
  const sameCode = typeof values.uscc === 'string' ? codes.get(values.uscc) : undefined;
  if (sameCode !== undefined) return rowWarning('DUPLICATE_VALUE', row, 'uscc', { other: sameCode });
  const sameName = names?.get(plainName(values.name));
  // Two firms of one name and two codes are two firms, as the plan has it.
  if (!sameName || (values.uscc !== undefined && sameName.uscc !== undefined)) return undefined;
  return rowWarning('DUPLICATE_VALUE', row, 'name', { other: sameName.name });
}
