import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src-core/exchange/cell.ts';
import { readCell } from '../../../src-core/exchange/read-cell.ts';
import { readDelimited } from '../../../src-core/exchange/read-delimited.ts';
import { declared, type ImportKind, targetOf } from '../../../src-core/exchange/targets.ts';
import { writeCell } from '../../../src-core/exchange/write-cell.ts';
import { maskOf } from '../../../src-core/record/mask.ts';
import { typedFieldsOf } from '../../../src-core/record/fields.ts';
import { csvOf } from '../../../src-core/results/csv.ts';
import { sampleFair } from '../../../src-core/sample/sample-fair.ts';

function read(kind: ImportKind, key: string, cell: Cell, title = '') {
  const target = targetOf(kind, key);
  if (!target) throw new Error(`no target ${key}`);
  return readCell(target.field, cell, { title });
}
const valueOf = (kind: ImportKind, key: string, cell: Cell, title?: string) =>
  read(kind, key, cell, title).values[key];
const codeOf = (kind: ImportKind, key: string, cell: Cell) => read(kind, key, cell).problems[0]?.code;

describe('a cell becomes what the office meant', () => {
  test.each<[ImportKind, string, Cell, unknown]>([
    ['graduate', 'studentNumber', '２０２３０１０００１', '2023010001'],
    ['graduate', 'studentNumber', 2_023_010_001, '2023010001'],
    ['graduate', 'documentNumber', "'990101 20050302 006x", '99010120050302006X'],
    ['graduate', 'studentNumber', '2018E8018661055', '2018E8018661055'],
    ['graduate', 'studentNumber', '2023010001234560', '2023010001234560'],
    ['graduate', 'phone', '154-0000-0001', '15400000001'],
    ['graduate', 'email', 'Ａ@Example.com', 'A@example.com'],
    ['graduate', 'gender', '女', '2'],
    ['graduate', 'gender', 1, '1'],
    ['graduate', 'degree', '硕士研究生', 'master'],
    ['graduate', 'graduationYear', '2027届', 2027],
    ['graduate', 'graduationYear', '27届', 2027],
    ['graduate', 'graduationYear', '2027年7月', 2027],
    ['graduate', 'originDivision', '广东省广州市天河区', '440106'],
    ['graduate', 'intentRegions', '广州/深圳', ['440100', '440300']],
    ['graduate', 'intentKind', '求职', 'job'],
    ['graduate', 'salaryFloor', '8k', 8000],
    ['graduate', 'salaryFloor', 60_000, 60_000],
    ['enterprise', 'uscc', '9144 0101 ma5c jq4n 59', '91440101MA5CJQ4N59'],
    ['enterprise', 'staff', '约1,200人', 1200],
    ['enterprise', 'revenue', '1.2亿元', 12_000],
    ['enterprise', 'revenue', '3000万', 3000],
    ['enterprise', 'founded', '2015年6月3日', '2015-06-03'],
    ['enterprise', 'founded', '2015.6.3', '2015-06-03'],
    ['enterprise', 'founded', '20150603', '2015-06-03'],
    ['enterprise', 'founded', 42_158, '2015-06-03'],
    ['enterprise', 'founded', '42158', '2015-06-03'],
    ['enterprise', 'founded', '2015-06-03 00:00', '2015-06-03'],
    ['enterprise', 'founded', '2015年6月', '2015-06-01'],
    ['enterprise', 'founded', 2005, '2005-01-01'],
    ['enterprise', 'founded', '2005年', '2005-01-01'],
    ['enterprise', 'founded', '2015年6月3号', '2015-06-03'],
    ['enterprise', 'founded', '2015、6、3', '2015-06-03'],
    ['enterprise', 'founded', '2015 6 3', '2015-06-03'],
    ['enterprise', 'founded', '2015-06-03 星期三', '2015-06-03'],
    ['enterprise', 'founded', '二〇一五年十二月二十一日', '2015-12-21'],
    ['enterprise', 'founded', '二零一〇年十月', '2010-10-01'],
    ['enterprise', 'founded', '3-Jun-2015', '2015-06-03'],
    ['enterprise', 'founded', 'June 3, 2015', '2015-06-03'],
    ['enterprise', 'founded', '6/23/2015', '2015-06-23'],
    ['enterprise', 'founded', '23/6/2015', '2015-06-23'],
    ['enterprise', 'tierValidUntil', '2027', '2027-12-31'],
    ['enterprise', 'tierValidUntil', '2027-02', '2027-02-28'],
    ['enterprise', 'tier', '国家级专精特新“小巨人”企业', 'little-giant'],
    ['enterprise', 'tier', '无', 'none'],
    ['enterprise', 'website', '/', undefined],
    ['enterprise', 'name', ' 甲\u200b公司　', '甲公司'],
    ['job', 'skills', '[\'C/C++\', "SQL", 数据分析]', ['C/C++', 'SQL', '数据分析']],
    ['job', 'skills', '[]', undefined],
    ['job', 'majors', '机械工程、自动化;机械工程', ['机械工程', '自动化']],
    ['job', 'headcount', '若干', '若干'],
  ])('%s %s: %j', (kind, key, cell, value) => {
    expect(valueOf(kind, key, cell)).toEqual(value);
  });

  test.each<[string, string, object]>([
    ['8k-12k·14薪', '', { salaryMin: 8000, salaryMax: 12_000, monthsAYear: 14 }],
    ['12-18', '年薪(万元)', { salaryMin: 10_000, salaryMax: 15_000 }],
    ['8-12', '月薪(千元)', { salaryMin: 8000, salaryMax: 12_000 }],
    ['8000-12000', '月薪', { salaryMin: 8000, salaryMax: 12_000 }],
    ['面议', '薪资', {}],
  ])('pay %s under the title “%s” is read in yuan a month', (text, title, derived) => {
    expect(read('job', 'salaryText', text, title)).toMatchObject({ values: { salaryText: text }, derived });
  });
});

