import type { Column } from '../../../src-core/exchange/match-columns.ts';
import { fingerprintOf, recallMapping } from '../../../src-core/exchange/recall-mapping.ts';
import { currentMapping, rememberMapping } from '../../../src-core/exchange/remember-mapping.ts';
import type { ImportKind } from '../../../src-core/exchange/targets.ts';
import { ownColumns } from '../../../src-core/exchange/refused-rows.ts';
import type { ScreenStore } from '../../store/store.ts';

/** What the office has corrected about this header before, on whichever laptop, over what is guessed. */
export async function recallColumns(
  store: Pick<ScreenStore, 'read'>,
  kind: ImportKind,
  columns: readonly Column[],
): Promise<readonly Column[]> {
  // A workbook of rows that were sent back has two columns of ours in front of those of its file.
  for (const own of [columns, columns.slice(ownColumns)]) {
    const found = await store.read.where('mapping', 'fingerprint', fingerprintOf(kind, own));
    const known = currentMapping(found);
    if (known) return recallMapping(kind, columns, known.corrections);
  }
  return columns;
}

/** Keeps what was corrected; where that fails, or is refused because the header holds the values of somebody (the preview says so), nothing is lost but that the columns are corrected once more. */
export async function rememberColumns(
  store: Pick<ScreenStore, 'commit'>,
  kind: ImportKind,
  columns: readonly Column[],
): Promise<void> {
  await store.commit(rememberMapping, { list: kind, columns });
}
