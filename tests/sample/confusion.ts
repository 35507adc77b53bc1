import { employersOf, planEmployers, withEmployers } from '../../src-core/exchange/plan-employers.ts';
import { enterpriseLibrary, planImport, type PlannedRow } from '../../src-core/exchange/plan-import.ts';
import { readRow, type ReadRow } from '../../src-core/exchange/read-rows.ts';
import type { Expected, Fault } from '../../src-core/sample/fault.ts';
import type { SampleOrder } from '../../src-core/sample/sample-fair.ts';
import { openSheets } from '../../src-renderer/workers/open-sheets.ts';
import { readFile, today } from '../unit/exchange/read-file.ts';
import { sampleFiles } from './sample-files.ts';

/** What the import said of the faults of one class. */
export type FaultLine = {
  readonly fault: string;
  readonly expected: string;
  planted: number;
  /** By the word that was expected, at its row and its column. */
  named: number;
  /** At its row, but by another word or at another column. */
  otherwise: number;
  /** Taken in without a word. */
  missed: number;
};

export type Confusion = {
  readonly files: number;
  readonly faults: readonly FaultLine[];
  readonly clean: { rows: number; taken: number; refused: number; warned: number; changed: number };
  /** The first few rows that did not go as they should, for looking at. */
  readonly wrong: readonly string[];
};

/** Reads and plans every careless file of a sample from its bytes, into an empty library, and compares it with the truth. */
export function confusionOf(order: SampleOrder): Confusion {
  const { careless, truth } = sampleFiles(order);
  const lines = new Map<string, FaultLine>();
  const clean = { rows: 0, taken: 0, refused: 0, warned: 0, changed: 0 };
  const wrong: string[] = [];
  for (const file of careless) {
    const seen = seenIn(file.bytes, file.kind);
    const faults = new Map(
      truth.faults.filter((each) => each.file === file.name).map((each) => [each.row, each]),
    );
    for (const fault of faults.values()) {
      const expected = wordOf(fault.expected);
      const line = lines.get(fault.fault) ?? {
        fault: fault.fault,
        expected,
        planted: 0,
        named: 0,
        otherwise: 0,
        missed: 0,
      };
      lines.set(fault.fault, line);
      line.planted += 1;
      const words = seen.wordsOf(fault.row);
      const isNamed = words.some(
        (each) => each.word === expected && (fault.title === '' || each.title.trim() === fault.title),
      );
      if (isNamed) line.named += 1;
      else if (words.length > 0) line.otherwise += 1;
      else line.missed += 1;
      if (!isNamed) wrong.push(`${file.name} ${fault.row} ${fault.fault}: ${JSON.stringify(words)}`);
    }
    for (const [row, meant] of file.sheets[0]?.meant ?? []) {
      if (faults.has(row)) continue;
      clean.rows += 1;
      const planned = seen.planned.get(row);
      if (planned?.state === 'new') clean.taken += 1;
      else {
        clean.refused += 1;
        wrong.push(`${file.name} ${row} refused: ${JSON.stringify(planned?.row.problems)}`);
      }
      if (planned && planned.row.warnings.length > 0) clean.warned += 1;
      const differ = Object.keys(meant).filter(
        (name) => JSON.stringify(planned?.row.values[name]) !== JSON.stringify(meant[name]),
      );
      if (differ.length === 0) continue;
      clean.changed += 1;
      wrong.push(`${file.name} ${row} changed: ${differ.join(', ')}`);
    }
  }
  return { files: careless.length, faults: [...lines.values()], clean, wrong: wrong.slice(0, 20) };
}

/** The matrix as text, for a person. */
export function confusionTable({ files, faults, clean, wrong }: Confusion): string {
  const sum = (of: 'planted' | 'named' | 'otherwise' | 'missed') =>
    faults.reduce((total, each) => total + each[of], 0);
  const rows = [
    ['planted fault', 'must be', 'planted', 'named', 'otherwise', 'missed'],
    ...faults.map((each) => [
      each.fault,
      each.expected,
      each.planted,
      each.named,
      each.otherwise,
      each.missed,
    ]),
    ['all faults', '', sum('planted'), sum('named'), sum('otherwise'), sum('missed')],
  ].map((row) => row.map(String));
  const widths = [0, 1, 2, 3, 4, 5].map((i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  const lines = rows.map((row) =>
    row.map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
  );
  return [
    `${files} files, ${clean.rows + sum('planted')} rows judged`,
    ...lines,
    `clean rows: ${clean.rows}, taken in ${clean.taken}, refused ${clean.refused}, warned of ${clean.warned}, a value changed in ${clean.changed}`,
    ...wrong.map((each) => `! ${each}`),
  ].join('\n');
}

type Word = { readonly word: string; readonly title: string };

/** Everything that the import says of one file. */
function seenIn(bytes: Uint8Array, kind: Parameters<typeof readFile>[1]) {
  const { rows, reader, summary, sheet, columns } = readFile(bytes, kind);
  const opened = openSheets(bytes, () => undefined);
  const grid = opened.ok ? opened.sheets.find((each) => each.name === sheet.name) : undefined;
  const titles = new Map(columns.map((each) => [each.index, each.title]));
  // The desk tells repairs by column and not by row, so a row of interest is read once more by itself.
  const repairsOf = (row: ReadRow): Word[] =>
    readRow(reader, grid?.rows[row.number - grid.firstRow] ?? [], row.number, { today }).repairs.map(
      ({ repair, column }) => ({ word: `repaired ${repair}`, title: titles.get(column) ?? '' }),
    );
  const employers = kind === 'job' ? planEmployers(employersOf(rows), enterpriseLibrary([])) : [];
  const planned = new Map<number, PlannedRow>(
    planImport(reader)
      .add(withEmployers(reader, rows, employers), {})
      .map((each) => [each.row.number, each]),
  );
  const wordsOf = (number: number): Word[] => {
    const row = planned.get(number)?.row;
    return [
      ...summary.skipped
        .filter((each) => each.number === number)
        .map(({ reason }) => ({ word: `skipped ${reason}`, title: '' })),
      ...(row?.problems ?? []).map(({ code, title }) => ({ word: `refused ${code}`, title })),
      ...(row?.warnings ?? []).map(({ code, title }) => ({ word: `warned ${code}`, title })),
      ...(row ? repairsOf(row) : []),
    ];
  };
  return { planned, wordsOf };
}

function wordOf(expected: Expected): string {
  const [[how, word] = ['', '']] = Object.entries(expected) as [
    string,
    Fault['expected'][keyof Fault['expected']],
  ][];
  return `${how} ${String(word)}`;
}
