import { say } from '../../locale/say.ts';
import { escaped, pageStyle } from '../../shared/print-page.ts';
import type { LedgerLine } from './ledger-lines.ts';

/** The ledger of decisions as one self-contained HTML document for A4 across. @param made when it was printed, in words */
export function ledgerHtml(office: string, lines: readonly LedgerLine[], made: string): string {
  const title = say('conflicts.ledger');
  const columns = ['when', 'who', 'about', 'values', 'outcome', 'reason'] as const;
  const head = columns.map((column) => `<th>${escaped(say(`conflicts.column.${column}`))}</th>`).join('');
  const body = lines
    .map((line) => `<tr>${columns.map((column) => `<td>${cellOf(line[column])}</td>`).join('')}</tr>`)
    .join('');
  return `<style>${pageStyle(`${office} · ${title} · ${made}`)}
th, td { padding: 2pt 5pt; border: 0.5pt solid #888; text-align: left; vertical-align: top; font-size: 9pt; }
th { font-weight: bold; } tr { break-inside: avoid; } td:first-child { white-space: nowrap; }</style><h1>${escaped(
    `${office} ${title}`,
  )}</h1><p>${escaped(say('conflicts.ledger-made', { time: made, count: lines.length }))}</p><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

function cellOf(words: string | readonly string[]): string {
  return (typeof words === 'string' ? [words] : words).map(escaped).join('<br>');
}
