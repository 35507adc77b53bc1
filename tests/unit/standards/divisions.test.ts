import { describe, expect, test } from 'vitest';
import { divisions } from '../../../src-core/standards/division-list.ts';
import {
  divisionCode,
  divisionName,
  divisionParts,
  prefectureOf,
  provinceOf,
} from '../../../src-core/standards/divisions.ts';

describe('divisions', () => {
  test.each([
    ['北京', '110000'],
    ['北京市', '110000'],
    ['北京市朝阳区', '110105'],
    ['北京朝阳', '110105'],
    ['北京市/市辖区/东城区', '110101'],
    ['北京市北京市海淀区', '110108'],
    ['广东广州', '440100'],
    ['广东省-广州市-天河区', '440106'],
    ['中国 广东省 深圳市', '440300'],
    ['成都', '510100'],
    ['成都市', '510100'],
    ['浙江义乌', '330782'],
    ['昆山', '320583'],
    ['海淀', '110108'],
    ['吉林', '220000'],
    ['吉林市', '220200'],
    ['吉林吉林', '220200'],
    ['延边', '222400'],
    ['新疆', '650000'],
    ['内蒙古呼和浩特', '150100'],
    ['恩施州', '422800'],
    ['新疆伊犁哈萨克自治州', '654000'],
    ['香港', '810000'],
    ['台湾', '710000'],
    ['东莞', '441900'],
    ['海南省文昌市', '469005'],
    ['苏州工业园区', '320576'],
    ['苏州高新区', '320500'],
    ['杭州市临平区星桥街道1号', '330113'],
    ['北京市崇文区', '110103'],
    ['宣武区', '110104'],
    ['浙江省杭州市下城区', '330103'],
    ['44', '440000'],
    ['4401', '440100'],
    ['440106', '440106'],
    ['４４０１０６', '440106'],
    ['440106000000', '440106'],
  ])('%s is %s', (text, code) => {
    expect(divisionCode(text)).toBe(code);
  });

  test.each(['', '朝阳区', '鼓楼区', '海南大学', '互联网', '全国', '999999', '12345'])(
    '%s is not guessed',
    (text) => {
      expect(divisionCode(text)).toBeUndefined();
    },
  );

  test('a code is read back as its full name', () => {
    expect(divisionName('440106')).toBe('广东省广州市天河区');
    expect(divisionName('110105')).toBe('北京市朝阳区');
    expect(divisionName('469005')).toBe('海南省文昌市');
    expect(divisionName('510000')).toBe('四川省');
    expect(divisionName('000000')).toBeUndefined();
  });

  test('an abolished code, as identity numbers carry it, still has its name', () => {
    expect(divisionParts('110103')).toEqual({ province: '北京市', county: '崇文区', isAbolished: true });
    expect(divisionName('330103')).toBe('浙江省杭州市下城区');
    expect(divisionCode('330103')).toBe('330103');
  });

  test('every division belongs to a known province and can be found again by its full name', () => {
    const lost = [...divisions.keys()].filter((code) => {
      const name = divisionName(code) ?? '';
      const parts = divisionParts(code);
      if (!divisions.has(provinceOf(code)) || !parts) return true;
      return divisionCode(name) !== code && divisionName(divisionCode(name) ?? '') !== name;
    });
    expect(lost).toEqual([]);
    expect(divisions.size).toBeGreaterThan(3300);
    expect(prefectureOf('440106')).toBe('440100');
  });
});
