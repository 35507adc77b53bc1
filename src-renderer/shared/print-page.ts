import { say } from '../locale/say.ts';

/** Text inside of HTML. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Style of a page for A4, black on white: what it is in the footer on the left, page x of y on the right. */
export function pageStyle(footer: string): string {
  const [before, between, after] = say('ui.print.page', { page: '\u0001', pages: '\u0001' }).split('\u0001');
  const page = `${quoted(before ?? '')} counter(page) ${quoted(between ?? '')} counter(pages) ${quoted(after ?? '')}`;
  return `
@page { margin: 16mm 14mm 18mm; @bottom-left { content: ${quoted(footer)}; font-size: 9pt; }
  @bottom-right { content: ${page}; font-size: 9pt; } }
body { margin: 0; color: #000; font: 10.5pt/1.5 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { margin: 0; font-size: 16pt; } h2 { margin: 12pt 0 4pt; font-size: 12pt; } p { margin: 2pt 0; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }`;
}

/** A string of CSS inside a style element: neither quotation marks nor a closing tag can end it early. */
function quoted(text: string): string {
  const safe = text.replace(/["\\<\n]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `);
  return `"${safe}"`;
}
