const dashes = /[\u2010-\u2015\u2212\u30fc\ufe58\ufe63]/g;
const invisible = /[\p{Cc}\p{Cf}]/gu;

/**
 * Full-width letters, digits and signs as half-width ones (Unicode NFKC), every kind of dash as `-`, every kind of space
 * as one plain space, invisible characters gone, ends trimmed. What people paste from a scan or a web page becomes what they meant.
 */
export function toHalfWidth(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').replace(invisible, '').replace(dashes, '-').trim();
}

/** A code as it is compared: half-width, upper case, without spaces, hyphens, dots, underscores and the apostrophe spreadsheets put in front of text. */
export function toPlainCode(text: string): string {
  return toHalfWidth(text)
    .replace(/[\s\-_.·'’‘`]/g, '')
    .toUpperCase();
}

/** Words as they are compared: half-width, lower case, without spaces, quotation marks, brackets around parts and separating signs. */
export function toPlainWords(text: string): string {
  return toHalfWidth(text)
    .replace(/[\s\-_.,;:·'"“”‘’「」『』《》<>()[\]{}【】〔〕、,。;:/\\|&*]/g, '')
    .toLowerCase();
}
