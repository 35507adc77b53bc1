import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkOrganisationCode,
  checkUscc,
  organisationDigit,
  usccOf,
} from '../../../src-core/standards/uscc.ts';

const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const first17 = fc
  .tuple(
    fc.constantFrom('91', '92', '93', '12', '52'),
    fc.integer({ min: 110000, max: 659000 }),
    fc.array(fc.constantFrom(...alphabet), { minLength: 9, maxLength: 9 }),
  )
  .map(([body, division, rest]) => `${body}${division}${rest.join('')}`);

describe('unified social credit codes', () => {
  test.each([
    '91350200MA2YJ1XR9G',
    '91350200776049653A',
    '91350500798359476R',
    '91350503MA31DKY80A',
    '91440101MA5CJQ4N59',
    '913502000728319549',
    '123502001549897397',
    '91350503MA31DNG762',
    '91110000600037341L',
  ])('%s, which is in use, has the right check digit', (code) => {
    expect(checkUscc(code)).toMatchObject({ format: 'ok', checkDigit: 'right', expected: code[17] });
  });

  test.each(['91350203M0001QAY9B', '91350000100001003T'])(
    '%s is kept with a warning that says the digit it should end in',
    (code) => {
      const check = checkUscc(code);
      expect(check).toMatchObject({ format: 'ok', checkDigit: 'wrong' });
      if (check.format === 'ok')
        expect(checkUscc(code.slice(0, 17) + check.expected)).toMatchObject({ checkDigit: 'right' });
    },
  );

  test('a code says what kind of body it is, where it is registered and which organisation it is', () => {
    expect(checkUscc('91350200776049653A')).toEqual({
      format: 'ok',
      code: '91350200776049653A',
      checkDigit: 'right',
      expected: 'A',
      body: 'enterprise',
      divisionCode: '350200',
      organisationCode: '776049653',
      organisationCheckDigit: 'right',
    });
    expect(checkUscc('123502001549897397')).toMatchObject({ body: 'public-institution' });
  });

  test('what people type around a code does not matter', () => {
    for (const typed of [
      ' 9135 0200 7760 4965 3a ',
      '913502００-77604９653Ａ',
      "'91350200776049653A",
      '91350200776049653A\u200b',
    ]) {
      expect(checkUscc(typed)).toMatchObject({ code: '91350200776049653A', checkDigit: 'right' });
    }
  });

  test('a code of the wrong form is refused and the place is named', () => {
    expect(checkUscc('')).toMatchObject({ format: 'bad', problem: 'empty' });
    expect(checkUscc('91350200776049653')).toMatchObject({ format: 'bad', problem: 'length', length: 17 });
    expect(checkUscc('9135020077604965OA')).toMatchObject({
      format: 'bad',
      problem: 'characters',
      wrongAt: 17,
    });
    expect(checkUscc('9135A200776049653A')).toMatchObject({ format: 'bad', problem: 'layout', wrongAt: 5 });
    expect(checkUscc('77604965-3')).toMatchObject({ format: 'bad', problem: 'old-organisation-code' });
    expect(checkUscc('350200100012345')).toMatchObject({ format: 'bad', problem: 'old-licence-number' });
  });

  test('a computed code always passes its own check', () => {
    fc.assert(
      fc.property(
        first17,
        (body) => void expect(checkUscc(usccOf(body))).toMatchObject({ format: 'ok', checkDigit: 'right' }),
      ),
    );
  });

  test('any single mistyped character is noticed', () => {
    fc.assert(
      fc.property(first17, fc.nat(17), fc.constantFrom(...alphabet), (body, at, typed) => {
        const code = usccOf(body);
        fc.pre(code[at] !== typed);
        const check = checkUscc(code.slice(0, at) + typed + code.slice(at + 1));
        expect(check.format === 'bad' || check.checkDigit === 'wrong').toBe(true);
      }),
    );
  });

  test('an organisation code ends in its own check digit', () => {
    expect(organisationDigit('77604965')).toBe('3');
    expect(checkOrganisationCode('776049653')).toBe('right');
    expect(checkOrganisationCode('776049654')).toBe('wrong');
  });

  test('no text makes the check throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void checkUscc(text)));
  });
});
