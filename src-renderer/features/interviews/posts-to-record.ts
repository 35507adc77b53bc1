import type { StoredRecord } from '../../../src-core/kinds.ts';

/** Posts that an interview at a booth may be recorded on: those that the booth offers, and the one that was recorded before. */
export function postsToRecord(
  offered: readonly Pick<StoredRecord<'job'>, 'id'>[],
  recorded: string | undefined,
): string[] {
  const ids = offered.map(({ id }) => id);
  return recorded === undefined || ids.includes(recorded) ? ids : [...ids, recorded];
}
