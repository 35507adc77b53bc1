import type { HostFailure } from '../../../src-core/contract/host.ts';
import type { OpenedFile } from './opened-file.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { chooseTarget } from '../../../src-core/exchange/match-columns.ts';
import type { Choice } from '../../../src-core/exchange/plan-import.ts';
import { type ReadRow, rowReader, type RowReader } from '../../../src-core/exchange/read-rows.ts';
import type { RefusedRow } from '../../../src-core/exchange/refused-rows.ts';
import type { ImportKind } from '../../../src-core/exchange/targets.ts';
import type { CommitOutcome } from '../../store/outcome.ts';
import { dayOf } from '../../ui/words/clock-time.ts';
import { useHost } from '../../context/use-host.ts';
import { useStore } from '../../context/use-store.ts';
import { importFile, type ImportFile } from '../../workers/import-client.ts';
import {
  type FileProblem,
  type ImportStage,
  maxFileBytes,
  type ReadSummary,
} from '../../workers/import-protocol.ts';
import { type FilePlan, planFile } from './plan-file.ts';
import { recallColumns, rememberColumns } from './recall-columns.ts';
import { withCorrections } from './with-corrections.ts';
import { firstSheet, sourceOf } from './first-sheet.ts';
import { keepRefused, refusedOf } from './refused-list.ts';
import { type ImportResult, runImport } from './run-import.ts';
import { groupBegun, type Unfinished } from './unfinished-work.ts';

export type Working = {
  readonly stage: ImportStage | 'comparing' | 'importing';
  readonly done: number;
  readonly total: number;
};

/** What is known before anything is written. */
export type Preview = {
  readonly reader: RowReader;
  readonly rows: readonly ReadRow[];
  readonly plan: FilePlan;
  readonly summary: ReadSummary;
};

export type ImportState = {
  readonly working?: Working;
  readonly fileName?: string;
  /** Why the file was not taken, as the sentence's code. */
  readonly problem?: FileProblem | { readonly code: 'host'; readonly why: HostFailure };
  readonly file?: OpenedFile;
  readonly preview?: Preview;
  readonly choices: ReadonlyMap<number, Choice>;
  /** Rows that were corrected since they were last checked. */
  readonly drafts: ReadonlyMap<number, RefusedRow>;
  readonly result?: ImportResult;
  /** The refused rows could not be kept over the end of the program: why. */
  readonly refusedLost?: CommitOutcome;
  /** Rises when the list of refused rows has changed. */
  readonly refusedVersion: number;
};

const accepted = ['.xlsx', '.xls', '.xlsm', '.xlsb', '.csv', '.tsv', '.txt', '.ods'];
const start: ImportState = { choices: new Map(), drafts: new Map(), refusedVersion: 0 };

