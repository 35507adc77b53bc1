import { describe, expect, test } from 'vitest';
import { planImport, type PlannedRow } from '../../../src-core/exchange/plan-import.ts';
import { cellFaults } from '../../../src-core/sample/cell-faults.ts';
import type { Fault } from '../../../src-core/sample/fault.ts';
import { sampleFair } from '../../../src-core/sample/sample-fair.ts';
import { sampleFiles } from '../../sample/sample-files.ts';
import { readFile } from './read-file.ts';

const order = { seed: 7, enterprises: 120, jobs: 900, graduates: 1500, firstDay: '2026-11-23' };
const { careless, clean, truth } = sampleFiles(order);

describe('careless lists', () => {
  test.each(careless)('$name: the header is found and no row is lost without a reason', (file) => {
    const { sheet, rows, summary } = readFile(file.bytes, file.kind);
    const [made] = file.sheets;
    expect(sheet.header).toBe(made?.header);
    expect(rows.length + summary.skipped.length).toBe((made?.rows.length ?? 0) - (made?.header ?? 0));
    expect(rows.length).toBe(made?.records);
    // The running number and the column of remarks are the only ones left out.
    expect(sheet.columns.filter((each) => each.target === null).map((each) => each.title)).toEqual(
      sheet.columns.some((each) => each.title === '备注栏') ? ['序号', '备注栏'] : ['序号'],
    );
  });

  test.each(careless)('$name: every planted fault is named, and nothing else is refused', (file) => {
    const read = readFile(file.bytes, file.kind);
    const planned = planImport(read.reader).add(read.rows, {});
    const faults = truth.faults.filter((each) => each.file === file.name);
    const missed = faults.filter((fault) => !isNamed(fault, planned, read));
    expect(missed).toEqual([]);
    const faulty = new Set(faults.map((each) => each.row));
    const wronged = planned.filter((each) => each.state === 'refused' && !faulty.has(each.row.number));
    expect(wronged.map(({ row }) => [row.number, row.problems])).toEqual([]);
  });

  test.each(careless)('$name: what was put right is told with the first rows where it was', (file) => {
    const { rows, summary } = readFile(file.bytes, file.kind);
    const numbers = new Set(rows.map((each) => each.number));
    for (const repair of summary.repairs) {
      expect(repair.rows).toHaveLength(Math.min(repair.count, 3));
      expect(repair.rows.every((each) => numbers.has(each))).toBe(true);
      expect(repair.examples.length).toBeGreaterThan(0);
    }
  });

  test('every class of fault is planted, under at least forty spellings of titles', () => {
    expect(new Set(truth.faults.map((each) => each.fault))).toEqual(
      new Set([
        ...cellFaults.map((each) => each.fault),
        'row twice',
        'header repeated',
        'blank line',
        'total below the table',
        'signature below the table',
      ]),
    );
    const titles = careless.flatMap((file) =>
      readFile(file.bytes, file.kind).sheet.columns.map((each) => each.title),
    );
    expect(new Set(titles).size).toBeGreaterThanOrEqual(40);
  });

  test('posts under a merged firm all name it', () => {
    const file = careless.find(
      (each) => each.sheets[0]?.merges.length && each.kind === 'job' && each.format === 'xlsx',
    );
    const { rows } = readFile(file?.bytes ?? new Uint8Array(), 'job');
    expect(rows.every((row) => row.employer?.name !== undefined || row.problems.length > 0)).toBe(true);
  });
});

describe('clean lists', () => {
  const fair = sampleFair(order);
  test.each(clean)('$name comes back exactly as it was written', ({ kind, bytes }) => {
    const { rows, summary } = readFile(bytes, kind);
    expect(summary.skipped).toEqual([]);
    expect(rows.flatMap((row) => [...row.problems, ...row.warnings])).toEqual([]);
    const written = {
      enterprise: fair.enterprises,
      job: fair.jobs.map((each) => each.values),
      graduate: fair.graduates,
    }[kind];
    expect(rows.map((row) => row.values)).toEqual(written);
  });

  test('the same seed gives the same files, another seed others', () => {
    expect(sampleFair(order)).toEqual(fair);
    expect(sampleFair({ ...order, seed: 8 }).graduates[0]).not.toEqual(fair.graduates[0]);
  });
});

function isNamed(fault: Fault, planned: readonly PlannedRow[], read: ReturnType<typeof readFile>): boolean {
  const { expected } = fault;
  if ('skipped' in expected)
    return read.summary.skipped.some((each) => each.number === fault.row && each.reason === expected.skipped);
  if ('repaired' in expected) {
    const column = read.columns.find((each) => each.title.trim() === fault.title)?.index;
    return read.summary.repairs.some((each) => each.column === column && each.repair === expected.repaired);
  }
  const row = planned.find((each) => each.row.number === fault.row)?.row;
  const found = 'refused' in expected ? row?.problems : row?.warnings;
  const code = 'refused' in expected ? expected.refused : expected.warned;
  return (
    found?.some((each) => each.code === code && (fault.title === '' || each.title.trim() === fault.title)) ??
    false
  );
}
