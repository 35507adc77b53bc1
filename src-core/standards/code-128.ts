/**
 * Widths of the bars and spaces of the 103 values, the three starts and the stop (ISO/IEC 15417:2007, table 1), bar first. Each
 * has 11 modules, the stop 13.
 */
const patterns = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 ' +
  '123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 ' +
  '232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 ' +
  '313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 ' +
  '111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 ' +
  '111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 ' +
  '114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112'
).split(' ');

const startB = 104;
const stop = 106;
/** Light on both sides of the bars, in modules (clause 4.4): a reader needs it. */
export const quietModules = 10;

/** The values of a text in code set B: start, characters, check character modulo 103, stop. */
export function code128Values(text: string): readonly number[] {
  const characters = [...text].map((character) => {
    const value = character.charCodeAt(0) - 32;
    if (value < 0 || value > 94) throw new Error('code set B holds printable ASCII only');
    return value;
  });
  const sum = characters.reduce((total, value, index) => total + value * (index + 1), startB);
  return [startB, ...characters, sum % 103, stop];
}

/**
 * The bars of a text in Code 128, code set B.
 *
 * @returns for each dark bar where it begins and how wide it is, in modules from the first bar, and the width of the symbol
 * @throws when the text holds anything but printable ASCII: a bug, codes are made by us
 */
export function code128Bars(text: string): { bars: { at: number; width: number }[]; modules: number } {
  const widths = code128Values(text).flatMap((value) => [...(patterns[value] ?? '')].map(Number));
  const bars: { at: number; width: number }[] = [];
  let at = 0;
  for (const [index, width] of widths.entries()) {
    if (index % 2 === 0) bars.push({ at, width });
    at += width;
  }
  return { bars, modules: at };
}
