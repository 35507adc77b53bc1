import { describe, expect, test } from 'vitest';
import { enterprise } from '../../../src-core/enterprise/record.ts';
import { graduate } from '../../../src-core/graduate/record.ts';
import { job } from '../../../src-core/job/record.ts';
import { parsePatch, parseRecord } from '../../../src-core/record/parse-record.ts';
import { identityNumberOf } from '../../../src-core/standards/identity-number.ts';
import { usccOf } from '../../../src-core/standards/uscc.ts';

const today = '2026-11-23';
const codes = (answer: { ok: boolean; problems?: unknown; warnings?: unknown }) =>
  ((answer.problems ?? answer.warnings) as { code: string; field: string }[]).map(
    (each) => `${each.field} ${each.code}`,
  );

describe('a record is parsed at the door', () => {
  test('texts are trimmed and empty values count as not filled in', () => {
    const parsed = parseRecord(enterprise, {
      name: '  示例企业 ',
      uscc: '',
      website: null,
      staff: undefined,
    });
    expect(parsed).toEqual({ ok: true, record: { name: '示例企业' }, warnings: [] });
  });

  test('a required field that is empty is asked for by name', () => {
    expect(codes(parseRecord(enterprise, { name: '   ' }))).toEqual(['name REQUIRED']);
    expect(codes(parseRecord(enterprise, {}))).toEqual(['name REQUIRED']);
  });

  test('a text over its length, a number below its limit and a day that does not exist are refused beside the field', () => {
    const parsed = parseRecord(enterprise, { name: '长'.repeat(121), staff: -1, founded: '2026-02-31' });
    expect(parsed).toEqual({
      ok: false,
      problems: [
        { code: 'TOO_LONG', field: 'name', about: { max: 120 } },
        { code: 'NOT_A_DATE', field: 'founded' },
        { code: 'TOO_SMALL', field: 'staff', about: { min: 0 } },
      ],
    });
  });

  test('a wrong check digit of a credit code warns, a wrong form refuses', () => {
    const right = usccOf('91440101MA5CJQ4N5');
    const wrong = right.slice(0, 17) + (right.endsWith('0') ? '1' : '0');
    expect(codes(parseRecord(enterprise, { name: '甲', uscc: right }))).toEqual([]);
    const parsed = parseRecord(enterprise, { name: '甲', uscc: wrong });
    expect(parsed.ok && parsed.warnings).toEqual([
      { code: 'USCC_CHECK_DIGIT', field: 'uscc', level: 'warning', about: { expected: right.at(-1) } },
    ]);
    expect(codes(parseRecord(enterprise, { name: '甲', uscc: '91440101MA5CJQ4N5' }))).toEqual([
      'uscc USCC_FORMAT',
    ]);
  });

  test('an identity number with a wrong check digit, an impossible birthday or a wrong form is refused', () => {
    const right = identityNumberOf('11010520030101900');
    const wrong = right.slice(0, 17) + (right.endsWith('1') ? '2' : '1');
    const parse = (documentNumber: string) =>
      codes(parseRecord(graduate, { name: '张示例', documentNumber }, { today }));
    expect(parse(right)).toEqual([]);
    expect(parse(wrong)).toEqual(['documentNumber ID_CHECK_DIGIT']);
    expect(parse(identityNumberOf('11010520030231900'))).toEqual(['documentNumber ID_DATE']);
    expect(parse('123')).toEqual(['documentNumber ID_FORMAT']);
    expect(parse(identityNumberOf('11010519430101900'))).toEqual(['documentNumber ID_AGE']);
  });

  test('a passport is judged as a passport', () => {
    const parsed = parseRecord(graduate, {
      name: '张',
      documentKind: 'passport',
      documentNumber: 'E12345678',
    });
    expect(parsed.ok).toBe(true);
  });

  test('an unknown code is kept and said', () => {
    const parsed = parseRecord(job, { enterprise: 'e', title: '工程师', workRegions: ['110000', '火星'] });
    expect(parsed).toMatchObject({
      ok: true,
      record: { workRegions: ['110000', '火星'] },
      warnings: [{ code: 'UNKNOWN_CODE', field: 'workRegions.1', about: { value: '火星' } }],
    });
  });

  test('pay from above pay to is refused', () => {
    expect(codes(parseRecord(job, { enterprise: 'e', title: '甲', salaryMin: 9, salaryMax: 8 }))).toEqual([
      'salaryMin MIN_ABOVE_MAX',
    ]);
  });

  test('a field that the record does not have is refused by its name', () => {
    expect(codes(parseRecord(enterprise, { name: '甲', nickname: '乙' }))).toEqual(['nickname WRONG_FORM']);
  });
});

describe('a part of a record is parsed', () => {
  test('null and empty texts clear a field, but not a required one', () => {
    expect(parsePatch(enterprise, { website: '', address: null })).toEqual({
      ok: true,
      patch: { website: null, address: null },
      warnings: [],
    });
    expect(codes(parsePatch(enterprise, { name: '' }))).toEqual(['name REQUIRED']);
  });

  test('the rules across fields see the record as it will be', () => {
    const current = { title: '甲', salaryMin: 8000, salaryMax: 9000 };
    expect(codes(parsePatch(job, { salaryMin: 10_000 }, { current }))).toEqual(['salaryMin MIN_ABOVE_MAX']);
    expect(parsePatch(job, { salaryMin: 10_000, salaryMax: null }, { current }).ok).toBe(true);
  });

  test('sealed values of the record at hand are left alone', () => {
    const current = { name: '张', documentNumber: { sealed: 'k.n.c' } };
    expect(parsePatch(graduate, { college: '机械学院' }, { current }).ok).toBe(true);
  });
});
