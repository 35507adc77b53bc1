import { type Action, drafts, refusal, revision } from '../change/action.ts';
import type { StoredRecord } from '../kinds.ts';
import { problem } from '../record/problem.ts';

/** @property readmittedWith SHA-256 of the token that a hub has just given it */
export type ReadmitStationInput = { station: string; readmittedWith: string };

/**
 * Notes that a laptop which was locked out has been taken in again by a new code, and by which token alone hubs let it in.
 * Refuses with ALREADY_DELETED and NOTHING_CHANGED.
 */
export const readmitStation: Action<ReadmitStationInput, StoredRecord<'station'> | undefined> = {
  name: 'station.readmit',
  facts: (read, { station }) => read.get('station', station),
  decide(station, { readmittedWith }) {
    if (!station) return refusal(problem('ALREADY_DELETED', 'station'));
    if (!station.revokedAt) return refusal(problem('NOTHING_CHANGED'));
    return drafts([revision('station', station.id, { readmittedWith })]);
  },
};
