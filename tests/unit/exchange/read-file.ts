import type { ReadRow } from '../../../src-core/exchange/read-rows.ts';
import { rowReader } from '../../../src-core/exchange/read-rows.ts';
import type { ImportKind } from '../../../src-core/exchange/targets.ts';
import { importSession } from '../../../src-renderer/workers/import-session.ts';
import type { ImportAnswer, ReadSummary } from '../../../src-renderer/workers/import-protocol.ts';

export const today = '2026-11-23';

/** Opens a file as the worker does; the problem where it refuses. */
export function openFile(bytes: Uint8Array, kind: ImportKind) {
  const answers: ImportAnswer[] = [];
  const session = importSession((answer) => answers.push(answer));
  session({ type: 'open', bytes, kind });
  const last = answers.at(-1);
  if (last?.type === 'failed') return { problem: last.problem };
  if (last?.type !== 'opened') throw new Error('the session did not answer');
  const sheet = last.sheets[last.best];
  if (!sheet) throw new Error('no best sheet');
  return { session, answers, opened: last, sheet, best: last.best };
}

/** Opens a file and reads all rows of its best sheet under the header that was found. */
export function readFile(bytes: Uint8Array, kind: ImportKind) {
  return readOpened(openFile(bytes, kind), kind);
}

/** The same of a file that is open. */
export function readOpened(open: ReturnType<typeof openFile>, kind: ImportKind) {
  if ('problem' in open) throw new Error(`refused: ${JSON.stringify(open.problem)}`);
  const { session, answers, sheet, best } = open;
  if (sheet.header === null) throw new Error('no header');
  answers.length = 0;
  session({ type: 'read', sheet: best, header: sheet.header, columns: sheet.columns, today });
  const rows: ReadRow[] = answers.flatMap((each) => (each.type === 'rows' ? each.rows : []));
  const last = answers.at(-1);
  if (last?.type !== 'read') throw new Error('the session did not read to the end');
  const summary: ReadSummary = last.summary;
  return { sheet, rows, summary, columns: sheet.columns, reader: rowReader(kind, sheet.columns) };
}
