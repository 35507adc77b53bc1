import { type Action, drafts, refusal, revision } from '../change/action.ts';
import type { StoredRecord } from '../kinds.ts';
import { problem } from '../record/problem.ts';

export type RevokeStationInput = { station: string };

/**
 * Notes in the records that a laptop was locked out, so that the next hub of the office does not let it in either. Refuses with
 * ALREADY_DELETED and NOTHING_CHANGED.
 */
export const revokeStation: Action<RevokeStationInput, StoredRecord<'station'> | undefined> = {
  name: 'station.revoke',
  facts: (read, { station }) => read.get('station', station),
  decide(station, _, told) {
    if (!station) return refusal(problem('ALREADY_DELETED', 'station'));
    if (station.revokedAt && !station.readmittedWith) return refusal(problem('NOTHING_CHANGED'));
    return drafts([revision('station', station.id, { revokedAt: told.now, readmittedWith: null })]);
  },
};
