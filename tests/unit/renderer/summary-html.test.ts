import { expect, test } from 'vitest';
import { fairResults } from '../../../src-core/results/fair-results.ts';
import type { FairFacts } from '../../../src-core/results/fair-facts.ts';
import { summaryHtml } from '../../../src-renderer/features/results/summary-html.ts';

const fair = {
  id: 'f',
  name: '<b>"秋季" & 招聘会</b></style><script>',
  kind: 'general',
  firstDay: '2026-11-24',
  lastDay: '2026-11-24',
  stage: 'closed',
  sessions: [
    { key: 'am', label: '上午场', start: '2026-11-24T01:00:00.000Z', end: '2026-11-24T04:00:00.000Z' },
  ],
} as FairFacts['fair'];

test('the printed summary names the fair as it is, whatever its name holds', () => {
  const facts: FairFacts = {
    fair,
    attendances: [],
    placements: [],
    checkins: [],
    interviews: [],
    booths: new Map(),
    enterprises: new Map(),
    jobs: [],
    heldBack: [],
    graduates: new Map(),
  };
  const html = summaryHtml(fair, fairResults(facts), '2026-11-24 周二 17:00');
  expect(html).toContain('&lt;b&gt;"秋季" &amp; 招聘会');
  expect(html.match(/<\/style>/g)).toHaveLength(1);
  expect(html).not.toContain('<script>');
  expect(html).toContain('counter(page)');
});
