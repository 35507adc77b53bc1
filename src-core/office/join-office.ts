import { type Action, creation, drafts, refusal } from '../change/action.ts';
import { parseRecord } from '../record/parse-record.ts';
import { station } from './station-record.ts';

export type JoinInput = {
  /** As it is enrolled at the portal; the record has the same id. */
  id: string;
  name: string;
  clockId: string;
};

/** One more laptop of an office: the record of its station. */
export const joinOffice: Action<JoinInput, undefined> = {
  name: 'office.join',
  facts: async () => undefined,
  decide: (_, { id, name, clockId }, told) => {
    const laptop = parseRecord(station, { name, clockId, enrolledAt: told.now }, { today: told.today });
    return laptop.ok ? drafts([creation('station', id, laptop.record)]) : refusal(...laptop.problems);
  },
};
