import { expect, test } from 'vitest';
import { sentBackBy, sentBackByMerge } from '../../../src-core/review/sent-back.ts';
import { previewMany } from '../../../src-renderer/ui/library/edit-many.ts';
import type { Store } from '../../../src-renderer/store/store.ts';
import { type Records, readerOf } from '../../builders/facts.ts';
import { aJob, anEnterprise, publishedReviews } from '../../builders/records.ts';

const firm = anEnterprise({ id: 'e1', introduction: '做非标设备。' });
const other = anEnterprise({ id: 'e2', name: '示例智能装备（厦门）有限公司' });
const posts = ['j1', 'j2', 'waiting'].map((id) => aJob({ id, enterprise: 'e1', salaryMax: 9000 }));
const theirs = aJob({ id: 'j4', enterprise: 'e2' });
const office: Records = {
  enterprise: [firm, other],
  job: [...posts, theirs],
  review: [
    ...posts.filter(({ id }) => id !== 'waiting').flatMap((job) => publishedReviews(job, firm)),
    ...publishedReviews(theirs, other),
  ],
};
const read = readerOf(office);
const all = (values: Record<string, unknown>) => posts.map(({ id }) => ({ id, values }));

test('published posts that an edit would send back are counted before it is made', async () => {
  expect(await sentBackBy(read, 'job', all({ salaryMax: 9500 }))).toBe(2);
  expect(await sentBackBy(read, 'job', all({ salaryMax: null }))).toBe(2);
  // What stands there already and what is no part of the review send nothing back.
  expect(await sentBackBy(read, 'job', all({ salaryMax: 9000 }))).toBe(0);
  expect(await sentBackBy(read, 'job', all({ closesOn: '2026-12-01' }))).toBe(0);
  expect(await sentBackBy(read, 'enterprise', [{ id: 'e1', values: { introduction: '做机器人。' } }])).toBe(
    2,
  );
  expect(await sentBackBy(read, 'enterprise', [{ id: 'e1', values: { contactName: '李' } }])).toBe(0);
});

test('a merge of firms says how many published posts get another employer', async () => {
  expect(await sentBackByMerge(read, [firm, other], {})).toBe(1);
  expect(await sentBackByMerge(read, [firm, other], { introduction: null })).toBe(3);
});

test('the preview of one value for many records names what goes back', async () => {
  const store = {
    read: {
      page: (_: string, ids: readonly string[]) =>
        Promise.resolve(posts.filter(({ id }) => ids.includes(id))),
    },
  } as unknown as Pick<Store, 'read'>;
  const work = {
    wouldEdit: () => ({ state: 'changes', patch: {} }) as never,
    sentBackBy: (edits: Parameters<typeof sentBackBy>[2]) => sentBackBy(read, 'job', edits),
  };
  const edit = { kind: 'job', ids: posts.map(({ id }) => id), field: 'benefits', value: '五险一金' } as const;
  const told = { today: '2026-11-23', titleField: 'title', onProgress: () => true };
  expect(await previewMany(store, work, edit, told)).toMatchObject({ changes: 3, sentBack: 2 });
});
