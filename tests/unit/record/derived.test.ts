import { expect, test } from 'vitest';
import { declarationOf, kindNames } from '../../../src-core/kinds.ts';
import { bulkFieldsOf } from '../../../src-core/record/bulk-fields.ts';
import { cellText } from '../../../src-core/record/cell-text.ts';
import { completenessOf } from '../../../src-core/record/completeness.ts';
import { fieldOf } from '../../../src-core/record/fields.ts';
import { jsonPatchSchemaOf, jsonSchemaOf } from '../../../src-core/record/json-schema.ts';
import { maskOf } from '../../../src-core/record/mask.ts';
import { patchSchemaOf, storedSchemaOf } from '../../../src-core/record/stored-schema.ts';
import { aFairWithResults } from '../../builders/fair-facts.ts';

const graduate = declarationOf('graduate');

test('a telephone number keeps its first three and last four digits', () => {
  expect(maskOf({ sensitive: 'phone' }, '13812341234')).toBe('138****1234');
  expect(maskOf({ sensitive: 'phone' }, '010-6278 1234')).toBe('010****1234');
  expect(maskOf({ sensitive: 'phone' }, '12345')).toBe('*****');
});

test('a document number keeps its first three and last four characters, a short one none', () => {
  expect(maskOf({ sensitive: 'document' }, '11010519491231002X')).toBe('110***********002X');
  expect(maskOf({ sensitive: 'document' }, 'E1234567')).toBe('********');
});

test('e-mail, plate and what is hidden whole', () => {
  expect(maskOf({ sensitive: 'email' }, 'zhang@example.com')).toBe('z***@example.com');
  expect(maskOf({ sensitive: 'email' }, 'broken')).toBe('******');
  expect(maskOf({ sensitive: 'plate' }, '京A12345')).toBe('京A****5');
  expect(maskOf({ sensitive: 'whole' }, [{ phone: '1' }])).toBe('******');
  expect(maskOf({ sensitive: 'phone' }, undefined)).toBe('');
  expect(maskOf({}, '公开')).toBe('公开');
});

test('codes and choices are written in the language asked for, unknown codes as they are', () => {
  expect(cellText(fieldOf(graduate, 'intentRegions'), ['110000', '999999'], 'zh-CN')).toBe('北京市、999999');
  expect(cellText(fieldOf(graduate, 'degree'), 'master', 'en')).toBe('Master');
  expect(cellText(fieldOf(graduate, 'intentKind'), 'startup', 'zh-CN')).toBe('创业');
  expect(cellText(fieldOf(graduate, 'phone'), { sealed: 'k.n.c' }, 'zh-CN')).toBe('******');
  expect(cellText(fieldOf(graduate, 'major'), undefined, 'zh-CN')).toBe('');
});

test('a moment is written in the time of the office, over midnight too', () => {
  const at = fieldOf(declarationOf('checkin'), 'at');
  expect(cellText(at, '2026-12-31T17:30:00.000Z', 'zh-CN', { offsetInMinutes: 480 })).toBe(
    '2027-01-01 01:30',
  );
  expect(cellText(at, '2026-12-31T17:30:00.000Z', 'zh-CN')).toBe('2026-12-31 17:30 UTC');
});

test('a link is written by name where the name is known', () => {
  const enterprise = fieldOf(declarationOf('job'), 'enterprise');
  expect(cellText(enterprise, 'e1', 'zh-CN', { nameOf: () => '甲公司' })).toBe('甲公司');
  expect(cellText(enterprise, 'e1', 'zh-CN')).toBe('e1');
});

test('a stored record holds sensitive values sealed and no other fields', () => {
  const stored = storedSchemaOf(graduate);
  expect(stored.safeParse({ id: 'g1', name: '张示例', phone: { sealed: 'k.n.c' } }).success).toBe(true);
  expect(stored.safeParse({ id: 'g1', name: '张示例', phone: '13812341234' }).success).toBe(false);
  expect(stored.safeParse({ id: 'g1' }).success).toBe(false);
  expect(stored.safeParse({ id: 'g1', name: '张示例', nickname: '小张' }).success).toBe(false);
});

test('every record of the test fair passes the schema of stored records', () => {
  const facts = aFairWithResults();
  for (const [kind, rows] of [
    ['fair', [facts.fair]],
    ['enterprise', [...facts.enterprises.values()]],
    ['graduate', [...facts.graduates.values()]],
    ['interview', facts.interviews],
    ['checkin', facts.checkins],
    ['placement', facts.placements],
  ] as const)
    for (const row of rows) expect(storedSchemaOf(declarationOf(kind)).safeParse(row).error).toBeUndefined();
});

test('a patch may clear any field and name any part of the record, but not its id', () => {
  const patch = patchSchemaOf(graduate);
  expect(patch.safeParse({ name: null, phone: null, deleted: true, mergedInto: 'g2' }).success).toBe(true);
  expect(patch.safeParse({}).success).toBe(true);
  expect(patch.safeParse({ id: 'g2' }).success).toBe(false);
  expect(patch.safeParse({ phone: '13812341234' }).success).toBe(false);
  expect(patch.safeParse({ graduationYear: 20_000 }).success).toBe(false);
});

test('every kind has a JSON Schema with its labels as titles and none of our own words', () => {
  for (const kind of kindNames) {
    const text = JSON.stringify([jsonSchemaOf(declarationOf(kind)), jsonPatchSchemaOf(declarationOf(kind))]);
    expect(text).not.toMatch(/"(isIndexed|aliases|sensitive|choices|isInternal)"/);
  }
  expect(jsonSchemaOf(graduate)).toMatchObject({
    title: '毕业生',
    required: ['id', 'name'],
    properties: { studentNumber: { title: '学号', maxLength: 30 }, phone: { type: 'object', title: '手机' } },
  });
});

test('completeness counts the fields that the notice names', () => {
  const { missing, filled, wanted } = completenessOf(graduate, {
    name: '张示例',
    major: '机械',
    intentRegions: [],
  });
  expect(filled).toBe(2);
  expect(wanted - filled).toBe(missing.length);
  expect(missing.map((field) => field.name)).toContain('intentRegions');
});

test('many records are never given a name, a number of their own or anything personal', () => {
  const offered = (kind: 'enterprise' | 'job' | 'graduate') =>
    bulkFieldsOf(declarationOf(kind)).map(({ name }) => name);
  expect(offered('graduate')).toEqual(expect.arrayContaining(['college', 'degree', 'intentRegions']));
  expect(offered('enterprise')).toEqual(expect.arrayContaining(['tier', 'tierValidUntil', 'staff']));
  const own = [
    'name',
    'title',
    'studentNumber',
    'school',
    'uscc',
    'phone',
    'documentNumber',
    'contactPhone',
    'enterprise',
  ];
  const all = [...offered('enterprise'), ...offered('job'), ...offered('graduate')];
  expect(all.filter((name) => own.includes(name))).toEqual([]);
});
