import { expect, test } from 'vitest';
import { badgeText, type BadgeCode } from '../../../src-core/graduate/badge-code.ts';
import { type BadgeReader, whoIsMeant } from '../../../src-core/graduate/who-is-meant.ts';

type Person = { id: string; name: string; studentNumber?: string; documentNumber?: string };

const people: Person[] = [
  { id: 'g1', name: '张示例', studentNumber: '2023010001' },
  { id: 'g2', name: '李样本', studentNumber: '2023010002', documentNumber: '11010519491231002X' },
  { id: 'g3', name: '王同名', studentNumber: '2023010003' },
  { id: 'g5', name: '赵示例', studentNumber: 'T0001' },
  { id: 'g4', name: '王同名', studentNumber: '2023010004' },
];

const read = {
  where: (_kind: string, field: 'studentNumber' | 'documentNumber', value: string) =>
    Promise.resolve(people.filter((each) => each[field] === value)),
  whereAny: (_kind: string, field: 'studentNumber', values: readonly string[]) =>
    Promise.resolve(people.filter((each) => values.includes(each[field] ?? ''))),
  badgeHolders: ({ number }: BadgeCode) => Promise.resolve(number === 42 ? [{ id: 'g3' }] : []),
} as unknown as BadgeReader;

function find(words: string): Promise<{ id: string; title: string }[]> {
  const found = people.filter((each) => each.name.includes(words) || each.studentNumber?.includes(words));
  return Promise.resolve(found.map((each) => ({ id: each.id, title: each.name })));
}

test('a whole student number means that person, in full-width digits too', async () => {
  const expected = { kind: 'one', graduate: 'g1', by: 'student-number' };
  expect(await whoIsMeant(read, find, '2023010001')).toEqual(expected);
  expect(await whoIsMeant(read, find, ' 2023010001 ')).toEqual(expected);
});

test('a badge means its holder, and one that nobody here has means nobody', async () => {
  const badge = badgeText({ number: 42, isLong: false });
  const expected = { kind: 'one', graduate: 'g3', by: 'badge' };
  expect(await whoIsMeant(read, find, badge.toLowerCase())).toEqual(expected);
  const unknown = badgeText({ number: 43, isLong: false });
  expect(await whoIsMeant(read, find, unknown)).toEqual({ kind: 'none' });
});

test('a card reader that sends an identity number means its holder', async () => {
  const expected = { kind: 'one', graduate: 'g2', by: 'document' };
  expect(await whoIsMeant(read, find, '11010519491231002x')).toEqual(expected);
});

test('half a barcode never lets anybody in: a person chooses', async () => {
  expect(await whoIsMeant(read, find, '010001')).toEqual({ kind: 'several', graduates: ['g1'] });
});

test('a whole name that one person has means that person; two of one name are asked about', async () => {
  expect(await whoIsMeant(read, find, '张示例')).toEqual({ kind: 'one', graduate: 'g1', by: 'name' });
  expect(await whoIsMeant(read, find, '王同名')).toEqual({ kind: 'several', graduates: ['g3', 'g4'] });
  expect(await whoIsMeant(read, find, '张')).toEqual({ kind: 'several', graduates: ['g1'] });
});

test('who is on no list is said to be on no list', async () => {
  expect(await whoIsMeant(read, find, '9999')).toEqual({ kind: 'none' });
  expect(await whoIsMeant(read, find, '   ')).toEqual({ kind: 'none' });
});

test('a number with letters means its person under Caps Lock too', async () => {
  for (const typed of ['T0001', 't0001', 'ｔ0001'])
    expect(await whoIsMeant(read, find, typed)).toEqual({
      kind: 'one',
      graduate: 'g5',
      by: 'student-number',
    });
});
