import { read } from 'xlsx';
import { rowReader, type ReadRow } from '../../src-core/exchange/read-rows.ts';
import { cleanSheet } from '../../src-core/sample/clean-sheets.ts';
import { planFile } from '../../src-renderer/features/import/plan-file.ts';
import { runImport } from '../../src-renderer/features/import/run-import.ts';
import { FairDatabase } from '../../src-renderer/store/database/database.ts';
import { importFile } from '../../src-renderer/workers/import-client.ts';
import { writeXlsx } from '../../src-renderer/workers/write-xlsx.ts';
import { inventedGraduates, openOffice } from './office-store.ts';

const columns = 20;
const fileName = 'bench-graduates.xlsx';

/** Writes the workbook where the next start finds it. @returns its bytes */
async function prepare(graduates: number): Promise<number> {
  const records = inventedGraduates(graduates).map((own) => ({ own }));
  const whole = cleanSheet('graduate', records);
  const filled = whole.columns
    .map((_, index) => index)
    .filter((index) => whole.rows.some((row) => row[index] !== undefined && row[index] !== ''))
    .slice(0, columns);
  const bytes = writeXlsx({
    sheets: [
      {
        name: whole.name,
        columns: filled.flatMap((index) => whole.columns[index] ?? []),
        rows: whole.rows.map((row) => filled.map((index) => row[index])),
      },
    ],
  });
  const file = await (await navigator.storage.getDirectory()).getFileHandle(fileName, { create: true });
  const writable = await file.createWritable();
  await writable.write(bytes as Uint8Array<ArrayBuffer>);
  await writable.close();
  return bytes.length;
}

async function workbook(): Promise<Uint8Array> {
  const file = await (await navigator.storage.getDirectory()).getFileHandle(fileName);
  return new Uint8Array(await (await file.getFile()).arrayBuffer());
}

/** The whole way of a file as the import screen goes it, with the search index awake as under the top bar. */
async function importAll(): Promise<Record<string, unknown>> {
  const store = await openOffice();
  store.search('graduate');
  const bytes = await workbook();
  const probe = watchGaps();
  const start = performance.now();
  const times: Record<string, number> = {};
  const lap = (from: number, name: string) => {
    times[name] = performance.now() - from;
    probe.phase(name);
    return performance.now();
  };
  const { opened, file } = await open(bytes);
  let since = lap(start, 'openMs');
  const rows: ReadRow[] = [];
  const from = { sheet: opened.sheet, header: opened.header, columns: opened.columns, today: '2026-11-23' };
  const answer = await file.read(
    from,
    (slice) => rows.push(...slice),
    () => undefined,
  );
  if (!answer.ok) throw new Error(answer.problem.code);
  since = lap(since, 'readMs');
  const reader = rowReader('graduate', opened.columns);
  const plan = await planFile(store, reader, rows, () => undefined);
  since = lap(since, 'planMs');
  const order = {
    plan,
    choices: new Map(),
    reader,
    group: store.newGroup(),
    source: { fileName, sha256: opened.sha256, header: opened.header },
  };
  const result = await runImport(store, order, () => undefined, new AbortController().signal);
  lap(since, 'commitMs');
  const totalMs = performance.now() - start;
  const gaps = probe.end();
  file.end();
  await store.close();
  return { created: result.created, refused: result.refused.length, totalMs, times, ...gaps };
}

async function open(bytes: Uint8Array) {
  const file = importFile();
  const opened = await file.open(bytes, 'graduate', () => undefined);
  if (!opened.ok) throw new Error(opened.problem.code);
  const sheet = opened.sheets[opened.best];
  if (!sheet || sheet.header === null) throw new Error('no header row was found');
  const { header, columns } = sheet;
  return { file, opened: { sheet: opened.best, header, columns, sha256: opened.sha256 } };
}

/** A timer of 5 ms and every key press: how long the page was busy at most, and in which part of the way. */
function watchGaps() {
  const longest: Record<string, number> = {};
  const keys: number[] = [];
  let current = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    current = Math.max(current, now - last);
    last = now;
  }, 5);
  const onKey = (event: KeyboardEvent) => keys.push(performance.now() - event.timeStamp);
  window.addEventListener('keydown', onKey);
  return {
    phase(name: string) {
      longest[name.replace('Ms', '')] = Math.max(current, performance.now() - last);
      current = 0;
      last = performance.now();
    },
    end() {
      clearInterval(timer);
      window.removeEventListener('keydown', onKey);
      return { longestGapMs: longest, keys };
    },
  };
}

/** The bare read of the same file, and the same rows, changes and entries put raw into the same stores, 500 a transaction. */
async function bare(): Promise<{ readMs: number; putMs: number; rows: number; changes: number }> {
  const store = await openOffice();
  const stored = await everything();
  await store.close();
  const bytes = await workbook();
  const start = performance.now();
  const book = read(bytes, { type: 'array', dense: true });
  const readMs = performance.now() - start;
  if (book.SheetNames.length === 0) throw new Error('the bare read found no sheet');
  const db = new FairDatabase('fairdesk-bench');
  await db.open();
  const begun = performance.now();
  for (let at = 0; at < stored.rows.length; at += 500) await putRaw(db.backendDB(), stored, at, at + 500);
  const putMs = performance.now() - begun;
  await db.delete();
  return { readMs, putMs, rows: stored.rows.length, changes: stored.changes.length };
}

type Everything = { rows: unknown[]; changes: unknown[]; commits: unknown[] };

async function everything(): Promise<Everything> {
  const db = new FairDatabase('fairdesk-office');
  await db.open();
  const [rows, changes, commits] = await Promise.all([
    db.rows('graduate').toArray(),
    db.changes.toArray(),
    db.commits.toArray(),
  ]);
  db.close();
  return { rows, changes, commits };
}

function putRaw(db: IDBDatabase, from: Everything, start: number, end: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const stores = ['graduate', 'changes', 'commits'];
    const transaction = db.transaction(stores, 'readwrite', { durability: 'strict' });
    for (const row of from.rows.slice(start, end)) transaction.objectStore('graduate').put(row);
    for (const change of from.changes.slice(start, end)) transaction.objectStore('changes').put(change);
    const commit = from.commits[start / 500];
    if (commit) transaction.objectStore('commits').put(commit);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('raw put'));
  });
}

Object.assign(window, { prepare, importAll, bare });
