import { type Action, creation, drafts, refusal, revision } from '../change/action.ts';
import { isSame } from '../change/is-same.ts';
import type { StoredRecord } from '../kinds.ts';
import { problem } from '../record/problem.ts';
import type { Mapping } from './mapping-record.ts';
import type { ImportKind } from './targets.ts';

export type RememberMappingInput = {
  list: ImportKind;
  fingerprint: string;
  corrections: Mapping['corrections'];
};

/**
 * Keeps what the office has corrected about a header, in place of what was kept about it before. Refuses with NOTHING_CHANGED
 * where it is known already, or where there is nothing to know.
 */
export const rememberMapping: Action<RememberMappingInput, StoredRecord<'mapping'> | undefined> = {
  name: 'mapping.edit',
  facts: async (read, { fingerprint }) =>
    currentMapping(await read.where('mapping', 'fingerprint', fingerprint)),
  decide(before, { list, fingerprint, corrections }, told) {
    if (isSame(before?.corrections ?? [], corrections)) return refusal(problem('NOTHING_CHANGED'));
    return drafts([
      before
        ? revision('mapping', before.id, { corrections })
        : creation('mapping', told.newId(), { list, fingerprint, corrections }),
    ]);
  },
};

/** Two laptops may have corrected one header before they met: the later record counts, everywhere the same. */
export function currentMapping(
  found: readonly StoredRecord<'mapping'>[],
): StoredRecord<'mapping'> | undefined {
  return found.toSorted((a, b) => (a.id < b.id ? 1 : -1))[0];
}
