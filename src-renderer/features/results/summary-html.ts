import type { StoredRecord } from '../../../src-core/kinds.ts';
import type { FairResults } from '../../../src-core/results/fair-results.ts';
import { say } from '../../locale/say.ts';
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
  const [before, between, after] = say('results.print.page', { page: '\u0001', pages: '\u0001' }).split(
    '\u0001',
  );
  const page = `${quoted(before ?? '')} counter(page) ${quoted(between ?? '')} counter(pages) ${quoted(after ?? '')}`;
  return `
@page { margin: 16mm 14mm 18mm; @bottom-left { content: ${quoted(`${fair.name} · ${made}`)}; font-size: 9pt; }
  @bottom-right { content: ${page}; font-size: 9pt; } }
body { margin: 0; color: #000; font: 10.5pt/1.5 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { margin: 0; font-size: 16pt; } h2 { margin: 12pt 0 4pt; font-size: 12pt; } p { margin: 2pt 0; }
.totals { display: grid; grid-template-columns: repeat(6, 1fr); margin: 8pt 0; border: 0.5pt solid #000; }
.totals div { padding: 4pt 6pt; font-size: 9pt; } .totals b { display: block; font-size: 14pt; }
section { break-inside: avoid; } table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 2pt 6pt; border-bottom: 0.5pt solid #888; text-align: right; font-weight: normal; }
th:first-child { text-align: left; } thead th { border-bottom: 1pt solid #000; font-weight: bold; }`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A string of CSS inside a style element: neither quotation marks nor a closing tag can end it early. */
function quoted(text: string): string {
  const safe = text.replace(/["\\<\n]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `);
  return `"${safe}"`;
}