test.each<[string, Cell, unknown]>([
  ['营业收入(万元)', 300, 300],
  ['营业收入', 300, 300],
  ['营业收入(百万元)', 300, 30_000],
  ['营业收入(人民币元)', 3_000_000, 300],
  ['销售额(亿)', 3, 30_000],
  ['营业收入(单位:元)', 3_000_000, 300],
  ['营业收入(2025年)', 300, 300],
  // Money that we cannot count in yuan is not taken for yuan.
  ['营业收入(万美元)', 300, '300'],
])('under “%s” %j is %j in units of 10,000 yuan', (title, cell, value) => {
  expect(valueOf('enterprise', 'revenue', cell, title)).toBe(value);
});

test('a range in a column of one end of the pay says the other end too', () => {
  expect(read('job', 'salaryMin', '8000-12000', '起薪')).toMatchObject({
    values: { salaryMin: 8000 },
    derived: { salaryMin: 8000, salaryMax: 12_000 },
  });
});

describe('a cell that cannot be read is refused by name', () => {
  test.each<[ImportKind, string, Cell, string]>([
    ['graduate', 'documentNumber', 9.9010120050302e17, 'DAMAGED_NUMBER'],
    ['graduate', 'documentNumber', '9.90101E+17', 'DAMAGED_NUMBER'],
    ['graduate', 'documentNumber', '990101200503020000', 'DAMAGED_NUMBER'],
    ['graduate', 'studentNumber', '2023010001.0', 'DAMAGED_NUMBER'],
    ['enterprise', 'founded', '2026-02-31', 'NOT_A_DATE'],
    ['enterprise', 'founded', '15/6/3', 'NOT_A_DATE'],
    ['enterprise', 'founded', '6/3/2015', 'NOT_A_DATE'],
    ['enterprise', 'founded', '二〇一五年二月三十日', 'NOT_A_DATE'],
    ['enterprise', 'address', '#REF!', 'SHEET_ERROR'],
    ['job', 'salaryText', '2026-08-12', 'SALARY_UNREADABLE'],
    ['job', 'salaryText', '待遇从优', 'SALARY_UNREADABLE'],
    ['job', 'employmentKind', '看情况', 'NOT_ONE_OF'],
  ])('%s %s: %j', (kind, key, cell, code) => {
    expect(codeOf(kind, key, cell)).toBe(code);
  });

  test('a number that a person typed here is not taken for damaged', () => {
    const target = targetOf('graduate', 'documentNumber');
    const typed = target && readCell(target.field, '990101200503020000', { isTyped: true });
    expect(typed?.values).toEqual({ documentNumber: '990101200503020000' });
  });
});

