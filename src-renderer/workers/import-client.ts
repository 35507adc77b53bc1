import type { Column } from '../../src-core/exchange/match-columns.ts';
import type { ReadRow } from '../../src-core/exchange/read-rows.ts';
import type { ImportKind } from '../../src-core/exchange/targets.ts';
import type { Day } from '../../src-core/record/instant.ts';
import type {
  FileProblem,
  ImportAnswer,
  ImportRequest,
  ImportStage,
  ReadSummary,
  SheetSummary,
} from './import-protocol.ts';
import { textSharer } from './share-texts.ts';

export type Progress = (stage: ImportStage, done: number, total: number) => void;
type Failed = { readonly ok: false; readonly problem: FileProblem };

/** One file in a worker of its own. Nothing is thrown: what goes wrong is a FileProblem. */
export type ImportFile = {
  /** Hands the bytes over: the caller's array is empty afterwards. */
  open(
    bytes: Uint8Array,
    kind: ImportKind,
    progress: Progress,
  ): Promise<{ ok: true; sheets: readonly SheetSummary[]; best: number; sha256: string } | Failed>;
  /** The sheet under another header row (as the spreadsheet counts). */
  chooseHeader(sheet: number, header: number): Promise<{ ok: true; sheet: SheetSummary } | Failed>;
  /** All rows below the header; they arrive in slices, so that the page never stands still. */
  read(
    from: { sheet: number; header: number; columns: readonly Column[]; today: Day },
    onRows: (rows: readonly ReadRow[]) => void,
    progress: Progress,
  ): Promise<{ ok: true; summary: ReadSummary } | Failed>;
  /** Ends the worker at once, whatever it is doing; what is waited for answers STOPPED. */
  end(): void;
};

/** A worker that takes longer than this between two signs of life is ended. */
const longestSilenceInSeconds = 120;

/** Starts a worker for one file. */
export function importFile(): ImportFile {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  let waiting: ((problem: FileProblem) => void) | undefined;
  const fail = (problem: FileProblem) => {
    worker.terminate();
    waiting?.(problem);
    waiting = undefined;
  };
  const ask = <T>(
    request: ImportRequest,
    take: (answer: ImportAnswer) => T | undefined,
    transfer: Transferable[] = [],
  ) =>
    new Promise<T | Failed>((resolve) => {
      let timer: ReturnType<typeof setTimeout>;
      const listen = () => {
        clearTimeout(timer);
        timer = setTimeout(
          () => fail({ code: 'TOO_SLOW', seconds: longestSilenceInSeconds }),
          longestSilenceInSeconds * 1000,
        );
      };
      const settle = (value: T | Failed) => {
        clearTimeout(timer);
        waiting = undefined;
        resolve(value);
      };
      waiting = (problem) => settle({ ok: false, problem });
      worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => {
        listen();
        if (data.type === 'failed') return settle({ ok: false, problem: data.problem });
        const value = take(data);
        if (value !== undefined) settle(value);
      };
      // The worker ran out of memory or met a fault of ours: either way the file did not come in.
      worker.onerror = () => fail({ code: 'DAMAGED' });
      listen();
      worker.postMessage(request, transfer);
    });
  return {
    open: (bytes, kind, progress) =>
      ask(
        { type: 'open', bytes, kind },
        (answer) => {
          if (answer.type === 'progress') progress(answer.stage, answer.done, answer.total);
          return answer.type === 'opened'
            ? { ok: true as const, sheets: answer.sheets, best: answer.best, sha256: answer.sha256 }
            : undefined;
        },
        [bytes.buffer],
      ),
    chooseHeader: (sheet, header) =>
      ask({ type: 'header', sheet, header }, (answer) =>
        answer.type === 'sheet' ? { ok: true as const, sheet: answer.sheet } : undefined,
      ),
    read: (from, onRows, progress) => {
      const share = textSharer();
      return ask({ type: 'read', ...from }, (answer) => {
        if (answer.type === 'progress') progress(answer.stage, answer.done, answer.total);
        if (answer.type === 'rows') {
          for (const { values } of answer.rows) share(values);
          onRows(answer.rows);
        }
        return answer.type === 'read' ? { ok: true as const, summary: answer.summary } : undefined;
      });
    },
    end: () => fail({ code: 'STOPPED' }),
  };
}
