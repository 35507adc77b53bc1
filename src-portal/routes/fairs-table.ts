import { shownIn } from '../../src-core/results/fair-results.ts';
import { type Html, html } from '../html.ts';
import type { CountedFair } from '../store/summary.ts';
import { table } from './table.ts';

/** A line for each fair, a column for each measure of an overview; the head of a column says what counts. */
export function fairsTable(fairs: readonly CountedFair[]): Html {
  const lines = fairs.map(({ name, results }) => ({ name, totals: shownIn('overview', results).totals }));
  const heads = lines[0]?.totals.map(
    ({ measure: { label, what } }) => html`<span title="${what.label}">${label}</span>`,
  );
  return table(
    ['招聘会', ...(heads ?? [])],
    lines.map(({ name, totals }) => [name, ...totals.map(({ figure }) => figure.value)]),
  );
}
