import { type Action, drafts, refusal, revision } from '../change/action.ts';
import { whyNotPlanned } from '../fair/open-fair.ts';
import type { StoredRecord } from '../kinds.ts';
import { problem } from '../record/problem.ts';
import { boothProblem, type Neighbourhood, neighbourhood } from './occupancy.ts';

export type MoveEnterpriseInput = { placement: string; toBooth: string };

type Facts = {
  placement: StoredRecord<'placement'> | undefined;
  fair: StoredRecord<'fair'> | undefined;
  around: Neighbourhood | undefined;
};

/**
 * Moves an enterprise to another booth in the same session; a pin goes with it. Refuses with FAIR_CLOSED,
 * ALREADY_DELETED, NOTHING_CHANGED, BOOTH_BLOCKED, BOOTH_TAKEN (swapEnterprises exchanges two).
 */
export const moveEnterprise: Action<MoveEnterpriseInput, Facts> = {
  name: 'placement.move',
  async facts(read, input) {
    const placement = await read.get('placement', input.placement);
    if (!placement) return { placement, fair: undefined, around: undefined };
    return {
      placement,
      fair: await read.get('fair', placement.fair),
      around: await neighbourhood(read, placement.fair, [input.toBooth], []),
    };
  },
  decide({ placement, fair, around }, input, told) {
    if (!placement || !around) return refusal(problem('ALREADY_DELETED', 'placement'));
    const closed = whyNotPlanned(fair);
    if (closed) return refusal(closed);
    if (placement.booth === input.toBooth) return refusal(problem('NOTHING_CHANGED'));
    const taken = boothProblem(around, input.toBooth, placement.session);
    if (taken) return refusal(taken);
    return drafts([revision('placement', placement.id, { booth: input.toBooth, placedBy: told.operator })]);
  },
};
