import { expect, test } from 'vitest';
import { declarationOf } from '../../../src-core/kinds.ts';
import { problem } from '../../../src-core/record/problem.ts';
import { columnsOf, shownColumns } from '../../../src-renderer/ui/library/columns.ts';
import { changedValues, filledValues } from '../../../src-renderer/ui/form/draft-values.ts';
import { problemSentence } from '../../../src-renderer/ui/words/problem-sentence.ts';

test('a form hands on only what was typed, and null for what was emptied', () => {
  const before = { name: '甲公司', staff: 20, majors: ['机械'], website: 'a.example.com' };
  const after = { name: '甲公司', staff: 21, majors: [], website: '  ', address: '' };
  expect(changedValues(before, after)).toEqual({ staff: 21, majors: null, website: null });
});

test('a new record carries no empty fields', () => {
  expect(filledValues({ name: '甲', uscc: '', majors: [], staff: 0, tier: undefined })).toEqual({
    name: '甲',
    staff: 0,
  });
});

test('a problem in a row of a small table names the row', () => {
  const sentence = problemSentence(problem('NOT_AN_INSTANT', 'sessions.1.end'), declarationOf('fair'));
  expect(sentence).toContain('场次 2 结束');
});

test('a list offers every short field, keeps the title first and the others in the order chosen', () => {
  const all = columnsOf(declarationOf('enterprise'));
  const names = all.map((column) => column.field.name);
  expect(names).not.toContain('introduction');
  expect(names).not.toContain('licenceFiles');
  expect(shownColumns(all, 'name', ['tier', 'uscc']).map((column) => column.field.name)).toEqual([
    'name',
    'tier',
    'uscc',
  ]);
});
