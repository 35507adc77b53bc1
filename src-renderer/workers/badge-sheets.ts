import { escapeHtml } from '../../src-core/contract/print-document.ts';
import type { BadgeLayout } from '../../src-core/graduate/badge-layout.ts';
import { code128Bars, quietModules } from '../../src-core/standards/code-128.ts';
import type { BadgeQuestion, BadgeText } from './badge-protocol.ts';
import { fitted } from './fitted.ts';
import { qrPath } from './qr-path.ts';

const a4 = { widthInMm: 210, heightInMm: 297 };
const badgesPerStep = 50;
/** Label printers have 8 dots a millimetre: bars of whole dots stay as wide as they should be. */
const dotInMm = 0.125;
/** A bar that is wider than this makes a symbol longer than a hand scanner likes. */
const widestModuleInMm = 0.375;
const paddingInMm = { top: 2.5, side: 3, bottom: 2 };
const lineHeight = 1.2;
/** The code in letters below its bars. */
const codeHeightInMm = 3.2;

/**
 * Badges as one self-contained HTML document without a script, black on white, to the millimetre.
 *
 * @param onProgress told after every 50 badges
 */
export function badgeSheets(
  { badges, layout, title }: BadgeQuestion,
  onProgress: (done: number, total: number) => void,
): string {
  const perSheet = layout.columns * layout.rows;
  const sheets: string[] = [];
  for (let from = 0; from < badges.length; from += perSheet) {
    if (from % badgesPerStep < perSheet) onProgress(from, badges.length);
    const here = badges.slice(from, from + perSheet);
    const drawn = here.map((badge, place) => placed(badgeHtml(badge, layout, title), place, layout));
    sheets.push(`<section>${drawn.join('')}</section>`);
  }
  return `<style>${styleOf(layout)}</style>${sheets.join('\n')}`;
}

function styleOf({ paper, widthInMm, heightInMm, hasCutLine }: BadgeLayout): string {
  const sheet = paper === 'A4' ? a4 : { widthInMm, heightInMm };
  // A hair lower than the paper: rounding must not push an empty page out.
  return `@page { margin: 0; } body { margin: 0; color: #000; background: #fff; line-height: ${lineHeight};
 font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
section { position: relative; width: ${sheet.widthInMm}mm; height: ${sheet.heightInMm - 0.3}mm; overflow: hidden; break-after: page; }
section:last-child { break-after: auto; }
.badge { position: absolute; box-sizing: border-box; width: ${widthInMm}mm; height: ${heightInMm}mm; overflow: hidden;
 padding: ${paddingInMm.top}mm ${paddingInMm.side}mm ${paddingInMm.bottom}mm; display: flex; flex-direction: column;${hasCutLine ? ' outline: 0.1mm dashed #000; outline-offset: -0.05mm;' : ''} }
.badge > header { white-space: nowrap; overflow: hidden; }
.badge > div { flex: 1; min-height: 0; display: flex; gap: 2mm; align-items: center; overflow: hidden; }
.badge > div > div { flex: 1; min-width: 0; }
.badge strong, .badge p { display: block; margin: 0; overflow-wrap: anywhere; }
.badge svg { display: block; flex: none; } .badge > footer { text-align: center; }
.badge > footer svg { margin: 0 auto; }
.badge code { display: block; padding-top: 0.6mm; font: 2.3mm/${codeHeightInMm - 0.6}mm "Consolas", "DejaVu Sans Mono", monospace; letter-spacing: 0.6mm; }`;
}

function placed(
  inside: string,
  place: number,
  { paper, columns, rows, widthInMm, heightInMm }: BadgeLayout,
): string {
  const left = paper === 'A4' ? (a4.widthInMm - columns * widthInMm) / 2 : 0;
  const top = paper === 'A4' ? Math.max(0, (a4.heightInMm - rows * heightInMm) / 2) : 0;
  const x = left + (place % columns) * widthInMm;
  const y = top + Math.floor(place / columns) * heightInMm;
  return `<article class="badge" style="left:${x}mm;top:${y}mm">${inside}</article>`;
}

function badgeHtml(
  { code, name, lines }: BadgeText,
  { widthInMm, heightInMm }: BadgeLayout,
  title: string,
): string {
  const inner = widthInMm - 2 * paddingInMm.side;
  const qrSide = heightInMm * 0.4;
  const barHeight = heightInMm * 0.19;
  const { sizeInMm: titleSize } = fitted(title, inner, { largest: 3.2, smallest: 1.6, lines: 1 });
  const around = paddingInMm.top + paddingInMm.bottom + barHeight + codeHeightInMm;
  const room = { widthInMm: inner - qrSide - 2, heightInMm: heightInMm - around - titleSize * lineHeight };
  const [called = 0, ...more] = fittedBlock([name, ...lines], room, heightInMm);
  const rest = lines.map(
    (line, index) => `<p style="font-size:${more[index] ?? 0}mm">${escapeHtml(line)}</p>`,
  );
  return (
    `<header style="font-size:${titleSize}mm">${escapeHtml(title)}</header>` +
    `<div><div><strong style="font-size:${called}mm">${escapeHtml(name)}</strong>${rest.join('')}</div>` +
    `${qrSvg(code, qrSide)}</div>` +
    `<footer>${barsSvg(code, inner, barHeight)}<code>${escapeHtml(code)}</code></footer>`
  );
}

/** Sizes of the name and the lines below it: smaller together where they would not fit the height. */
function fittedBlock(
  [name = '', ...lines]: readonly string[],
  room: { widthInMm: number; heightInMm: number },
  badgeHeightInMm: number,
): number[] {
  for (let scale = 1; ; scale -= 0.05) {
    const largest = badgeHeightInMm * scale;
    const texts = [
      fitted(name, room.widthInMm, { largest: largest * 0.17, smallest: largest * 0.085, lines: 3 }),
      ...lines.map((line) =>
        fitted(line, room.widthInMm, { largest: largest * 0.075, smallest: largest * 0.05, lines: 2 }),
      ),
    ];
    const height = texts.reduce((sum, text) => sum + text.sizeInMm * text.lines * lineHeight, 0);
    if (height <= room.heightInMm || scale < 0.45) return texts.map(({ sizeInMm }) => sizeInMm);
  }
}

/** With the light border that the padding around it does not give: four modules in all. */
function qrSvg(code: string, sideInMm: number): string {
  const { path, size } = qrPath(code);
  const quiet = 2;
  const all = size + 2 * quiet;
  const side = wholeDots(sideInMm / all) * all;
  return (
    `<svg width="${side}mm" height="${side}mm" viewBox="${-quiet} ${-quiet} ${all} ${all}" shape-rendering="crispEdges">` +
    `<path d="${path}"/></svg>`
  );
}

function barsSvg(code: string, widthInMm: number, heightInMm: number): string {
  const { bars, modules } = code128Bars(code);
  const all = modules + 2 * quietModules;
  const module = Math.min(widestModuleInMm, wholeDots(widthInMm / all));
  const path = bars.map(({ at, width }) => `M${at + quietModules} 0h${width}v1h-${width}z`).join('');
  return (
    `<svg width="${all * module}mm" height="${heightInMm}mm" viewBox="0 0 ${all} 1" preserveAspectRatio="none" ` +
    `shape-rendering="crispEdges"><path d="${path}"/></svg>`
  );
}

function wholeDots(moduleInMm: number): number {
  return Math.max(1, Math.floor(moduleInMm / dotInMm)) * dotInMm;
}
