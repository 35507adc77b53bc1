import { type Action, creation, drafts, refusal, revision } from '../change/action.ts';
import { isSame } from '../change/is-same.ts';
import type { StoredRecord } from '../kinds.ts';
import { problem } from '../record/problem.ts';
import { isHeaderOfValues } from './header-of-values.ts';
import type { Column } from './match-columns.ts';
import { correctionsOf, fingerprintOf } from './recall-mapping.ts';
import type { ImportKind } from './targets.ts';

export type RememberMappingInput = {
  list: ImportKind;
  /** All of the header, as they are understood now. */
  columns: readonly Column[];
};

/**
 * Keeps what the office has corrected about a header, in place of what was kept about it before. Refuses with NOTHING_CHANGED
 * where it is known already, or where there is nothing to know, and with HEADER_HOLDS_VALUES where a title looks like a value:
 * the record lies in the open, and in a list without a header the first person would stand in it.
 */
export const rememberMapping: Action<RememberMappingInput, StoredRecord<'mapping'> | undefined> = {
  name: 'mapping.edit',
  facts: async (read, { list, columns }) =>
    currentMapping(await read.where('mapping', 'fingerprint', fingerprintOf(list, columns))),
  decide(before, { list, columns }, told) {
    if (isHeaderOfValues(list, columns)) return refusal(problem('HEADER_HOLDS_VALUES'));
    const corrections = correctionsOf(columns);
    if (isSame(before?.corrections ?? [], corrections)) return refusal(problem('NOTHING_CHANGED'));
    return drafts([
      before
        ? revision('mapping', before.id, { corrections })
        : creation('mapping', told.newId(), { list, fingerprint: fingerprintOf(list, columns), corrections }),
    ]);
  },
};

/** Two laptops may have corrected one header before they met: the later record counts, everywhere the same. */
export function currentMapping(
  found: readonly StoredRecord<'mapping'>[],
): StoredRecord<'mapping'> | undefined {
  return found.toSorted((a, b) => (a.id < b.id ? 1 : -1))[0];
}
