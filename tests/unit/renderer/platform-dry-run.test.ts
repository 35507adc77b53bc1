import { expect, test } from 'vitest';
import { dryRunOf } from '../../../src-renderer/features/platforms/dry-run.ts';
import type { Finding } from '../../../src-core/results/fill-template.ts';
import type { PlatformTemplate } from '../../../src-core/results/platform-template.ts';

const template = { sheets: [{ name: '岗位', rows: 'job', columns: [] }] } as unknown as PlatformTemplate;
const columns = [{ title: '职位名称', width: 10 }];

function aFinding(row: number): Finding {
  return {
    sheet: '岗位',
    row,
    column: '职位名称',
    kind: 'job',
    record: `j${row}`,
    name: '',
    problem: { code: 'REQUIRED' },
  };
}

test('a row with two faults is one faulty row, and only faultless rows are left', () => {
  const workbook = {
    sheets: [
      { name: '岗位', columns, rows: [['一'], ['二'], ['三']] },
      { name: '说明', columns, rows: [['推定']] },
    ],
  };
  const run = dryRunOf(template, { findings: [aFinding(3), aFinding(3)], workbook });
  expect(run).toMatchObject({ rows: 3, faultyRows: 1, faults: 2 });
  expect(run.faultless.sheets.map((sheet) => sheet.rows)).toEqual([[['一'], ['三']], [['推定']]]);
});
