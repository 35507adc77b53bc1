import type { Field } from './fields.ts';

const star = '*';

/**
 * A sensitive value as it is shown before somebody reveals it: telephone 138****1234, document number first three and
 * last four (GB/T 35273-2020), e-mail a***@example.com, number plate first two and last, everything else hidden whole.
 * Fields that are not sensitive come back as they are.
 */
export function maskOf(field: Pick<Field, 'sensitive'>, value: unknown): string {
  if (value === undefined || value === null) return '';
  const text = typeof value === 'string' ? value : '';
  switch (field.sensitive) {
    case undefined:
      return typeof value === 'object' ? '' : String(value);
    case 'phone':
      return phoneMask(text);
    case 'document':
      return between(text, 3, 4);
    case 'email':
      return emailMask(text);
    case 'plate':
      return between(text, 2, 1);
    case 'whole':
      return star.repeat(6);
    default:
      return field.sensitive satisfies never;
  }
}

function phoneMask(text: string): string {
  const plain = text.replace(/[\s()（）-]/g, '');
  return plain.length < 8
    ? star.repeat(plain.length)
    : `${plain.slice(0, 3)}${star.repeat(4)}${plain.slice(-4)}`;
}

function emailMask(text: string): string {
  const at = text.lastIndexOf('@');
  return at < 1 ? star.repeat(6) : `${text.slice(0, 1)}${star.repeat(3)}${text.slice(at)}`;
}

// A text that is hardly longer than what would stay visible is hidden whole.
function between(text: string, first: number, last: number): string {
  const characters = [...text];
  if (characters.length < first + last + 2) return star.repeat(characters.length);
  const hidden = star.repeat(characters.length - first - last);
  return `${characters.slice(0, first).join('')}${hidden}${characters.slice(-last).join('')}`;
}