test('what is put right in a text is said, and what is inside it stays', () => {
  expect(read('enterprise', 'name', '张\u200b三　')).toMatchObject({
    values: { name: '张三' },
    repairs: ['invisible'],
  });
  expect(read('enterprise', 'name', '张　三')).toMatchObject({ values: { name: '张　三' }, repairs: [] });
});

describe('what is written is read again', () => {
  test('every value of a whole invented fair', () => {
    const fair = sampleFair({ seed: 3, enterprises: 60, jobs: 200, graduates: 300, firstDay: '2026-11-23' });
    const lists = {
      enterprise: fair.enterprises,
      job: fair.jobs.map((each) => each.values),
      graduate: fair.graduates,
    };
    for (const kind of ['enterprise', 'job', 'graduate'] as const)
      for (const values of lists[kind])
        for (const field of typedFieldsOf(declared(kind))) {
          if (values[field.name] === undefined) continue;
          const again = readCell(field, writeCell(field, values[field.name]), { title: field.label });
          expect({ [field.name]: again.values[field.name] }).toEqual({ [field.name]: values[field.name] });
        }
  });

  test('lists of any texts', () => {
    const target = targetOf('job', 'skills');
    const item = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .filter(
        (text) => text.trim() === text && !/[\u00a0\u3000\u200b-\u200f\u2060\ufeff\r\t\n]|^\s|\s$/.test(text),
      );
    fc.assert(
      fc.property(fc.uniqueArray(item, { minLength: 1, maxLength: 6 }), (skills) => {
        if (!target) return false;
        const cell = writeCell(target.field, skills);
        const read = readCell(target.field, cell);
        // A single sign that means nothing was filled in stays nothing.
        if (read.repairs.includes('empty-sign')) return true;
        expect(read.values.skills).toEqual(skills);
        return true;
      }),
      { seed: 20_261_123 },
    );
  });

  test('CSV with any texts, formulas among them', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('=1+1', "'=1+1", '+86 154', '-5', '@a', '"', 'a,b', 'a\nb', "''", '\tx'),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        (rows) => {
          const columns = ['甲', '乙', '丙', '丁'].map((title) => ({ title, width: 10 }));
          const full = rows.map((row) => columns.map((_, i) => row[i] ?? ''));
          const read = readDelimited(csvOf({ name: 'x', columns, rows: full }));
          expect(read.map((row) => row.map((each) => each ?? ''))).toEqual([
            columns.map((each) => each.title),
            ...full,
          ]);
        },
      ),
      { seed: 20_261_123 },
    );
  });
});

test('a value that was masked when its list went out is not taken for another value', () => {
  for (const kind of ['enterprise', 'graduate'] as const)
    for (const field of typedFieldsOf(declared(kind)).filter((each) => each.sensitive))
      for (const value of ['13800001000', '11010519491231002X', 'a@example.com', '鄂A12345'])
        expect(readCell(field, maskOf(field, value))).toEqual({
          values: {},
          repairs: ['masked'],
          problems: [],
        });
  expect(valueOf('graduate', 'name', '张**')).toBe('张**');
});
