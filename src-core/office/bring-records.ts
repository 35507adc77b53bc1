import { type Action, creation, drafts } from '../change/action.ts';
import type { HistoryReader } from '../change/undo-group.ts';
import { type Kind, kindNames, type KindRecord } from '../kinds.ts';

/** What belongs to one office or one laptop, and not to the work that was done. */
const leftBehind: readonly Kind[] = ['office', 'station', 'authority', 'decision'];

/** The kinds that come along when a laptop brings its own records into an office that it has joined. */
export const broughtKinds: readonly Kind[] = kindNames.filter((kind) => !leftBehind.includes(kind));

export type BringRecordsInput<K extends Kind = Kind> = {
  kind: K;
  /** Sensitive values in the open: they are sealed anew, under the key of this office. */
  records: readonly KindRecord<K>[];
};

/**
 * Makes records of another office here, under the same ids, so that what links to them finds them. Those that came
 * before are passed over: it may be begun again after it broke off. Doubles with what is here are for the conflict desk.
 */
export const bringRecords: Action<BringRecordsInput, ReadonlySet<string>> = {
  name: 'office.bring-records',
  async facts(read, { kind, records }) {
    const here = new Set<string>();
    for (const { id } of records)
      if ((await (read as HistoryReader).history(kind, id)).length > 0) here.add(id);
    return here;
  },
  decide: (here, { kind, records }) =>
    drafts(
      records
        .filter(({ id }) => !here.has(id))
        .map(({ id, ...values }) => creation(kind, id, values as Parameters<typeof creation>[2])),
    ),
};
