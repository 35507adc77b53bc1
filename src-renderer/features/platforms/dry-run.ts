import type { FilledTemplate } from '../../../src-core/results/fill-template.ts';
import type { PlatformTemplate } from '../../../src-core/results/platform-template.ts';
import type { Workbook } from '../../../src-core/results/sheet.ts';

export type DryRun = {
  rows: number;
  faultyRows: number;
  faults: number;
  /** The workbook with all rows, and the one that leaves the faulty rows out. */
  all: Workbook;
  faultless: Workbook;
};

/** Counts what a filled template would hand in, and what of it the platform would send back. */
export function dryRunOf(template: PlatformTemplate, { findings, workbook }: FilledTemplate): DryRun {
  const names = new Set(template.sheets.map((sheet) => sheet.name));
  const faulty = new Set(findings.map((each) => `${each.sheet} ${each.row}`));
  const filled = workbook.sheets.filter((sheet) => names.has(sheet.name));
  return {
    rows: filled.reduce((sum, sheet) => sum + sheet.rows.length, 0),
    faultyRows: faulty.size,
    faults: findings.length,
    all: workbook,
    faultless: {
      sheets: workbook.sheets.map((sheet) => ({
        ...sheet,
        // Row 1 is the header.
        rows: sheet.rows.filter((_, index) => !faulty.has(`${sheet.name} ${index + 2}`)),
      })),
    },
  };
}
