import type { BadgeLayout } from '../../src-core/graduate/badge-layout.ts';

/** What stands on one badge. */
export type BadgeText = { readonly code: string; readonly name: string; readonly lines: readonly string[] };

export type BadgeQuestion = {
  readonly badges: readonly BadgeText[];
  readonly layout: BadgeLayout;
  /** The fair, at the top of each. */
  readonly title: string;
};

export type BadgeAnswer =
  | { is: 'progress'; done: number; total: number }
  | { is: 'made'; html: string }
  | { is: 'failed'; why: string };
