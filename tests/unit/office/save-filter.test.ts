import { expect, test } from 'vitest';
import { saveFilter } from '../../../src-core/office/save-filter.ts';
import { removeFilter } from '../../../src-core/office/remove-filter.ts';
import { act, after, codesOf, draftsOf } from '../../builders/facts.ts';

const input = {
  list: 'graduate' as const,
  name: '机械学院',
  words: 'zs',
  facets: [{ field: 'college', values: ['机械学院', ''] }],
};

test('a filter of a name is made once and replaced after that, of every list its own', async () => {
  const made = await act(saveFilter, input);
  expect(draftsOf(made)).toMatchObject([{ kind: 'filter', creates: true, patch: input }]);
  const records = after({}, made);
  const again = { ...input, words: undefined, name: ' 机械学院 ' };
  expect(draftsOf(await act(saveFilter, again, records))).toMatchObject([{ patch: { words: null } }]);
  expect(codesOf(await act(saveFilter, input, records))).toEqual(['NOTHING_CHANGED']);
  expect(draftsOf(await act(saveFilter, { ...input, list: 'job' }, records))).toMatchObject([
    { creates: true },
  ]);
  const [{ id } = { id: '' }] = records.filter ?? [];
  expect(draftsOf(await act(removeFilter, { id }, records))).toMatchObject([{ patch: { deleted: true } }]);
});

test('no number of anybody is kept in a filter', async () => {
  for (const words of [
    '13800138000',
    '138 0013 8000',
    '１３８００１３８０００',
    '11010519491231002X',
    'a@example.com',
    'a＠example.com',
    '138.0013.8000',
    '138_0013_8000',
    '138  0013  8000',
    '138·0013·8000',
    '+86 (138) 0013-8000',
    '1\u200b38 0013 8000',
    '张三138－0013－8000',
    '6234-5678',
    '110105 1949-12-31 002X',
    'E1234X567',
  ]) {
    expect([words, codesOf(await act(saveFilter, { ...input, words }))]).toEqual([
      words,
      ['NUMBER_NOT_KEPT'],
    ]);
    expect(codesOf(await act(saveFilter, { ...input, name: words }))).toEqual(['NUMBER_NOT_KEPT']);
  }
  for (const words of ['2026', '机械 2026', 'C35', '2025-2026学年', '2026-11-28 招聘会', '3号馆12排'])
    expect([words, codesOf(await act(saveFilter, { ...input, words, name: words }))]).toEqual([words, []]);
});
