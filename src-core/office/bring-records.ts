import { type Action, creation, drafts } from '../change/action.ts';
import type { HistoryReader } from '../change/undo-group.ts';
import { type Kind, kindNames, type KindRecord, type StoredRecord } from '../kinds.ts';
import { withoutChecking, whyNotStanding } from './may-staff.ts';
import type { Operator } from './operator-record.ts';

/** What belongs to one office or one laptop, and not to the work that was done. */
const leftBehind: readonly Kind[] = ['office', 'station', 'authority', 'decision'];

/** The kinds that come along when a laptop brings its own records into an office that it has joined. */
export const broughtKinds: readonly Kind[] = kindNames.filter((kind) => !leftBehind.includes(kind));

export type BringRecordsInput<K extends Kind = Kind> = {
  kind: K;
  /** Sensitive values in the open: they are sealed anew, under the key of this office. */
  records: readonly KindRecord<K>[];
};

type Facts = { here: ReadonlySet<string>; staff: readonly StoredRecord<'operator'>[] };

/**
 * Makes records of another office here, under the same ids, so that what links to them finds them. Those that came
 * before are passed over: it may be begun again after it broke off. Doubles with what is here are for the conflict desk. People of
 * the other office come without the roles by which posts are checked, unless a head of this one brings them: who sets up an office of
 * their own is head there.
 */
export const bringRecords: Action<BringRecordsInput, Facts> = {
  name: 'office.bring-records',
  async facts(read, { kind, records }) {
    const here = new Set<string>();
    for (const { id } of records)
      if ((await (read as HistoryReader).history(kind, id)).length > 0) here.add(id);
    return { here, staff: kind === 'operator' ? await read.all('operator') : [] };
  },
  decide({ here, staff }, { kind, records }, told) {
    const inOffice = (values: object) =>
      kind === 'operator' && whyNotStanding(staff, told.operator, undefined, values as Operator)
        ? withoutChecking(values as Operator)
        : values;
    return drafts(
      records
        .filter(({ id }) => !here.has(id))
        .map(({ id, ...values }) => creation(kind, id, inOffice(values) as Parameters<typeof creation>[2])),
    );
  },
};
