import { expect, test } from 'vitest';
import { portalCalls } from '../../../src-core/contract/portal.ts';
import { dimensions } from '../../../src-core/results/dimensions.ts';
import { fairResults, linesBy } from '../../../src-core/results/fair-results.ts';
import type { Measure } from '../../../src-core/results/measure.ts';
import { measures } from '../../../src-core/results/measures.ts';
import { summarySheet } from '../../../src-core/results/summary-sheet.ts';
import { fairsTable } from '../../../src-portal/routes/fairs-table.ts';
import { summaryOf } from '../../../src-portal/store/summary.ts';
import { sectionsOf, totalsOf } from '../../../src-renderer/features/results/report-sections.ts';
import { summaryHtml } from '../../../src-renderer/features/results/summary-html.ts';
import { aFairWithResults } from '../../builders/fair-facts.ts';

const facts = aFairWithResults();

/** Something that nobody counts yet. */
const atWestGate: Measure = {
  name: 'atWestGate',
  label: '西门扫码次数',
  en: 'Scans at the west gate',
  what: { label: '西门的签到，每次计一次。', en: 'Check-ins at the west gate, each once.' },
  kind: 'checkin',
  rows: ({ checkins, graduates }) =>
    checkins
      .filter(({ gate }) => gate === '西门')
      .map(({ id, session, graduate }) => ({ id, session, graduate: graduates.get(graduate) })),
  by: ['session', 'college'],
};
const results = fairResults(facts, { measures: [...measures, atWestGate], dimensions });

test('a measure that is declared stands on the screen, with its rows and with what counts', () => {
  const { label, what } = atWestGate;
  expect(totalsOf(results).at(-1)).toEqual({
    name: 'atWestGate',
    label: label,
    what: what.label,
    figure: { value: 1, kind: 'checkin', ids: ['c2'] },
  });
  const college = sectionsOf(results).find(({ key }) => key === 'college');
  const column = college?.columns.findIndex(({ name }) => name === 'atWestGate') ?? -1;
  expect(college?.rows.map((row) => [row.label, row.figures[column]?.value])).toEqual([
    ['机械学院', 1],
    ['未填', 0],
  ]);
});

test('a measure that is declared stands on paper and in the workbook', () => {
  const html = summaryHtml(facts.fair, results, '2026-11-23 周一 17:00');
  expect(html).toContain('<div><b>1</b>西门扫码次数</div>');
  expect(html).toContain('<dt>西门扫码次数</dt><dd>西门的签到，每次计一次。</dd>');
  const sheet = summarySheet(facts.fair, results, 'zh-CN');
  const column = sheet.columns.findIndex(({ title }) => title === '西门扫码次数');
  const byGroup = sheet.rows.map((row) => [row[1], row[column]]);
  expect(byGroup).toContainEqual(['上午场', 1]);
  expect(byGroup).toContainEqual(['下午场', 0]);
  expect(byGroup).toContainEqual(['本科', undefined]);
});

test('a measure that is declared stands at the portal, on its page and in its summary', () => {
  const fair = { id: 'f1', name: '示例招聘会', results };
  const { text } = fairsTable([fair]);
  expect(text).toContain('<span title="西门的签到，每次计一次。">西门扫码次数</span>');
  expect(text.replaceAll(/\s+/g, '')).toMatch(/<td>1<\/td><\/tr><\/tbody>/);
  const answer = { ...summaryOf(fair), epoch: '1', serverTime: '2026-11-23T01:30:00.000Z' };
  expect(portalCalls.summary.answer.parse(answer).totals).toMatchObject({ visitors: 2, atWestGate: 1 });
});

test('the summary of the portal says what it has always said', () => {
  const summary = summaryOf({ id: 'f1', name: '示例招聘会', results: fairResults(facts) });
  expect(summary.totals).toEqual({
    invited: 3,
    placed: 2,
    absent: 1,
    enterprises: 2,
    posts: 2,
    headcount: 8,
    visitors: 2,
    visits: 3,
    interviewed: 2,
    interviews: 3,
    offersIntended: 1,
    offersSigned: 1,
  });
  expect(summary.byResult).toContainEqual({ code: 'offer-intended', interviews: 2, graduates: 1 });
  expect(summary.byResult).toContainEqual({ code: 'no-show', interviews: 1, graduates: 1 });
});

test('every measure and every dimension has a name of its own, and says in both languages what counts', () => {
  for (const list of [measures, dimensions]) {
    const names = list.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  }
  for (const { name, what } of measures) {
    expect([name, what.label]).toEqual([name, expect.stringMatching(/。$/)]);
    expect([name, what.en]).toEqual([name, expect.stringMatching(/\.$/)]);
  }
  const { tables } = fairResults(facts);
  for (const { dimension, measures: columns } of tables) {
    expect([dimension.name, columns.length]).not.toEqual([dimension.name, 0]);
    if (dimension.charted) expect(columns.map(({ name }) => name)).toContain(dimension.charted);
  }
});

test('an enterprise takes part in the sessions in which it had a booth or was met, at an online fair in those it signed up for', () => {
  const placed = linesBy(fairResults(facts), 'session');
  expect(placed.get('pm')?.enterprises?.ids).toEqual(['e1']);
  const online = linesBy(fairResults({ ...facts, placements: [], interviews: [] }), 'session');
  expect(online.get('am')?.enterprises?.ids).toEqual(['e1', 'e2', 'e3']);
  expect(online.get('pm')?.enterprises?.ids).toEqual(['e1']);
});
