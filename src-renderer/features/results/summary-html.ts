import type { StoredRecord } from '../../../src-core/kinds.ts';
import type { FairResults } from '../../../src-core/results/fair-results.ts';
import { say } from '../../locale/say.ts';
import { escaped, pageStyle } from '../../shared/print-page.ts';
import { type Column, type Section, sectionsOf, totalsOf } from './report-sections.ts';

/**
 * The summary as one self-contained HTML document for A4: figures and tables in black on white, what counts, the fair and the
 * time in the footer with page x of y.
 *
 * @param made when it was counted, in words
 */
export function summaryHtml(fair: StoredRecord<'fair'>, results: FairResults, made: string): string {
  const totals = totalsOf(results);
  const sections = sectionsOf(results);
  const numbers = totals.map(({ label, figure }) => `<div><b>${figure.value}</b>${escaped(label)}</div>`);
  return `<style>${styleOf(fair, made)}</style><h1>${escaped(fair.name)}</h1><p>${escaped(
    say('results.print.made', { time: made }),
  )}</p><div class="totals">${numbers.join('')}</div>${sections.map(sectionHtml).join('')}${basisHtml([
    ...totals,
    ...sections.flatMap(({ columns }) => columns),
  ])}`;
}

function sectionHtml({ title, note, columns, rows }: Section): string {
  const heads = columns.map(({ label }) => `<th>${escaped(label)}</th>`);
  const lines = rows.map(
    ({ label, figures }) =>
      `<tr><th>${escaped(label)}</th>${figures.map(({ value }) => `<td>${value}</td>`).join('')}</tr>`,
  );
  return `<section><h2>${escaped(title)}</h2>${note ? `<p>${escaped(note)}</p>` : ''}<table><thead><tr><th>${escaped(
    say('results.column.group'),
  )}</th>${heads.join('')}</tr></thead><tbody>${lines.join('')}</tbody></table></section>`;
}

/** What counts, once for each measure on the page. */
function basisHtml(columns: readonly Column[]): string {
  const whats = new Map(columns.map(({ label, what }) => [label, what]));
  const lines = [...whats].map(([label, what]) => `<dt>${escaped(label)}</dt><dd>${escaped(what)}</dd>`);
  return `<section class="basis"><h2>${escaped(say('results.print.basis'))}</h2><dl>${lines.join('')}</dl></section>`;
}

function styleOf(fair: StoredRecord<'fair'>, made: string): string {
  return `${pageStyle(`${fair.name} · ${made}`)}
.totals { display: grid; grid-template-columns: repeat(6, 1fr); margin: 8pt 0; border: 0.5pt solid #000; }
.totals div { padding: 4pt 6pt; font-size: 9pt; } .totals b { display: block; font-size: 14pt; }
section { break-inside: avoid; }
.basis dl { display: grid; grid-template-columns: max-content 1fr; gap: 1pt 8pt; font-size: 8pt; }
.basis dd { margin: 0; }
th, td { padding: 2pt 6pt; border-bottom: 0.5pt solid #888; text-align: right; font-weight: normal; }
th:first-child { text-align: left; } thead th { border-bottom: 1pt solid #000; font-weight: bold; }`;
}
