import { type Action, drafts, refusal, revision } from '../change/action.ts';
import type { HistoryReader } from '../change/undo-group.ts';
import { whyNotPlanned } from '../fair/open-fair.ts';
import type { StoredRecord } from '../kinds.ts';
import { problem } from '../record/problem.ts';

export type DeleteBoothInput = { booth: string };

type Facts = {
  booth: StoredRecord<'booth'> | undefined;
  /** What was merged into it goes along: nobody would see it again. */
  doubles: readonly string[];
  fair: StoredRecord<'fair'> | undefined;
  placements: number;
  interviews: number;
};

/** Takes a booth out of the hall. Refuses with FAIR_CLOSED, ALREADY_DELETED, BOOTH_OCCUPIED, STILL_LINKED (interviews were recorded there). */
export const deleteBooth: Action<DeleteBoothInput, Facts> = {
  name: 'booth.delete',
  async facts(read, input) {
    const booth = await read.get('booth', input.booth);
    // Interviews have no index by booth, and this is no work of the busy day.
    const interviews = booth ? await read.where('interview', 'fair', booth.fair) : [];
    return {
      booth,
      doubles: booth ? await (read as HistoryReader).doublesOf('booth', booth.id) : [],
      fair: booth && (await read.get('fair', booth.fair)),
      placements: (await read.where('placement', 'booth', input.booth)).length,
      interviews: interviews.filter((each) => each.booth === input.booth).length,
    };
  },
  decide({ booth, doubles, fair, placements, interviews }) {
    if (!booth) return refusal(problem('ALREADY_DELETED', 'booth'));
    const closed = whyNotPlanned(fair);
    if (closed) return refusal(closed);
    if (placements > 0) return refusal(problem('BOOTH_OCCUPIED', 'booth', { booth: booth.code }));
    if (interviews > 0)
      return refusal(problem('STILL_LINKED', 'booth', { name: booth.code, count: interviews }));
    return drafts([booth.id, ...doubles].map((id) => revision('booth', id, { deleted: true })));
  },
};
