import type { StoredRecord } from '../../../src-core/kinds.ts';
import type { FairResults } from '../../../src-core/results/fair-results.ts';
import { say } from '../../locale/say.ts';
import { escaped, pageStyle } from '../../shared/print-page.ts';
import { sectionsOf, totalsOf } from './report-sections.ts';

/**
 * The summary as one self-contained HTML document for A4: figures and tables in black on white, the fair and the time
 * in the footer with page x of y.
 *
 * @param made when it was counted, in words
 */
export function summaryHtml(fair: StoredRecord<'fair'>, results: FairResults, made: string): string {
  const totals = totalsOf(results)
    .map(({ label, figure }) => `<div><b>${figure.value}</b>${escaped(label)}</div>`)
    .join('');
  const sections = sectionsOf(fair, results)
    .map(
      ({ title, note, columns, rows }) =>
        `<section><h2>${escaped(title)}</h2>${note ? `<p>${escaped(note)}</p>` : ''}<table><thead><tr><th>${escaped(
          say('results.column.group'),
        )}</th>${columns.map((column) => `<th>${escaped(column)}</th>`).join('')}</tr></thead><tbody>${rows
          .map(
            (row) =>
              `<tr><th>${escaped(row.label)}</th>${row.figures.map((each) => `<td>${each.value}</td>`).join('')}</tr>`,
          )
          .join('')}</tbody></table></section>`,
    )
    .join('');
  return `<style>${styleOf(fair, made)}</style><h1>${escaped(fair.name)}</h1><p>${escaped(
    say('results.print.made', { time: made }),
  )}</p><div class="totals">${totals}</div>${sections}<p>${escaped(say('results.print.basis'))}</p>`;
}

function styleOf(fair: StoredRecord<'fair'>, made: string): string {
  return `${pageStyle(`${fair.name} · ${made}`)}
.totals { display: grid; grid-template-columns: repeat(6, 1fr); margin: 8pt 0; border: 0.5pt solid #000; }
.totals div { padding: 4pt 6pt; font-size: 9pt; } .totals b { display: block; font-size: 14pt; }
section { break-inside: avoid; }
th, td { padding: 2pt 6pt; border-bottom: 0.5pt solid #888; text-align: right; font-weight: normal; }
th:first-child { text-align: left; } thead th { border-bottom: 1pt solid #000; font-weight: bold; }`;
}
