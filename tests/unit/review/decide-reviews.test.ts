import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideReviews, type Verdict } from '../../../src-core/review/decide-reviews.ts';
import { changedSince, seenTextOf } from '../../../src-core/review/seen-text.ts';
import type { StoredRecord } from '../../../src-core/kinds.ts';
import { deleteRecord } from '../../../src-core/change/delete-record.ts';
import { act, after, codesOf, draftsOf, type Records } from '../../builders/facts.ts';
import {
  decided,
  enterprise,
  good,
  input,
  office,
  standingIn,
  type Step,
} from '../../builders/review-office.ts';

const cases: readonly [string, readonly Step[], string][] = [
  ['nobody has looked yet', [], 'collected'],
  ['one person has passed it', [['a', 'pass']], 'first-checked'],
  [
    'two people have passed it',
    [
      ['a', 'pass'],
      ['b', 'pass'],
    ],
    'published',
  ],
  ['the head published it with a reason', [['head', 'override', '主管部门来函']], 'published'],
  [
    'it was returned after the first check',
    [
      ['a', 'pass'],
      ['b', 'return', '缺少薪资'],
    ],
    'returned',
  ],
  [
    'it was taken down',
    [
      ['a', 'pass'],
      ['b', 'pass'],
      ['a', 'return', '企业来电'],
    ],
    'returned',
  ],
  ['it was rejected', [['a', 'reject', '传销']], 'rejected'],
  [
    'it was submitted again',
    [
      ['a', 'return', '缺少薪资'],
      ['a', 'resubmit', '已电话核实'],
    ],
    'collected',
  ],
  [
    'a second check before it was returned counts no more',
    [
      ['a', 'pass'],
      ['b', 'return', '缺'],
      ['a', 'resubmit', '补'],
      ['b', 'pass'],
    ],
    'first-checked',
  ],
];

test.each(cases)('%s', async (_, steps, state) => {
  expect(standingIn(await decided(office, 'j1', ...steps)).state).toBe(state);
});

const refusals: readonly [string, string, readonly Step[], Step, string][] = [
  ['the second check is somebody else’s', 'j1', [['a', 'pass']], ['a', 'pass'], 'REVIEW_SAME_PERSON'],
  [
    'what is published passes no more',
    'j1',
    [
      ['a', 'pass'],
      ['b', 'pass'],
    ],
    ['a', 'pass'],
    'REVIEW_NOT_DUE',
  ],
  [
    'a returned post waits until it is submitted again',
    'j1',
    [['a', 'return', '缺']],
    ['b', 'pass'],
    'REVIEW_NOT_DUE',
  ],
  ['a blocking finding is in the way', 'j2', [], ['a', 'pass'], 'REVIEW_BLOCKED'],
  ['a return needs reasons', 'j1', [], ['a', 'return', ' '], 'REASONS_NEEDED'],
  ['reasons have their longest', 'j1', [], ['a', 'return', '缺'.repeat(1001)], 'TOO_LONG'],
  ['an override needs a reason', 'j1', [], ['head', 'override'], 'REASONS_NEEDED'],
  ['only the head overrides', 'j2', [], ['a', 'override', '急'], 'NOT_THE_HEAD'],
  ['a volunteer does not check posts', 'j1', [], ['student', 'pass'], 'NOT_A_REVIEWER'],
  ['nor does somebody who has left', 'j1', [], ['gone', 'pass'], 'NOT_A_REVIEWER'],
];

test.each(refusals)('refused: %s', async (_, id, before, [operator, verdict, reasons], code) => {
  const records = await decided(office, id, ...before);
  expect(
    codesOf(await act(decideReviews, input(records, verdict, reasons, id), records, { operator })),
  ).toEqual([code]);
});

test('a post that was changed after somebody had looked is left out and named; the others are decided', async () => {
  const edited: Records = {
    ...office,
    job: [
      { ...good, salaryMax: 30_000 },
      { ...good, id: 'j3' },
    ],
  };
  const both = [...input(office, 'pass').posts, ...input(edited, 'pass', undefined, 'j3').posts];
  const decision = await act(decideReviews, { verdict: 'pass', posts: both }, edited, { operator: 'a' });
  expect(draftsOf(decision).map(({ patch }) => (patch as { job: string }).job)).toEqual(['j3']);
  expect(decision.ok && decision.warnings.map(({ code }) => code)).toEqual(['REVIEW_TEXT_CHANGED']);
});

