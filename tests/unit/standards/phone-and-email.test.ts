import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkEmail } from '../../../src-core/standards/email.ts';
import { checkPhone } from '../../../src-core/standards/phone.ts';

test.each([
  ['13800138000', 'mobile', '13800138000'],
  ['138 0013 8000', 'mobile', '13800138000'],
  ['138-0013-8000', 'mobile', '13800138000'],
  ['+86 138 0013 8000', 'mobile', '13800138000'],
  ['8613800138000', 'mobile', '13800138000'],
  ['0086-13800138000', 'mobile', '13800138000'],
  ['１３８００１３８０００', 'mobile', '13800138000'],
  ['013800138000', 'mobile', '13800138000'],
  ['010-62345678', 'landline', '010-62345678'],
  ['(010) 6234 5678', 'landline', '010-62345678'],
  ['（0512）66234567', 'landline', '0512-66234567'],
  ['+86 10 6234 5678', 'landline', '010-62345678'],
  ['0551-6234567', 'landline', '0551-6234567'],
  ['010-62345678-801', 'landline', '010-62345678-801'],
  ['010-62345678转801', 'landline', '010-62345678-801'],
  ['62345678', 'local', '62345678'],
  ['400-123-4567', 'hotline', '400-123-4567'],
  ['+852 2123 4567', 'foreign', '+85221234567'],
])('%s is a %s number, kept as %s', (text, kind, number) => {
  expect(checkPhone(text)).toEqual({ format: 'ok', kind, number });
  expect(checkPhone(number)).toEqual({ format: 'ok', kind, number });
});

test.each([
  ['', 'empty'],
  ['1380013800', 'mobile-length'],
  ['138001380001', 'mobile-length'],
  ['12345', 'form'],
  ['王经理', 'letters'],
  ['13800138000/13900139000', 'several'],
  ['13800138000、010-62345678', 'several'],
])('%s is refused: %s', (text, problem) => {
  expect(checkPhone(text)).toMatchObject({ format: 'bad', problem });
});

test.each([
  [' hr@Example.COM ', 'hr@example.com', false],
  ['ｈｒ＠example.com', 'hr@example.com', false],
  ['zhao.yi@163.com', 'zhao.yi@163.com', true],
  ['mailto:jobs+campus@mail.example.com.cn', 'jobs+campus@mail.example.com.cn', false],
])('%s is an address', (text, address, isPublicHost) => {
  expect(checkEmail(text)).toEqual({ format: 'ok', address, isPublicHost });
});

test.each([
  ['', 'empty'],
  ['hr.example.com', 'no-at'],
  ['hr@example', 'host'],
  ['hr@exa mple.com', 'several'],
  ['a@example.com;b@example.com', 'several'],
  ['人事@example.com', 'name'],
  ['@example.com', 'name'],
])('%s is no address: %s', (text, problem) => {
  expect(checkEmail(text)).toEqual({ format: 'bad', problem });
});

test('no text makes the checks throw', () => {
  fc.assert(fc.property(fc.string(), (text) => void [checkPhone(text), checkEmail(text)]));
});
