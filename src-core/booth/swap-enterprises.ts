import { type Action, drafts, refusal, revision } from '../change/action.ts';
import { whyNotPlanned } from '../fair/open-fair.ts';
import type { StoredRecord } from '../kinds.ts';
import { problem } from '../record/problem.ts';

/** Two placements of one session. */
export type SwapEnterprisesInput = { placement: string; other: string };

type Facts = {
  first: StoredRecord<'placement'> | undefined;
  second: StoredRecord<'placement'> | undefined;
  fair: StoredRecord<'fair'> | undefined;
  booths: readonly (StoredRecord<'booth'> | undefined)[];
};

/**
 * Exchanges the booths of two enterprises in one session. Refuses with FAIR_CLOSED, ALREADY_DELETED, BOOTH_BLOCKED.
 * @throws when the two are not of one session: the screen shows one session at a time
 */
export const swapEnterprises: Action<SwapEnterprisesInput, Facts> = {
  name: 'placement.swap',
  async facts(read, input) {
    const first = await read.get('placement', input.placement);
    const second = await read.get('placement', input.other);
    return {
      first,
      second,
      fair: first && (await read.get('fair', first.fair)),
      booths: [
        first && (await read.get('booth', first.booth)),
        second && (await read.get('booth', second.booth)),
      ],
    };
  },
  decide({ first, second, fair, booths }, _input, told) {
    if (!first || !second) return refusal(problem('ALREADY_DELETED', 'placement'));
    const closed = whyNotPlanned(fair);
    if (closed) return refusal(closed);
    if (first.fair !== second.fair || first.session !== second.session)
      throw new Error('placements of two sessions cannot be swapped');
    if (first.id === second.id) return refusal(problem('NOTHING_CHANGED'));
    const blocked = booths.find((booth) => booth?.blockedReason);
    if (blocked)
      return refusal(
        problem('BOOTH_BLOCKED', 'booth', { booth: blocked.code, reason: blocked.blockedReason ?? '' }),
      );
    return drafts([
      revision('placement', first.id, { booth: second.booth, placedBy: told.operator }),
      revision('placement', second.id, { booth: first.booth, placedBy: told.operator }),
    ]);
  },
};
