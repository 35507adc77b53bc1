import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { isBlank, type Sheet, textOf } from '../../src-core/exchange/cell.ts';
import { findHeader } from '../../src-core/exchange/find-header.ts';
import { matchColumns } from '../../src-core/exchange/match-columns.ts';
import {
  readRow,
  type ReadRow,
  rowReader,
  skipReason,
  type SkipReason,
} from '../../src-core/exchange/read-rows.ts';
import { type ImportKind, importKinds } from '../../src-core/exchange/targets.ts';
import {
  type ImportAnswer,
  type ImportRequest,
  maxFileBytes,
  type RepairCount,
  type RepairExample,
  type ReadSummary,
  rowsASlice,
  type SheetSummary,
} from './import-protocol.ts';
import { openSheets } from './open-sheets.ts';

type Answer = (answer: ImportAnswer) => void;

const samples = 60;
const rowsOfHead = 30;

/** What the import worker does with its requests; it keeps the file it has opened until the worker ends. */
export function importSession(answer: Answer): (request: ImportRequest) => void {
  let kind: ImportKind = 'enterprise';
  let sheets: readonly Sheet[] = [];
  return (request) => {
    switch (request.type) {
      case 'open': {
        kind = request.kind;
        const opened = open(request.bytes, kind, answer);
        if (opened) sheets = opened;
        return;
      }
      case 'header': {
        const sheet = sheets[request.sheet];
        if (sheet) answer({ type: 'sheet', sheet: summaryOf(sheet, kind, request.header - sheet.firstRow) });
        return;
      }
      case 'read': {
        const sheet = sheets[request.sheet];
        if (sheet) readSheet(sheet, kind, request, answer);
        return;
      }
    }
  };
}

function open(bytes: Uint8Array, kind: ImportKind, answer: Answer): readonly Sheet[] | undefined {
  if (bytes.length > maxFileBytes) {
    answer({
      type: 'failed',
      problem: { code: 'TOO_LARGE', maxMegabytes: maxFileBytes / 1024 / 1024 },
    });
    return undefined;
  }
  const opened = openSheets(bytes, (stage) => answer({ type: 'progress', stage, done: 0, total: 0 }));
  if (!opened.ok) {
    answer({ type: 'failed', problem: opened.problem });
    return undefined;
  }
  const summaries = opened.sheets.map((sheet) => summaryOf(sheet, kind));
  answer({ type: 'opened', sheets: summaries, best: bestOf(summaries), sha256: bytesToHex(sha256(bytes)) });
  return opened.sheets;
}

/** The sheet whose header names the most fields; of equal ones the one with more rows; a hidden one only where no other has a header. */
function bestOf(sheets: readonly SheetSummary[]): number {
  let best = 0;
  sheets.forEach((sheet, i) => {
    const other = sheets[best];
    if (!other || rankOf(sheet) > rankOf(other)) best = i;
  });
  return best;
}

function rankOf({ isHidden, fit, rows }: SheetSummary): number {
  return (isHidden ? -1e9 : 0) * Math.sign(fit) + fit * 1e6 + rows;
}

function summaryOf(sheet: Sheet, kind: ImportKind, chosen?: number): SheetSummary {
  const found = chosen === undefined ? findHeader(sheet.rows, kind) : { index: chosen, fit: 0 };
  const below = found ? sheet.rows.slice(found.index + 1) : [];
  const columns = found
    ? matchColumns(
        sheet.rows[found.index] ?? [],
        kind,
        below.filter((row) => row.some((cell) => !isBlank(cell))).slice(0, samples),
      )
    : [];
  const fit = columns.filter((each) => each.target !== null).length;
  const likely = likelierKind(sheet, kind, fit);
  return {
    name: sheet.name,
    ...(sheet.isHidden ? { isHidden: true } : {}),
    ...(likely ? { likely } : {}),
    rows: sheet.rows.filter((row) => row.some((cell) => !isBlank(cell))).length,
    header: found ? found.index + sheet.firstRow : null,
    ...(found?.fit === 0 && chosen === undefined ? { isHeaderGuessed: true } : {}),
    fit,
    columns,
    head: sheet.rows.slice(0, rowsOfHead).map((row, i) => ({
      number: i + sheet.firstRow,
      cells: row.slice(0, 12).map((cell) => textOf(cell).slice(0, 40)),
    })),
  };
}

/** A list of graduates that was chosen where firms are imported: it names half of a graduate and three fields of a firm. */
function likelierKind(sheet: Sheet, kind: ImportKind, fit: number): ImportKind | undefined {
  const others = importKinds
    .filter((other) => other !== kind)
    .map((other) => ({ other, fit: findHeader(sheet.rows, other)?.fit ?? 0 }))
    .sort((a, b) => b.fit - a.fit);
  const [best] = others;
  return best && best.fit >= Math.max(3, fit * 2) ? best.other : undefined;
}

function readSheet(
  sheet: Sheet,
  kind: ImportKind,
  request: Extract<ImportRequest, { type: 'read' }>,
  answer: Answer,
): void {
  const reader = rowReader(kind, request.columns);
  const counted = countRepairs();
  const skipped: { number: number; reason: SkipReason }[] = [];
  const start = request.header - sheet.firstRow + 1;
  let slice: ReadRow[] = [];
  let read = 0;
  const send = (at: number) => {
    if (slice.length > 0) answer({ type: 'rows', rows: slice });
    slice = [];
    const [done, total] = [at - start, sheet.rows.length - start];
    answer({ type: 'progress', stage: 'checking', done, total });
  };
  for (let at = start; at < sheet.rows.length; at += 1) {
    const cells = sheet.rows[at] ?? [];
    const number = at + sheet.firstRow;
    const reason = skipReason(reader, cells);
    if (reason) {
      skipped.push({ number, reason });
      continue;
    }
    const { repairs, ...row } = readRow(reader, cells, number, { today: request.today });
    counted.add(number, repairs);
    slice.push({ ...row, repairs: [] });
    read += 1;
    if (slice.length >= rowsASlice) send(at);
  }
  send(sheet.rows.length);
  const summary: ReadSummary = { read, skipped, repairs: counted.all() };
  answer({ type: 'read', summary });
}

/** Enough to look a repair up in the file, and to see what it does. */
const rowsNamed = 3;
const examplesShown = 5;
const longestExample = 200;

type Counted = { -readonly [K in keyof RepairCount]: RepairCount[K] } & {
  rows: number[];
  examples: RepairExample[];
};

/** Repairs are told by column, not by row: five thousand rows with one fault each make one line. */
function countRepairs() {
  const counts = new Map<string, Counted>();
  return {
    add(row: number, repairs: ReadRow['repairs']): void {
      for (const { column, repair, before: whole, after } of repairs) {
        const key = `${column} ${repair}`;
        const known = counts.get(key) ?? { column, repair, count: 0, rows: [], examples: [] };
        counts.set(key, known);
        known.count += 1;
        if (known.rows.length < rowsNamed) known.rows.push(row);
        const before = whole.slice(0, longestExample);
        if (known.examples.length < examplesShown && !known.examples.some((each) => each.before === before))
          known.examples.push({ row, before, after });
      }
    },
    all: () => [...counts.values()].sort((a, b) => a.column - b.column),
  };
}
