/** A sheet or a roll that badges are printed on; millimetres. */
export type BadgeLayout = {
  readonly key: 'a4-2x5' | 'a4-3x8' | 'label-60x40' | 'label-80x50';
  readonly paper: 'A4' | 'label';
  readonly columns: number;
  readonly rows: number;
  readonly widthInMm: number;
  readonly heightInMm: number;
  /** A line to cut along; sheets of labels have their own cuts. */
  readonly hasCutLine: boolean;
};

/** What offices have: plain A4 to be cut for card holders, A4 sheets of 24 labels, and two usual rolls. */
export const badgeLayouts: readonly BadgeLayout[] = [
  { key: 'a4-2x5', paper: 'A4', columns: 2, rows: 5, widthInMm: 90, heightInMm: 54, hasCutLine: true },
  { key: 'a4-3x8', paper: 'A4', columns: 3, rows: 8, widthInMm: 70, heightInMm: 37, hasCutLine: false },
  {
    key: 'label-60x40',
    paper: 'label',
    columns: 1,
    rows: 1,
    widthInMm: 60,
    heightInMm: 40,
    hasCutLine: false,
  },
  {
    key: 'label-80x50',
    paper: 'label',
    columns: 1,
    rows: 1,
    widthInMm: 80,
    heightInMm: 50,
    hasCutLine: false,
  },
];

/** Badges that go to the printer at once: the page and the printer stay at ease, and a jam costs little. */
export const badgesAtOnce = 1000;
