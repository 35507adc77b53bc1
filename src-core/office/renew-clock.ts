import { type Action, drafts, refusal, revision } from '../change/action.ts';
import type { StoredRecord } from '../kinds.ts';
import { problem } from '../record/problem.ts';

export type RenewClockInput = { station: string; clockId: string };

/**
 * A laptop writes under another clock id since its records were rebuilt or restored: its station holds the new one and keeps the
 * old, so that what it wrote under either has its name. Refuses with ALREADY_DELETED and NOTHING_CHANGED.
 */
export const renewClock: Action<RenewClockInput, StoredRecord<'station'> | undefined> = {
  name: 'station.renew-clock',
  facts: (read, { station }) => read.get('station', station),
  decide(station, { clockId }) {
    if (!station) return refusal(problem('ALREADY_DELETED', 'station'));
    if (station.clockId === clockId) return refusal(problem('NOTHING_CHANGED'));
    const earlierClockIds = [...(station.earlierClockIds ?? []), station.clockId].slice(-100);
    return drafts([revision('station', station.id, { clockId, earlierClockIds })]);
  },
};
