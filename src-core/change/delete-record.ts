import type { StoredRecord } from '../kinds.ts';
import { problem } from '../record/problem.ts';
import { type Action, drafts, type Patch, refusal, revision } from './action.ts';
import type { LibraryKind } from './create-record.ts';
import { titleOf } from './duplicates.ts';
import { linkedTo } from './links.ts';
import type { HistoryReader } from './undo-group.ts';

export type DeleteRecordInput = { id: string };

type Facts<K extends LibraryKind> = {
  record: StoredRecord<K> | undefined;
  links: number;
  /** What was merged into it: nobody would see it again, and for the desk it is one record. */
  doubles: readonly string[];
  /** Consents of the person or to the firm: they say nothing without it. */
  consents: readonly string[];
};

/**
 * The action that takes one enterprise, post or graduate out of the library: `commit(deleteRecord('graduate'), { id })`. Refuses
 * with ALREADY_DELETED and with STILL_LINKED (about: `name`, `count`) while other live records link to it; its doubles
 * and consents go along. Named `<kind>.delete`.
 */
export function deleteRecord<K extends LibraryKind>(kind: K): Action<DeleteRecordInput, Facts<K>> {
  return {
    name: `${kind}.delete`,
    async facts(read, { id }) {
      const record = await read.get(kind, id);
      const links = record ? await linkedTo(read, kind, [record.id]) : [];
      const consents = links.filter((each) => each.kind === 'consent').map((each) => each.record);
      const doubles = record ? await (read as HistoryReader).doublesOf(kind, record.id) : [];
      return { record, doubles, links: links.length - consents.length, consents };
    },
    decide({ record, links, doubles, consents }) {
      if (!record) return refusal(problem('ALREADY_DELETED', 'id'));
      if (links > 0) return refusal(problem('STILL_LINKED', 'id', { name: titleOf(record), count: links }));
      return drafts([
        ...[record.id, ...doubles].map((id) => revision(kind, id, { deleted: true } as Patch<K>)),
        ...consents.map((id) => revision('consent', id, { deleted: true })),
      ]);
    },
  };
}
