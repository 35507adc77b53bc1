import type { ImportSource } from '../../../src-core/exchange/import-source.ts';
import type { ImportFile } from '../../workers/import-client.ts';
import type { SheetSummary } from '../../workers/import-protocol.ts';
import type { OpenedFile } from './opened-file.ts';

/** What is at hand: this sheet of this file, under this header. */
export function sourceOf(file: OpenedFile): ImportSource {
  const sheet = file.sheets.length > 1 ? file.sheets[file.sheet]?.name : undefined;
  const { name: fileName, sha256, header } = file;
  return { fileName, sha256, header, ...(sheet === undefined ? {} : { sheet }) };
}

/** The sheet to show first: that of the import which shall be gone on with, under the header it had; otherwise the one that fits best. */
export async function firstSheet(
  open: Pick<ImportFile, 'chooseHeader'>,
  opened: { readonly sheets: readonly SheetSummary[]; readonly best: number; readonly sha256: string },
  meant: ImportSource | undefined,
): Promise<{ readonly index: number; readonly sheet: SheetSummary | undefined }> {
  const isMeant = meant?.sha256 === opened.sha256;
  const named = isMeant ? opened.sheets.findIndex(({ name }) => name === meant.sheet) : -1;
  const index = named === -1 ? opened.best : named;
  const sheet = opened.sheets[index];
  const header = isMeant ? meant.header : null;
  if (header === null || header === sheet?.header) return { index, sheet };
  const answer = await open.chooseHeader(index, header);
  return { index, sheet: answer.ok ? answer.sheet : sheet };
}
