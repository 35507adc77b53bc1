import { expect, test } from 'vitest';
import { doubleEnterprises, doubleGraduates } from '../../../src-core/doubles/find-doubles.ts';
import { firmName } from '../../../src-core/doubles/firm-name.ts';
import { sealedAs } from '../../builders/facts.ts';
import { type aGraduate, type anEnterprise } from '../../builders/records.ts';

const firm = (id: string, name: string, more: Partial<ReturnType<typeof anEnterprise>> = {}) =>
  ({ id, name, ...more }) as ReturnType<typeof anEnterprise>;
const person = (id: string, name: string, more: Partial<ReturnType<typeof aGraduate>> = {}) =>
  ({ id, name, ...more }) as ReturnType<typeof aGraduate>;

test.each([
  ['厦门示例智能装备有限公司', '示例智能装备', '厦门'],
  ['示例智能装备（厦门）有限公司', '示例智能装备', '厦门'],
  ['厦门市示例智能装备股份有限公司', '示例智能装备', '厦门'],
  ['福建省示例集团有限公司', '示例', '福建'],
  ['示例科技有限公司', '示例', ''],
  ['厦门有限公司', '厦门有限公司', ''],
])('%s is %s of %s', (name, core, region) => {
  expect(firmName(name)).toEqual({ core, region });
});

test.each<[string, ReturnType<typeof firm>[], string[] | null]>([
  [
    'one code',
    [
      firm('a', '甲公司', { uscc: '91350200MA2YJ1XR9G' }),
      firm('b', '乙公司', { uscc: '91350200MA2YJ1XR9G' }),
    ],
    ['SAME_CODE'],
  ],
  [
    'one name with and without the city',
    [firm('a', '厦门示例智能装备有限公司'), firm('b', '示例智能装备股份有限公司')],
    ['SAME_FIRM_NAME'],
  ],
  [
    'one sound and one telephone',
    [
      firm('a', '示例智能', { contactPhone: sealedAs('1') }),
      firm('b', '示例至能', { contactPhone: sealedAs('1') }),
    ],
    ['SAME_SOUND', 'SAME_PHONE'],
  ],
  ['one name in two cities', [firm('a', '厦门示例智能有限公司'), firm('b', '福州示例智能有限公司')], null],
  [
    'one name and two codes',
    [
      firm('a', '示例智能有限公司', { uscc: '91350200MA2YJ1XR9G' }),
      firm('b', '示例智能股份有限公司', { uscc: '91350200776049653A' }),
    ],
    null,
  ],
  [
    'a telephone alone',
    [
      firm('a', '甲公司', { contactPhone: sealedAs('1') }),
      firm('b', '丁公司', { contactPhone: sealedAs('1') }),
    ],
    null,
  ],
  ['one sound alone', [firm('a', '示例智能'), firm('b', '示例至能')], null],
])('%s', (_, rows, expected) => {
  const [found] = doubleEnterprises(rows).doubles;
  expect(found?.likenesses ?? null).toEqual(expected);
});

test.each<[string, ReturnType<typeof person>[], string[] | null]>([
  [
    'one document',
    [
      person('a', '林晓', { documentNumber: sealedAs('1') }),
      person('b', '林小', { documentNumber: sealedAs('1') }),
    ],
    ['SAME_DOCUMENT'],
  ],
  [
    'one name and one college',
    [person('a', '林晓', { college: '机械' }), person('b', '林晓', { college: '机械' })],
    ['SAME_PERSON_NAME', 'SAME_COLLEGE'],
  ],
  [
    'one name, one college, two documents',
    [
      person('a', '林晓', { college: '机械', documentNumber: sealedAs('1') }),
      person('b', '林晓', { college: '机械', documentNumber: sealedAs('2') }),
    ],
    null,
  ],
  [
    'one name and one telephone',
    [person('a', '林晓', { phone: sealedAs('1') }), person('b', '林晓', { phone: sealedAs('1') })],
    ['SAME_PERSON_NAME', 'SAME_PHONE'],
  ],
  [
    'one number at two schools',
    [
      person('a', '林晓', { studentNumber: '1', school: '甲' }),
      person('b', '王一', { studentNumber: '1', school: '乙' }),
    ],
    null,
  ],
])('%s', (_, rows, expected) => {
  const [found] = doubleGraduates(rows).doubles;
  expect(found?.likenesses ?? null).toEqual(expected);
});

test('the order of the records means nothing, and a number that everybody shares is named instead', () => {
  const rows = Array.from({ length: 80 }, (_, index) =>
    person(`p${String(index).padStart(2, '0')}`, index % 40 === 0 ? '林晓' : `人${index}`, {
      phone: sealedAs('switchboard'),
      college: '机械',
    }),
  );
  const { doubles, tooCommon } = doubleGraduates(rows);
  expect(doubles).toEqual(doubleGraduates(rows.toReversed()).doubles);
  expect(doubles.map(({ records }) => records)).toEqual([['p00', 'p40']]);
  expect(tooCommon).toEqual([{ likeness: 'SAME_PHONE', count: 80 }]);
});
