import { describe, expect, test } from 'vitest';
import { destinationTable2019, destinationTable2021 } from '../../../src-core/standards/destination-table.ts';
import { tidyMajorCode } from '../../../src-core/standards/discipline-table.ts';
import { allStandards, standardOf } from '../../../src-core/standards/tables.ts';

describe('the code tables', () => {
  test.each(allStandards().map((each) => [each.id, each] as const))(
    '%s: every code is there once, has a name and is found by it',
    (_id, standard) => {
      const codes = standard.codes.map((each) => each.code);
      expect(new Set(codes).size).toBe(codes.length);
      expect(
        standard.edition && standard.source.label && standard.source.en && standard.label && standard.en,
      ).toBeTruthy();
      for (const { code, label } of standard.codes) {
        expect(label, code).toBeTruthy();
        expect(standard.labelOf(code)).toBe(label);
        expect(standard.codeOf(code)).toBe(code);
        // 教育 is a section and its only division: the label means the broader one.
        expect(code.startsWith(standard.codeOf(label) ?? '?'), `${code} ${label}`).toBe(true);
      }
    },
  );

  test.each([
    ['degree', '本科及以上', 'bachelor'],
    ['degree', '大专', 'associate'],
    ['degree', '全日制本科（含）以上学历', 'bachelor'],
    ['degree', '硕士研究生（学硕）', 'master'],
    ['degree', '统招大专及以上学历', 'associate'],
    ['degree', '硕士研究生', 'master'],
    ['degree', '学历不限', 'any'],
    ['gender', '男', '1'],
    ['gender', '02', '2'],
    ['ethnic-group', '汉', '01'],
    ['ethnic-group', '维吾尔族', '05'],
    ['ethnic-group', '基诺族', '56'],
    ['ethnic-group', '01', '01'],
    ['destination', '签三方', '10'],
    ['destination', '出国', '85'],
    ['destination', '三支一扶', '502'],
    ['support-category', '低保', 'subsistence'],
    ['ownership', '民营', 'private'],
    ['ownership', '国企', 'state'],
    ['job-category', '研发', 'research'],
    ['policy', '社保补贴', 'social-insurance'],
    ['park-level', '国家级', 'national'],
    ['discipline', '工学', '08'],
    ['division', '广东广州', '440100'],
    ['industry', '互联网', 'I'],
    ['tier', '小巨人', 'little-giant'],
  ])('in %s %s is %s', (table, text, code) => {
    expect(standardOf(table).codeOf(text)).toBe(code);
  });

  test('a bare number is no degree, because two codings give it two meanings', () => {
    // 31 is 本科 in the ministry's coding and 专科 in GB/T 4658.
    for (const code of ['01', '11', '14', '21', '31', '41'])
      expect(standardOf('degree').codeOf(code)).toBeUndefined();
  });

  test('a class of an industry is called as its division is', () => {
    expect(standardOf('industry').labelOf('C3911')).toBe('计算机、通信和其他电子设备制造业');
    expect(standardOf('industry').labelOf('K7010')).toBe('房地产开发经营');
    expect(standardOf('industry').labelOf('Z99')).toBeUndefined();
  });

  test('the two editions of destinations differ in their finer codes only', () => {
    const codes = (table: typeof destinationTable2019) => table.codes.map((each) => each.code);
    expect(codes(destinationTable2019)).toContain('50');
    expect(codes(destinationTable2021)).not.toContain('50');
    expect(codes(destinationTable2021)).toContain('502');
    expect(codes(destinationTable2021)).toContain('10');
  });

  test('a table that no field may name is a bug', () => {
    expect(() => standardOf('nothing')).toThrow('no table nothing');
  });

  test('the code of a major has one spelling, and gets back the zero that a spreadsheet took', () => {
    expect(tidyMajorCode('080901')).toBe('080901');
    expect(tidyMajorCode('０８０９１０ｔ')).toBe('080910T');
    expect(tidyMajorCode('80901')).toBe('080901');
    expect(tidyMajorCode('80910T')).toBe('080910T');
    for (const text of ['120201KH', '0812', '510203', '软件工程', '812'])
      expect(tidyMajorCode(text)).toBe(text);
  });
});
