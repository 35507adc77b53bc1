import type { Health } from '../../../src-core/enterprise/health.ts';
import { say } from '../../locale/say.ts';
import { escaped, pageStyle } from '../../shared/print-page.ts';
import { healthWords } from './health-words.ts';

/** The card as one self-contained HTML document for A4. */
export function healthHtml(name: string, day: string, { score, items }: Health): string {
  const title = say('libraries.health.title', { day });
  const rows = items
    .map(
      (item) =>
        `<tr><td>${escaped(say('libraries.health.points', { points: item.points, of: item.of }))}</td><td>${escaped(
          healthWords(item),
        )}</td></tr>`,
    )
    .join('');
  return `<style>${pageStyle(`${name} · ${title}`)}
td { padding: 3pt 6pt; border: 0.5pt solid #888; vertical-align: top; } td:first-child { white-space: nowrap; text-align: right; }</style>
<h1>${escaped(name)}</h1><p>${escaped(title)} · ${escaped(say('libraries.health.score', { score }))}</p>
<table><tbody>${rows}</tbody></table><p>${escaped(say('libraries.health.means'))}</p>`;
}