test('an edit sends a published post back, whoever made it; an edit of its firm too; and the earlier text is still published', async () => {
  const published = await decided(office, 'j1', ['a', 'pass'], ['b', 'pass']);
  const edited: Records = { ...published, job: [{ ...good, salaryMax: 9000 }] };
  expect(standingIn(edited)).toMatchObject({ state: 'collected', isChanged: true, wasPublished: true });
  const renamed: Records = { ...published, enterprise: [{ ...enterprise, introduction: '另一家企业' }] };
  expect(standingIn(renamed).state).toBe('collected');
  const [seen] = published.review ?? [];
  expect(changedSince(seen?.seen ?? '', seenTextOf({ ...good, salaryMax: 9000 }, enterprise).seen)).toEqual([
    'job.salaryMax',
  ]);
  // Only the first decision about a text carries the text.
  expect(published.review?.map((each) => each.seen !== undefined)).toEqual([true, false]);
  // Contacts are no part of what is published.
  const phoned: Records = { ...published, enterprise: [{ ...enterprise, contactName: '另一人' }] };
  expect(standingIn(phoned).state).toBe('published');
});

test('decisions made apart: what stops a post wins, and one person is never two', async () => {
  const first = await decided(office, 'j1', ['a', 'pass']);
  const here = await decided(first, 'j1', ['b', 'pass']);
  const there = await decided(first, 'j1', ['head', 'return', '企业来电撤回']);
  const union = [
    ...new Map([...(here.review ?? []), ...(there.review ?? [])].map((each) => [each.id, each])).values(),
  ];
  expect(standingIn({ ...office, review: union }).state).toBe('returned');
  expect(standingIn({ ...office, review: union.toReversed() }).state).toBe('returned');
  const twice = [
    ...(first.review ?? []),
    ...(first.review ?? []).map((each) => ({
      ...each,
      id: 'x',
      order: 2,
      decision: 'second-passed' as const,
    })),
  ];
  expect(standingIn({ ...office, review: twice }).state).toBe('first-checked');
});

test('what the office sets while it works sends nothing back: when a post closes, how many are sought, its category', async () => {
  const published = await decided(office, 'j1', ['a', 'pass'], ['b', 'pass']);
  const set = { ...good, closesOn: '2026-12-01', headcount: 30, category: 'engineering' };
  expect(standingIn({ ...published, job: [set] }).state).toBe('published');
  // That a headcount is named is what the regulation asks for.
  const { headcount: _, ...unnamed } = good;
  expect(standingIn({ ...published, job: [unnamed] }).state).toBe('collected');
});

test('a pass that relied on a paper holds as long as the paper is there; other papers come and go', async () => {
  const lent: Records = {
    ...office,
    job: [{ ...good, description: '受示例集团委托代招结构设计人员。', commissionFiles: ['c1'] }],
  };
  const published = await decided(lent, 'j1', ['a', 'pass'], ['b', 'pass']);
  const [post = good] = lent.job ?? [];
  const { commissionFiles: _, ...bare } = post;
  expect(standingIn({ ...published, job: [bare] })).toMatchObject({ state: 'collected', isChanged: true });
  expect(standingIn({ ...published, job: [{ ...post, commissionFiles: ['c1', 'c2'] }] }).state).toBe(
    'published',
  );
  const filed: Records = { ...office, enterprise: [{ ...enterprise, licenceFiles: ['l1', 'l2'] }] };
  const plain = await decided(filed, 'j1', ['a', 'pass'], ['b', 'pass']);
  expect(standingIn({ ...plain, enterprise: [enterprise] }).state).toBe('published');
});

test('a reviewed post can be deleted: its decisions go with it', async () => {
  const records = await decided(office, 'j1', ['a', 'pass']);
  expect(codesOf(await act(deleteRecord('job'), { id: 'j1' }, records))).toEqual([]);
});

test('no path publishes without two different people or an override with a reason', async () => {
  const step = fc.tuple(
    fc.constantFrom('a', 'b', 'head', 'student'),
    fc.constantFrom<Verdict>('pass', 'return', 'reject', 'override', 'resubmit'),
    fc.constantFrom('', '理由'),
    fc.boolean(),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.boolean(), async (steps, isFoul) => {
      const id = isFoul ? 'j2' : 'j1';
      // Two laptops that hear of each other at the end.
      const laptops: Records[] = [office, office];
      let made = 0;
      for (const [operator, verdict, reasons, isSecond] of steps) {
        const at = Number(isSecond);
        const records = laptops[at] ?? office;
        const newId = () => `${at}-${String(++made).padStart(3, '0')}`;
        const decision = await act(decideReviews, input(records, verdict, reasons, id), records, {
          operator,
          newId,
        });
        if (decision.ok) laptops[at] = after(records, decision);
      }
      const review = laptops.flatMap<StoredRecord<'review'>>((each) => each.review ?? []);
      for (const reviews of [...laptops.map((each) => each.review ?? []), review, review.toReversed()]) {
        if (standingIn({ ...office, review: reviews }, id).state !== 'published') continue;
        const passes = reviews.filter(({ decision }) => decision.endsWith('-passed'));
        const people = new Set(passes.map(({ reviewer }) => reviewer));
        const isOverridden = reviews.some(({ decision, reasons }) => decision === 'overridden' && reasons);
        expect(isOverridden || (people.size >= 2 && !isFoul)).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});
