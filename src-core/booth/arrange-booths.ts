import { type Action, creation, drafts, refusal } from '../change/action.ts';
import { sessionOf, whyNotPlanned } from '../fair/open-fair.ts';
import type { StoredRecord } from '../kinds.ts';
import { type Problem, problem } from '../record/problem.ts';
import { boothProblem, type Neighbourhood, twiceProblem } from './occupancy.ts';

/** The places of one session that a plan (planner/arrange.ts) chose. */
export type ArrangeBoothsInput = {
  fair: string;
  session: string;
  places: readonly { booth: string; enterprise: string }[];
};

type Facts = { fair: StoredRecord<'fair'> | undefined; around: Neighbourhood };

/** Written into `placedBy` of placements that nobody chose by hand. */
export const placedByPlanner = 'planner';

/** More places than this do not go into one commit (data-spine.md); a larger plan is written in slices of one group. */
export const mostPlaces = 500;

/**
 * Writes a plan into placements. The plan is checked again, because somebody may have placed an enterprise since it
 * was made: then nothing is written, and each collision is named (BOOTH_TAKEN, BOOTH_BLOCKED,
 * ENTERPRISE_TWICE_IN_SESSION) and a new plan is due. Also FAIR_CLOSED, NO_SESSION, NOTHING_CHANGED for an empty plan, TOO_LARGE.
 */
export const arrangeBooths: Action<ArrangeBoothsInput, Facts> = {
  name: 'placement.arrange',
  async facts(read, input) {
    const booths = await read.where('booth', 'fair', input.fair);
    const placements = await read.where('placement', 'fair', input.fair);
    const taken = placements.filter((each) => each.session === input.session);
    const enterprises = new Map<string, StoredRecord<'enterprise'>>();
    // Names are needed for refusals alone, so only of enterprises that stand somewhere already.
    for (const { enterprise } of taken) {
      const record = await read.get('enterprise', enterprise);
      if (record) enterprises.set(enterprise, record);
    }
    return {
      fair: await read.get('fair', input.fair),
      around: {
        placements: taken,
        booths: new Map(booths.map((each) => [each.id, each])),
        enterprises,
      },
    };
  },
  decide({ fair, around }, input, told) {
    const closed = whyNotPlanned(fair);
    if (closed) return refusal(closed);
    if (!fair || !sessionOf(fair, input.session)) return refusal(problem('NO_SESSION', 'session'));
    if (input.places.length === 0) return refusal(problem('NOTHING_CHANGED'));
    if (input.places.length > mostPlaces) return refusal(problem('TOO_LARGE', 'places', { max: mostPlaces }));
    const placed: StoredRecord<'placement'>[] = [];
    const problems: Problem[] = [];
    for (const { booth, enterprise } of input.places) {
      // Each place is checked against those before it, too.
      const now = { ...around, placements: [...around.placements, ...placed] };
      const found = [boothProblem(now, booth, input.session), twiceProblem(now, enterprise, input.session)];
      problems.push(...found.filter((each) => each !== undefined));
      const { session } = input;
      placed.push({ id: told.newId(), fair: fair.id, session, booth, enterprise, placedBy: placedByPlanner });
    }
    if (problems.length > 0) return refusal(...problems);
    return drafts(placed.map(({ id, ...place }) => creation('placement', id, place)));
  },
};
