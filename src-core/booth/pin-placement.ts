import { type Action, drafts, refusal, revision } from '../change/action.ts';
import { whyNotPlanned } from '../fair/open-fair.ts';
import type { StoredRecord } from '../kinds.ts';
import { problem } from '../record/problem.ts';

export type PinPlacementInput = { placement: string; isPinned: boolean };

type Facts = {
  placement: StoredRecord<'placement'> | undefined;
  fair: StoredRecord<'fair'> | undefined;
};

/** Pins an enterprise to its booth, so that no later arrangement moves it, or unpins it. Refuses with FAIR_CLOSED, ALREADY_DELETED, NOTHING_CHANGED. */
export const pinPlacement: Action<PinPlacementInput, Facts> = {
  name: 'placement.pin',
  async facts(read, input) {
    const placement = await read.get('placement', input.placement);
    return { placement, fair: placement && (await read.get('fair', placement.fair)) };
  },
  decide({ placement, fair }, input) {
    if (!placement) return refusal(problem('ALREADY_DELETED', 'placement'));
    const closed = whyNotPlanned(fair);
    if (closed) return refusal(closed);
    if ((placement.isPinned ?? false) === input.isPinned) return refusal(problem('NOTHING_CHANGED'));
    return drafts([revision('placement', placement.id, { isPinned: input.isPinned ? true : null })]);
  },
};
