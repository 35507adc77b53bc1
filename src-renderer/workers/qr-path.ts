import { Ecc, QrCode } from '@rc-component/qrcode/lib/libs/qrcodegen.js';

/** A QR code (ISO/IEC 18004, level M) as one path of dark runs, a module a unit, without the light border. */
export function qrPath(text: string): { path: string; size: number } {
  const modules = QrCode.encodeText(text, Ecc.MEDIUM).getModules();
  const path = modules.flatMap((row, y) =>
    runsOf(row).map(({ at, width }) => `M${at} ${y}h${width}v1h-${width}z`),
  );
  return { path: path.join(''), size: modules.length };
}

function runsOf(row: readonly boolean[]): { at: number; width: number }[] {
  const runs: { at: number; width: number }[] = [];
  for (const [x, isDark] of row.entries()) {
    const last = runs.at(-1);
    if (!isDark) continue;
    if (last && last.at + last.width === x) last.width += 1;
    else runs.push({ at: x, width: 1 });
  }
  return runs;
}
