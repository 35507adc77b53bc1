import type { Code } from './code-table.ts';
import { divisions } from './division-list.ts';
import { divisionName } from './divisions.ts';
import { standardOf } from './tables.ts';

let divisionChoices: readonly Code[] | undefined;

/** All codes of a table for a list that is searched as one types; also of the divisions, which `Standard.codes` leaves out (3,500). */
export function codeChoices(table: string): readonly Code[] {
  if (table !== 'division') return standardOf(table).codes;
  divisionChoices ??= [...divisions.keys()].map((code) => ({ code, label: divisionName(code) ?? code }));
  return divisionChoices;
}
