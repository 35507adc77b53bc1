import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksLikeDamagedNumber } from '../../../src-core/standards/damaged-number.ts';
import {
  checkDocumentNumber,
  checkIdentityNumber,
  identityNumberOf,
} from '../../../src-core/standards/identity-number.ts';

const today = '2026-11-23';
const first17 = fc
  .tuple(
    fc.integer({ min: 110000, max: 659000 }),
    fc.integer({ min: 1966, max: 2011 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.nat(999),
  )
  .map(([area, year, month, day, serial]) => `${area}${year}${pad(month, 2)}${pad(day, 2)}${pad(serial, 3)}`);

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}

describe('identity numbers', () => {
  test('the two samples of the standard are right', () => {
    expect(checkIdentityNumber('11010519491231002X', today)).toEqual({
      format: 'ok',
      number: '11010519491231002X',
      checkDigit: 'right',
      expected: 'X',
      birthday: '1949-12-31',
      sex: 'female',
      age: 76,
      ageNote: 'old',
      divisionCode: '110105',
      divisionName: '北京市朝阳区',
      holder: 'resident',
    });
    expect(checkIdentityNumber('440524188001010014', today)).toMatchObject({
      checkDigit: 'right',
      birthday: '1880-01-01',
      sex: 'male',
    });
  });

  test('a small x, full-width digits and spaces are what was meant', () => {
    expect(checkIdentityNumber(' 110105 １９４９1231 002x', today)).toMatchObject({
      number: '11010519491231002X',
      checkDigit: 'right',
    });
  });

  test('a wrong check digit says which one it should be', () => {
    expect(checkIdentityNumber('110105194912310021', today)).toMatchObject({
      checkDigit: 'wrong',
      expected: 'X',
    });
  });

  test('a number of the wrong form is refused with its reason', () => {
    expect(checkIdentityNumber('', today)).toMatchObject({ problem: 'empty' });
    expect(checkIdentityNumber('110105491231002', today)).toMatchObject({ problem: 'old-15-digits' });
    expect(checkIdentityNumber('1101051949123100', today)).toMatchObject({ problem: 'length', length: 16 });
    expect(checkIdentityNumber('1101051949123100AX', today)).toMatchObject({ problem: 'characters' });
    expect(checkIdentityNumber(identityNumberOf('11010520010231002'), today)).toMatchObject({
      problem: 'date',
    });
    expect(checkIdentityNumber(identityNumberOf('11010520261124002'), today)).toMatchObject({
      problem: 'date',
    });
    expect(checkIdentityNumber(identityNumberOf('11010519000229002'), today)).toMatchObject({
      problem: 'date',
    });
    expect(checkIdentityNumber(identityNumberOf('11010518000229002'), today)).toMatchObject({
      problem: 'date',
    });
  });

  test('an unusual age and an unknown area are only noted', () => {
    expect(checkIdentityNumber(identityNumberOf('11010520111124002'), today)).toMatchObject({
      age: 14,
      ageNote: 'young',
    });
    expect(checkIdentityNumber(identityNumberOf('11010520111123002'), today)).toMatchObject({
      age: 15,
      ageNote: 'usual',
    });
    expect(checkIdentityNumber(identityNumberOf('11010519660101002'), today)).toMatchObject({
      age: 60,
      ageNote: 'usual',
    });
    expect(checkIdentityNumber(identityNumberOf('99999920040101002'), today)).toMatchObject({
      format: 'ok',
      divisionName: undefined,
    });
    expect(checkIdentityNumber(identityNumberOf('11010320040101002'), today)).toMatchObject({
      divisionName: '北京市崇文区',
    });
  });

  test('a residence permit of Hong Kong, Macao or Taiwan is told by its first digits', () => {
    expect(
      checkDocumentNumber('residence-permit', identityNumberOf('81000020040101002'), today),
    ).toMatchObject({ checkDigit: 'right', holder: 'hong-kong' });
    expect(checkIdentityNumber(identityNumberOf('83000020040101002'), today)).toMatchObject({
      holder: 'taiwan',
    });
  });

  test('a computed number is right and any single mistyped digit is noticed', () => {
    fc.assert(
      fc.property(first17, fc.nat(17), fc.nat(9), (body, at, typed) => {
        const number = identityNumberOf(body);
        expect(checkIdentityNumber(number, today)).toMatchObject({ checkDigit: 'right' });
        fc.pre(number[at] !== String(typed));
        const check = checkIdentityNumber(number.slice(0, at) + String(typed) + number.slice(at + 1), today);
        expect(check.format === 'bad' || check.checkDigit === 'wrong').toBe(true);
      }),
    );
  });

  test('other documents are checked for what they look like', () => {
    expect(checkDocumentNumber('passport', 'e12345678', today)).toEqual({
      format: 'plausible',
      number: 'E12345678',
    });
    expect(checkDocumentNumber('hk-macao-permit', 'H1234567801', today)).toMatchObject({
      format: 'plausible',
    });
    expect(checkDocumentNumber('taiwan-permit', '12345678', today)).toMatchObject({ format: 'plausible' });
    expect(checkDocumentNumber('hk-macao-permit', 'X12345678', today)).toMatchObject({
      problem: 'document-form',
    });
    expect(checkDocumentNumber('passport', ' ', today)).toMatchObject({ problem: 'empty' });
  });
});

describe('numbers that a spreadsheet has damaged', () => {
  test.each([
    ['6.10101E+17', 'exponent'],
    ['6.10101200401011e+17', 'exponent'],
    ['610101200401011000', 'rounded'],
    [610101200401011200, 'beyond-exact'],
    [6101012004010110, 'rounded'],
    ['2023010001.0', 'decimal'],
    [Number.NaN, 'exponent'],
  ] as const)('%s is damaged: %s', (cell, damage) => {
    expect(looksLikeDamagedNumber(cell)).toBe(damage);
  });

  test.each([
    '110105194912310020',
    '91350200776049653A',
    '2023010001',
    2023010001,
    13800138000,
    '8.5',
    8.5,
    '',
    '张示例',
  ])('%s is whole', (cell) => {
    expect(looksLikeDamagedNumber(cell)).toBeUndefined();
  });
});
