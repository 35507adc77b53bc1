import { toHalfWidth } from './to-half-width.ts';

export type PhoneKind =
  | 'mobile'
  | 'landline'
  | 'local' // seven or eight digits without an area code
  | 'hotline' // 400 and 800 numbers
  | 'foreign'; // another country code, Hong Kong, Macao and Taiwan among them

export type PhoneProblem =
  | 'empty'
  | 'letters'
  | 'several' // more than one number in one cell
  | 'mobile-length' // begins as a mobile number but has not 11 digits
  | 'form';

export type PhoneCheck =
  | { readonly format: 'bad'; readonly problem: PhoneProblem; readonly length: number }
  | {
      readonly format: 'ok';
      readonly kind: PhoneKind;
      /** One spelling a number, so that equal numbers are equal texts: `13800138000`, `010-62345678-801`, `400-123-4567`, `+85221234567`. */
      readonly number: string;
    };

/** Reads a telephone number: mainland mobile, landline with area code and extension, 400 and 800, other countries with `+`. */
export function checkPhone(text: string): PhoneCheck {
  const written = toHalfWidth(text)
    .replace(/^(?:电话|手机|tel|phone)[::]?/i, '')
    .trim();
  const bad = (problem: PhoneProblem): PhoneCheck => ({
    format: 'bad',
    problem,
    length: written.replace(/\D/g, '').length,
  });
  if (written === '') return bad('empty');
  if (
    written
      .split(/[/,;、，；]|\s(?=1[3-9]\d{9}|0\d{2,3}-)/)
      .filter((each) => /\d{7}/.test(each.replace(/[\s-]/g, ''))).length > 1
  )
    return bad('several');
  const [main = '', extension] = written.split(/(?:转|分机|ext\.?|#|x(?=\d{1,6}$))\s*/i);
  if (/[^\d\s\-+().']/.test(main) || (extension !== undefined && !/^\d{1,6}$/.test(extension)))
    return bad('letters');
  const digits = main.replace(/^[\s']*\+\s*/, '00').replace(/\D/g, '');
  if (digits.startsWith('00') && !digits.startsWith('0086'))
    return /^00[1-9]\d{6,14}$/.test(digits) ? ok('foreign', `+${digits.slice(2)}`) : bad('form');
  return (
    mainland(digits.replace(/^0086|^86(?=1[3-9]\d{9}$)/, ''), main, extension) ??
    bad(/^1[3-9]/.test(digits) ? 'mobile-length' : 'form')
  );
}

/** A telephone number in its one spelling; what is none stays as it is written, in half-width. */
export function tidyPhone(text: string): string {
  const check = checkPhone(text);
  return check.format === 'ok' ? check.number : toHalfWidth(text);
}

function mainland(digits: string, written: string, extension: string | undefined): PhoneCheck | undefined {
  const tail = extension === undefined ? '' : `-${extension}`;
  const mobile = digits.replace(/^0(?=1[3-9]\d{9}$)/, '');
  if (/^1[3-9]\d{9}$/.test(mobile)) return ok('mobile', mobile);
  if (/^[48]00\d{7}$/.test(digits))
    return ok('hotline', `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}${tail}`);
  // After +86 the zero of the area code is left out.
  const landline = /^0?(10|2\d|[3-9]\d{2})([2-9]\d{6,7})$/.exec(withoutExtension(digits, written));
  if (landline && (digits.startsWith('0') || /\+|^0086/.test(written))) {
    const inner = tail || extensionOf(written);
    return ok('landline', `0${landline[1]}-${landline[2]}${inner}`);
  }
  return /^[2-9]\d{6,7}$/.test(digits) ? ok('local', `${digits}${tail}`) : undefined;
}

/** 010-62345678-801: the last group is an extension. */
function extensionOf(written: string): string {
  const groups = /\d{7,8}\s*-\s*(\d{1,6})\s*$/.exec(written);
  return groups ? `-${groups[1]}` : '';
}

function withoutExtension(digits: string, written: string): string {
  const extension = extensionOf(written).slice(1);
  return extension ? digits.slice(0, digits.length - extension.length) : digits;
}

function ok(kind: PhoneKind, number: string): PhoneCheck {
  return { format: 'ok', kind, number };
}
