import type { BoothSize } from '../booth/record.ts';
import type { TierKey } from '../standards/tier-table.ts';

/**
 * What a place costs, as data: an office can change a weight without touching the search. All costs are whole points,
 * so that sums are exact; less is better, 0 is a perfect place. Two things are never weighed: a booth that is too small or
 * has too little power is not a choice at all.
 */
export type CostModel = {
  /** Points for each size class that the booth is larger than asked: a large booth should go to who needs it. */
  largerByOneClass: number;
  /** Points for each whole kilowatt above what was asked, and the most this can come to. */
  spareKilowatt: number;
  mostForSparePower: number;
  /** Points for each feature that was asked for and that the booth lacks. */
  missingFeature: number;
  /** Points for each feature that the booth has and nobody here asked for. */
  unaskedFeature: number;
  /** Points outside the zones where the enterprise's industry (or, in a zone of certified firms, its tier) is at home. */
  outsideZone: number;
  /** Points at the far end of the hall, for each rank of the tier; nothing at the front. Visitors pass the front first. */
  farFromFront: number;
  /** How much the tiers count; certificates that are not valid on the fair's day count as none. */
  tierRanks: Readonly<Record<TierKey, number>>;
  /**
   * Points for leaving an enterprise without a place, where there are too few: for each rank of its tier, and for one
   * that has confirmed. As many as possible are placed whatever the points.
   */
  leftOutPerRank: number;
  leftOutConfirmed: number;
};

/** The weights FairDesk starts with. */
export const usualCosts: CostModel = {
  largerByOneClass: 8,
  spareKilowatt: 1,
  mostForSparePower: 5,
  missingFeature: 6,
  unaskedFeature: 1,
  outsideZone: 10,
  farFromFront: 2,
  tierRanks: {
    none: 0,
    'science-tech': 1,
    innovative: 1,
    specialised: 2,
    'little-giant': 3,
    'key-little-giant': 4,
    champion: 4,
  },
  leftOutPerRank: 10,
  leftOutConfirmed: 50,
};

/** Size classes from small to large. An enterprise that asked for none is content with the smallest. */
export const sizeRanks: Readonly<Record<BoothSize, number>> = { small: 0, standard: 1, large: 2 };
