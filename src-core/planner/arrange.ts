import type { Attendance } from '../booth/attendance-record.ts';
import type { Placement } from '../booth/placement-record.ts';
import type { Booth } from '../booth/record.ts';
import type { StoredRecord } from '../kinds.ts';
import type { Day } from '../record/instant.ts';
import { sectionOf } from '../standards/industry-table.ts';
import { isTierValidOn, type TierKey } from '../standards/tier-table.ts';
import { assign } from './assign.ts';
import { type CostModel, sizeRanks, usualCosts } from './cost-model.ts';
import { homeZones } from './home-zones.ts';
import {
  type BoothOffer,
  type BoothWish,
  costTerms,
  type CostTerm,
  fits,
  leftOutCost,
  placeCost,
  sizeRankOf,
} from './place-cost.ts';

export type ArrangeFacts = {
  session: string;
  /** First day of the fair: only certificates valid on it count. */
  day: Day;
  /** All booths, attendances and placements of the fair; those of other sessions are left aside. */
  booths: readonly Booth[];
  attendances: readonly Pick<
    Attendance | StoredRecord<'attendance'>,
    'id' | 'enterprise' | 'sessions' | 'needSize' | 'needPower' | 'needFeatures' | 'confirmedAt'
  >[];
  placements: readonly Placement[];
  /** At least those of the attendances. */
  enterprises: readonly Pick<
    StoredRecord<'enterprise'>,
    'id' | 'industry' | 'tier' | 'tierValidFrom' | 'tierValidUntil'
  >[];
  model?: CostModel;
};

/** Why an enterprise gets no place. */
export type WhyUnplaced =
  | 'NO_FREE_BOOTH' // none is left at all
  | 'MORE_FIRMS_THAN_BOOTHS' // every free one was given in this plan
  | 'NO_BOOTH_LARGE_ENOUGH' // of those that are free
  | 'NO_BOOTH_WITH_POWER'
  | 'NO_BOOTH_THAT_FITS' // large enough ones have too little power and the other way round
  | 'FITTING_BOOTHS_TAKEN'; // by others in this plan, who would have lost more

export type Plan = {
  places: readonly {
    booth: string;
    enterprise: string;
    /** Points; 0 is a perfect place. */
    cost: number;
    /** Where the points come from; terms of 0 points are left out. */
    terms: Readonly<Partial<Record<CostTerm, number>>>;
  }[];
  unplaced: readonly { enterprise: string; reason: WhyUnplaced }[];
  /** Points of all places together. */
  cost: number;
};

/**
 * Fills the free booths of one session: an exact assignment over size, power, features, zone by industry and tier. Whoever
 * stands somewhere stays there, pinned or not; blocked booths stay empty. It plans only: arrangeBooths writes.
 */
export function arrange(facts: ArrangeFacts): Plan {
  const model = facts.model ?? usualCosts;
  const { wishes, offers, homes } = prepared(facts, model);
  const columns = assign(
    wishes.map((wish) =>
      offers.map((offer) => (fits(wish, offer) ? placeCost(model, homes, wish, offer) : undefined)),
    ),
    wishes.map((wish) => leftOutCost(model, wish)),
  );
  const given = columns.filter((column) => offers[column ?? -1] !== undefined).length;
  const places: Plan['places'][number][] = [];
  const unplaced: Plan['unplaced'][number][] = [];
  wishes.forEach((wish, row) => {
    const offer = offers[columns[row] ?? -1];
    if (!offer) {
      unplaced.push({ enterprise: wish.enterprise, reason: whyUnplaced(wish, offers, given) });
      return;
    }
    const terms = Object.entries(costTerms(model, homes, wish, offer)).filter(([, points]) => points > 0);
    const cost = terms.reduce((sum, [, points]) => sum + points, 0);
    places.push({ booth: offer.id, enterprise: wish.enterprise, cost, terms: Object.fromEntries(terms) });
  });
  return { places, unplaced, cost: places.reduce((sum, place) => sum + place.cost, 0) };
}

function prepared(facts: ArrangeFacts, model: CostModel) {
  const standing = facts.placements.filter((each) => each.session === facts.session);
  const takenBooths = new Set(standing.map((each) => each.booth));
  const placed = new Set(standing.map((each) => each.enterprise));
  const usable = facts.booths.filter((booth) => !booth.blockedReason);
  const coming = comingTo(facts);
  const known = new Map(facts.enterprises.map((each) => [each.id, each]));
  const wishes = coming.map((each) => wishOf(each, known.get(each.enterprise), facts.day, model));
  return {
    wishes: wishes.filter((wish) => !placed.has(wish.enterprise)),
    offers: offersOf(usable).filter((offer) => !takenBooths.has(offer.id)),
    homes: homeZones({
      booths: usable.map((booth) => booth.zone),
      sections: wishes.map((wish) => wish.section),
    }),
  };
}

/** Attendances of the session, each enterprise once though two stations may have invited it, in an order that never depends on the reading. */
function comingTo({ attendances, session }: ArrangeFacts): ArrangeFacts['attendances'] {
  const coming = attendances
    .filter((each) => each.sessions.includes(session))
    .sort((a, b) =>
      a.enterprise === b.enterprise ? (a.id < b.id ? -1 : 1) : a.enterprise < b.enterprise ? -1 : 1,
    );
  return coming.filter((each, index) => each.enterprise !== coming[index - 1]?.enterprise);
}

function wishOf(
  attendance: ArrangeFacts['attendances'][number],
  enterprise: ArrangeFacts['enterprises'][number] | undefined,
  day: Day,
  model: CostModel,
): BoothWish {
  const { industry, tier, tierValidFrom, tierValidUntil } = enterprise ?? {};
  const isCertified = isTierValidOn(tier, tierValidFrom, tierValidUntil, day);
  return {
    enterprise: attendance.enterprise,
    sizeRank: sizeRankOf(attendance.needSize),
    power: attendance.needPower ?? 0,
    features: attendance.needFeatures ?? [],
    section: industry === undefined ? undefined : sectionOf(industry),
    // A tier that a later edition names is unknown here and ranks as none.
    tierRank: isCertified ? (model.tierRanks[tier as TierKey] ?? 0) : 0,
    hasConfirmed: attendance.confirmedAt !== undefined,
  };
}

function offersOf(booths: readonly Booth[]): BoothOffer[] {
  const front = booths.reduce((least, booth) => Math.min(least, booth.y), Infinity);
  const far = booths.reduce((most, booth) => Math.max(most, booth.y), -Infinity);
  return booths
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map((booth) => ({
      id: booth.id,
      zone: booth.zone,
      sizeRank: sizeRanks[booth.size],
      power: booth.power ?? 0,
      features: new Set<string>(booth.features),
      depthInHall: far > front ? (booth.y - front) / (far - front) : 0,
    }));
}

/** @param given how many of the offered booths the plan has given */
function whyUnplaced(wish: BoothWish, offers: readonly BoothOffer[], given: number): WhyUnplaced {
  if (offers.length === 0) return 'NO_FREE_BOOTH';
  if (offers.some((offer) => fits(wish, offer)))
    return given >= offers.length ? 'MORE_FIRMS_THAN_BOOTHS' : 'FITTING_BOOTHS_TAKEN';
  if (!offers.some((offer) => offer.sizeRank >= wish.sizeRank)) return 'NO_BOOTH_LARGE_ENOUGH';
  return offers.some((offer) => offer.power >= wish.power) ? 'NO_BOOTH_THAT_FITS' : 'NO_BOOTH_WITH_POWER';
}
