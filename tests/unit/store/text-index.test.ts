import { expect, test } from 'vitest';
import { textIndexOf, textsWith } from '../../../src-renderer/store/search/text-index.ts';

const people = textIndexOf([
  '张示例\nzhangshili\nzsl',
  '',
  '王样例\nwangyangli\nwyl',
  '张样本\nzhangyangben\nzyb',
]);

test('everybody whose text holds the word is found once, in order', () => {
  expect([...textsWith(people, '张')]).toEqual([0, 3]);
  expect([...textsWith(people, 'yang')]).toEqual([2, 3]);
  expect([...textsWith(people, 'an')]).toEqual([0, 2, 3]);
});

test('the end of one person and the beginning of the next are not one word', () => {
  expect([...textsWith(people, 'wyl张')]).toEqual([]);
});

test('in an empty library nobody is found', () => {
  expect([...textsWith(textIndexOf([]), '张')]).toEqual([]);
});
