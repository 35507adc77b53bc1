import { type CostModel, sizeRanks } from './cost-model.ts';
import { type HomeZones, isAtHome } from './home-zones.ts';
import type { BoothSize } from '../booth/record.ts';

/** What the planner knows of a booth. */
export type BoothOffer = {
  id: string;
  zone: string | undefined;
  sizeRank: number;
  /** Watts. */
  power: number;
  features: ReadonlySet<string>;
  /** 0 at the front of the hall, 1 at its far end. */
  depthInHall: number;
};

/** What the planner knows of an enterprise that looks for a booth. */
export type BoothWish = {
  enterprise: string;
  sizeRank: number;
  /** Watts. */
  power: number;
  features: readonly string[];
  section: string | undefined;
  tierRank: number;
  hasConfirmed: boolean;
};

export type CostTerm = 'size' | 'power' | 'missing-feature' | 'unasked-feature' | 'zone' | 'front';

/** Whether the booth is large enough and has enough power. */
export function fits(wish: BoothWish, offer: BoothOffer): boolean {
  return offer.sizeRank >= wish.sizeRank && offer.power >= wish.power;
}

/** The points of each reason for which this place is not perfect; the whole cost is their sum. Only for places that fit. */
export function costTerms(
  model: CostModel,
  homes: HomeZones,
  wish: BoothWish,
  offer: BoothOffer,
): Record<CostTerm, number> {
  const missing = wish.features.reduce((n, each) => (offer.features.has(each) ? n : n + 1), 0);
  const met = wish.features.length - missing;
  const spareKilowatts = Math.floor((offer.power - wish.power) / 1000);
  const isHome = isAtHome(homes, offer.zone, wish.section, wish.tierRank > 0);
  return {
    size: model.largerByOneClass * (offer.sizeRank - wish.sizeRank),
    power: Math.min(model.mostForSparePower, model.spareKilowatt * spareKilowatts),
    'missing-feature': model.missingFeature * missing,
    'unasked-feature': model.unaskedFeature * (offer.features.size - met),
    zone: isHome ? 0 : model.outsideZone,
    front: Math.round(model.farFromFront * wish.tierRank * offer.depthInHall),
  };
}

/** The whole cost of a place that fits. */
export function placeCost(model: CostModel, homes: HomeZones, wish: BoothWish, offer: BoothOffer): number {
  let sum = 0;
  const terms = costTerms(model, homes, wish, offer);
  for (const term in terms) sum += terms[term as CostTerm];
  return sum;
}

/** The points of leaving an enterprise without a place where there are too few. */
export function leftOutCost(model: CostModel, wish: BoothWish): number {
  return model.leftOutPerRank * wish.tierRank + (wish.hasConfirmed ? model.leftOutConfirmed : 0);
}

/** The rank of a size class that was asked for; none asked is the smallest. */
export function sizeRankOf(size: BoothSize | undefined): number {
  return size === undefined ? 0 : sizeRanks[size];
}
