import { type Action, drafts, refusal, revision } from '../change/action.ts';
import { whyNotPlanned } from '../fair/open-fair.ts';
import type { StoredRecord } from '../kinds.ts';
import { problem } from '../record/problem.ts';

export type RemovePlacementInput = { placement: string };

type Facts = {
  placement: StoredRecord<'placement'> | undefined;
  fair: StoredRecord<'fair'> | undefined;
};

/** Takes an enterprise off its booth for one session; its attendance stays. Refuses with FAIR_CLOSED, ALREADY_DELETED. */
export const removePlacement: Action<RemovePlacementInput, Facts> = {
  name: 'placement.remove',
  async facts(read, input) {
    const placement = await read.get('placement', input.placement);
    return { placement, fair: placement && (await read.get('fair', placement.fair)) };
  },
  decide({ placement, fair }) {
    if (!placement) return refusal(problem('ALREADY_DELETED', 'placement'));
    const closed = whyNotPlanned(fair);
    if (closed) return refusal(closed);
    return drafts([revision('placement', placement.id, { deleted: true })]);
  },
};