/** The way of one file from the choice to the result. */
export function useImport(kind: ImportKind) {
  const store = useStore();
  const host = useHost();
  const [state, setState] = useState<ImportState>(start);
  const worker = useRef<ImportFile | undefined>(undefined);
  const abort = useRef<AbortController | undefined>(undefined);
  const isGoing = useRef(false);
  const change = useCallback((part: Partial<ImportState>) => setState((now) => ({ ...now, ...part })), []);
  const progress = useCallback(
    (stage: Working['stage'], done: number, total: number) => change({ working: { stage, done, total } }),
    [change],
  );

  const end = useCallback(() => {
    abort.current?.abort();
    worker.current?.end();
    worker.current = undefined;
  }, []);
  useEffect(() => end, [end]);

  const fail = useCallback(
    (problem: FileProblem) =>
      setState((now) => ({ ...start, refusedVersion: now.refusedVersion, problem, ...nameOf(now) })),
    [],
  );

  /** Reads the rows of the sheet as its columns are understood now, and compares them with the library. */
  const look = useCallback(
    async (file: OpenedFile, choices: ImportState['choices'] = start.choices) => {
      const { header, columns, sheet } = file;
      const open = worker.current;
      if (!open) return;
      setState((now) => ({ ...start, refusedVersion: now.refusedVersion, fileName: file.name, file }));
      if (header === null) return;
      abort.current = new AbortController();
      const { signal } = abort.current;
      const today = dayOf(new Date().toISOString());
      const rows: ReadRow[] = [];
      const read = await open.read(
        { sheet, header, columns, today },
        (slice) => rows.push(...withCorrections(kind, columns, slice, file.corrected, today)),
        progress,
      );
      if (!read.ok) return fail(read.problem);
      const reader = rowReader(kind, columns);
      const plan = await planFile(
        store,
        reader,
        rows,
        (done) => progress('comparing', done, rows.length),
        signal,
      );
      if (signal.aborted) return;
      setState((now) => ({
        ...start,
        refusedVersion: now.refusedVersion,
        fileName: file.name,
        file,
        choices,
        preview: { reader, rows, plan, summary: read.summary },
      }));
    },
    [fail, kind, progress, store],
  );

  const openChosen = useCallback(
    async (name: string, bytes: Uint8Array | null, meant?: Unfinished) => {
      end();
      setState((now) => ({ ...start, refusedVersion: now.refusedVersion, fileName: name }));
      if (!bytes) return fail({ code: 'TOO_LARGE', maxMegabytes: maxFileBytes / 1024 / 1024 });
      const open = importFile();
      worker.current = open;
      progress('opening', 0, 0);
      const opened = await open.open(bytes, kind, progress);
      if (worker.current !== open) return;
      if (!opened.ok) return fail(opened.problem);
      const { index, sheet } = await firstSheet(open, opened, meant);
      const columns = await recallColumns(store, kind, sheet?.columns ?? []);
      if (worker.current !== open) return;
      await look({
        name,
        sha256: opened.sha256,
        sheets: opened.sheets,
        sheet: index,
        columns,
        header: sheet?.header ?? null,
        ...(meant && meant.sha256 !== opened.sha256 ? { insteadOf: meant.fileName } : {}),
      });
    },
    [end, fail, kind, look, progress, store],
  );
  const choose = useCallback(
    async (meant?: Unfinished) => {
      const answer = await host('files.open', { accept: accepted, multiple: false, maxBytes: maxFileBytes });
      if (!answer.ok) return change({ problem: { code: 'host', why: answer.code } });
      const [chosen] = answer.value.files;
      if (chosen) await openChosen(chosen.name, chosen.bytes, meant);
    },
    [change, host, openChosen],
  );

  const reset = useCallback(() => {
    end();
    setState((now) => ({ ...start, refusedVersion: now.refusedVersion }));
  }, [end]);
  const { file, preview, choices, drafts } = state;
  const actions = {
    /** @param meant the import that shall be gone on with */
    choose,
    /** A file that was dropped on the screen. */
    async take(file: File) {
      const bytes = file.size > maxFileBytes ? null : new Uint8Array(await file.arrayBuffer());
      await openChosen(file.name, bytes);
    },
    cancel: () => {
      const isImporting = state.working?.stage === 'importing';
      abort.current?.abort();
      if (isImporting) return;
      end();
      fail({ code: 'STOPPED' });
    },
    chooseSheet: async (sheet: number) => {
      const other = file?.sheets[sheet];
      if (!file || !other) return;
      await look({
        ...withoutCorrections(file),
        sheet,
        columns: await recallColumns(store, kind, other.columns),
        header: other.header,
      });
    },
    chooseHeader: async (header: number) => {
      if (!file || !worker.current) return;
      const answer = await worker.current.chooseHeader(file.sheet, header);
      if (answer.ok)
        await look({
          ...withoutCorrections(file),
          columns: await recallColumns(store, kind, answer.sheet.columns),
          header,
        });
    },
    chooseColumn: (index: number, target: string | null) => {
      if (file)
        void look({ ...typedInto(file, drafts), columns: chooseTarget(kind, file.columns, index, target) });
    },
    /** Keeps what a person has typed into rows, until they are checked. */
    correct: (rows: readonly RefusedRow[]) =>
      setState((now) => ({
        ...now,
        drafts: new Map([...now.drafts, ...rows.map((row) => [row.number, row] as const)]),
      })),
    /** Reads what was typed in place of the rows of the file and compares everything again. */
    check: () => {
      if (file) void look(typedInto(file, drafts), choices);
    },
    decide: (rows: readonly number[], choice: Choice) => {
      const next = new Map(choices);
      for (const row of rows) next.set(row, choice);
      change({ choices: next });
    },
    go: async () => {
      // A second click of a double click comes before the screen has changed.
      if (!file || !preview || isGoing.current) return;
      isGoing.current = true;
      try {
        const source = sourceOf(file);
        const group = (await groupBegun(store, kind, source)) ?? store.newGroup();
        abort.current = new AbortController();
        const order = {
          plan: preview.plan,
          choices,
          reader: preview.reader,
          group,
          source,
        };
        progress('importing', 0, 0);
        const result = await runImport(
          store,
          order,
          (done, total) => progress('importing', done, total),
          abort.current.signal,
        );
        await rememberColumns(store, kind, file.columns);
        const kept = await keepRefused(
          store,
          refusedOf(kind, source, file.columns, preview.plan, result.refused, new Date().toISOString()),
        );
        setState((now) => ({
          ...now,
          result,
          ...(kept.saved ? {} : { refusedLost: kept }),
          refusedVersion: now.refusedVersion + 1,
        }));
      } finally {
        isGoing.current = false;
        setState(({ working: _, ...now }) => now);
      }
    },
    /** Compares with the library again and shows what is left: after a stop. */
    resume: () => {
      if (file) void look(file);
    },
    reset,
  };
  return { state, ...actions };
}

function typedInto(file: OpenedFile, drafts: ImportState['drafts']): OpenedFile {
  return { ...file, corrected: new Map([...(file.corrected ?? []), ...drafts]) };
}

/** Another header counts other rows: what was typed belongs to none of them. */
function withoutCorrections({ corrected: _, ...file }: OpenedFile): OpenedFile {
  return file;
}

function nameOf({ fileName }: ImportState): { fileName?: string } {
  return fileName === undefined ? {} : { fileName };
}
