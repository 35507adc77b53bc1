import { type Code, type CodeTable, codeOf, labelOf } from './code-table.ts';
import { degreeCode, degreeTable } from './degree-table.ts';
import { destinationTable } from './destination-table.ts';
import { disciplineTable } from './discipline-table.ts';
import { divisionCode, divisionEdition, divisionName } from './divisions.ts';
import { ethnicGroupTable } from './ethnic-group-table.ts';
import { genderTable } from './gender-table.ts';
import { industryCode, industryTable } from './industry-table.ts';
import { jobCategoryTable } from './job-category-table.ts';
import { majorTable } from './major-table.ts';
import { ownershipTable } from './ownership-table.ts';
import { parkLevelTable } from './park-level-table.ts';
import { policyTable } from './policy-table.ts';
import { supportCategoryTable } from './support-category-table.ts';
import { tierTable } from './tier-table.ts';

/** An open table behind a field (`coded('industry')`): how its codes are named and how what people write is read. */
export type Standard = {
  readonly id: string;
  readonly label: string;
  readonly en: string;
  readonly edition: string;
  readonly source: { readonly label: string; readonly en: string };
  readonly verified: boolean;
  /** The codes to choose from; empty where they are too many for a list and are searched by name. */
  readonly codes: readonly Code[];
  /** The Chinese name of a code; undefined where it is unknown, so the caller shows the code and warns. */
  readonly labelOf: (code: string) => string | undefined;
  /** The code that a text means; undefined where nothing matches: it never guesses. */
  readonly codeOf: (text: string) => string | undefined;
};

const standards: ReadonlyMap<string, Standard> = new Map(
  [
    { ...standardFrom(degreeTable), codeOf: degreeCode },
    standardFrom(destinationTable),
    standardFrom(disciplineTable),
    { ...divisionEdition, codes: [], labelOf: divisionName, codeOf: divisionCode },
    standardFrom(ethnicGroupTable),
    standardFrom(genderTable),
    { ...standardFrom(industryTable), labelOf: industryLabel, codeOf: industryCode },
    standardFrom(jobCategoryTable),
    standardFrom(majorTable),
    standardFrom(ownershipTable),
    standardFrom(parkLevelTable),
    standardFrom(policyTable),
    standardFrom(supportCategoryTable),
    standardFrom(tierTable),
  ].map((each) => [each.id, each]),
);

/** The table of a field by its id. @throws when there is none: a bug in a record declaration */
export function standardOf(id: string): Standard {
  const standard = standards.get(id);
  if (!standard) throw new Error(`no table ${id}`);
  return standard;
}

/** All tables with their editions, for the screen that says which are in use. */
export function allStandards(): readonly Standard[] {
  return [...standards.values()];
}

function standardFrom(table: CodeTable): Standard {
  return { ...table, labelOf: (code) => labelOf(table, code), codeOf: (text) => codeOf(table, text) };
}

/** C3911 has no name of its own here, so it is called as its division is. */
function industryLabel(code: string): string | undefined {
  return (
    labelOf(industryTable, code) ??
    labelOf(industryTable, code.slice(0, 4)) ??
    labelOf(industryTable, code.slice(0, 3))
  );
}
