import { type Action, drafts, refusal, revision } from '../change/action.ts';
import { sessionOf, whyNotPlanned } from '../fair/open-fair.ts';
import type { StoredRecord } from '../kinds.ts';
import { problem } from '../record/problem.ts';

/** `reason` null: the booth is in use again. */
export type BlockBoothInput = { booth: string; reason: string | null };

type Facts = {
  booth: StoredRecord<'booth'> | undefined;
  fair: StoredRecord<'fair'> | undefined;
  standing: { placement: StoredRecord<'placement'>; enterprise: string }[];
};

/**
 * Takes a booth out of use, or back into use. Refuses with FAIR_CLOSED, ALREADY_DELETED, REQUIRED, TOO_LONG,
 * NOTHING_CHANGED, and BOOTH_TAKEN for every session in which somebody stands there: they have to be moved first.
 */
export const blockBooth: Action<BlockBoothInput, Facts> = {
  name: 'booth.block',
  async facts(read, input) {
    const booth = await read.get('booth', input.booth);
    const placements = await read.where('placement', 'booth', input.booth);
    const standing = [];
    for (const placement of placements) {
      const enterprise = await read.get('enterprise', placement.enterprise);
      standing.push({ placement, enterprise: enterprise?.name ?? placement.enterprise });
    }
    return { booth, fair: booth && (await read.get('fair', booth.fair)), standing };
  },
  decide({ booth, fair, standing }, input) {
    if (!booth) return refusal(problem('ALREADY_DELETED', 'booth'));
    const closed = whyNotPlanned(fair);
    if (closed) return refusal(closed);
    const reason = input.reason?.trim() ?? null;
    if (reason === '') return refusal(problem('REQUIRED', 'blockedReason'));
    if (reason && reason.length > 120) return refusal(problem('TOO_LONG', 'blockedReason', { max: 120 }));
    if ((booth.blockedReason ?? null) === reason) return refusal(problem('NOTHING_CHANGED'));
    if (reason && standing.length > 0)
      return refusal(
        ...standing.map(({ placement, enterprise }) =>
          problem('BOOTH_TAKEN', 'booth', {
            booth: booth.code,
            enterprise,
            placement: placement.id,
            session: (fair && sessionOf(fair, placement.session)?.label) ?? placement.session,
          }),
        ),
      );
    return drafts([revision('booth', booth.id, { blockedReason: reason })]);
  },
};
