const wide = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/;
/** Widths in parts of the size of the type: a Chinese sign is a square; the average of Latin letters in bold. */
const widths = { wide: 1, narrow: 0.64, dot: 0.5 };
/** Of several lines none is full: words and signs do not break everywhere. */
const fullness = 0.85;

/**
 * The size of type in which a text fits a width, on as few lines as it needs: no script runs where it is printed.
 *
 * @param limits the largest size, the smallest before it takes another line, and the most lines
 */
export function fitted(
  text: string,
  widthInMm: number,
  limits: { largest: number; smallest: number; lines: number },
): { sizeInMm: number; lines: number } {
  const ems = [...text].reduce((sum, sign) => sum + widthOf(sign), 0);
  for (let lines = 1; ; lines += 1) {
    const room = widthInMm * (lines === 1 ? 0.97 : lines * fullness);
    const sizeInMm = Math.min(limits.largest, Math.floor((room / Math.max(ems, 1)) * 100) / 100);
    if (sizeInMm >= limits.smallest || lines === limits.lines) return { sizeInMm, lines };
  }
}

function widthOf(sign: string): number {
  if (sign === '·' || sign === ' ') return widths.dot;
  return wide.test(sign) ? widths.wide : widths.narrow;
}
