import { type ImportKind, type Target, targetsOf } from '../exchange/targets.ts';
import { templateTargets } from '../exchange/template.ts';
import { writeCell } from '../exchange/write-cell.ts';
import { type Sheet, sheetOf } from '../results/sheet.ts';
import { declared } from '../exchange/targets.ts';
import type { SheetRecord } from './careless-sheet.ts';
import type { SampleFair } from './sample-fair.ts';

/** The three lists of a fair as the template asks for them, without any fault. */
export function cleanSheets(fair: SampleFair): Readonly<Record<ImportKind, Sheet>> {
  const jobs = fair.jobs.map(({ enterprise, values }) => ({
    own: values,
    employer: fair.enterprises[enterprise] ?? {},
  }));
  return {
    enterprise: cleanSheet(
      'enterprise',
      fair.enterprises.map((values) => ({ own: values })),
    ),
    job: cleanSheet('job', jobs),
    graduate: cleanSheet(
      'graduate',
      fair.graduates.map((values) => ({ own: values })),
    ),
  };
}

/** Records as a sheet under the titles of the template. */
export function cleanSheet(kind: ImportKind, records: readonly SheetRecord[]): Sheet {
  const targets = kind === 'job' ? templateTargets(kind) : targetsOf(kind);
  return sheetOf(declared(kind).label, targets.map(columnOf), records);
}

function columnOf(target: Target) {
  return {
    title: target.field.label,
    cell: (record: SheetRecord) => {
      const values = target.part === 'own' ? record.own : record.employer;
      const cell = writeCell(target.field, values?.[target.field.name]);
      return cell === null || typeof cell === 'boolean' ? undefined : cell;
    },
  };
}
