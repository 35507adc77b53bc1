export type PrintDocument = {
  title: string;
  html: string;
  landscape: boolean;
  label?: { widthInMm: number; heightInMm: number } | undefined;
};

/**
 * Puts the title and the paper (A4, upright or across, or a label) in front of a self-contained HTML document. A parser merges
 * a second `<html>` and `<head>` into the first, so `html` may be a whole document or only its body.
 */
export function printDocument({ title, html, landscape, label }: PrintDocument): string {
  const paper = label
    ? `${label.widthInMm}mm ${label.heightInMm}mm`
    : landscape
      ? 'A4 landscape'
      : 'A4 portrait';
  return [
    '<!doctype html><html><head><meta charset="utf-8">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>@page { size: ${paper}; }</style>`,
    html,
  ].join('\n');
}

/** Text inside of HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
