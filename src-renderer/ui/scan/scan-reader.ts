/** What a scanner that acts as a keyboard sends: short, ASCII, fast, ending in Enter. */
export type KeyStroke = { code: string; shiftKey: boolean; atMs: number };

/** Longest pause between two keys of one scan; a person is slower, a slow wireless scanner is not. */
const longestPauseMs = 60;
const shortestScan = 4;
/** A scan that came to a halt for longer than this begins anew: what stood before it was left there by somebody. */
const longestHaltMs = 2_000;

/** `lead`: what was written shortly before; the beginning of the scan where it came to a halt, or a person's own keys. */
export type Scan = { text: string; lead: string };

const shifted: Readonly<Record<string, string>> = {
  '-': '_',
  '=': '+',
  '/': '?',
  ';': ':',
  '.': '>',
  ',': '<',
};
const signs: Readonly<Record<string, string>> = {
  Minus: '-',
  Equal: '=',
  Slash: '/',
  Semicolon: ';',
  Period: '.',
  Comma: ',',
  NumpadSubtract: '-',
  NumpadDecimal: '.',
  NumpadDivide: '/',
};
const shiftedDigits = ')!@#$%^&*(';

/**
 * Reads scans out of single key strokes. It goes by the position of the keys (`event.code`), because under a Chinese
 * input method the characters themselves never arrive (`event.key` is "Process").
 *
 * @returns for each stroke the whole scan when the stroke ended one, else undefined
 */
export function scanReader(): (stroke: KeyStroke) => Scan | undefined {
  let text = '';
  let lead = '';
  let lastMs = 0;
  return ({ code, shiftKey, atMs }) => {
    if (atMs - lastMs > longestPauseMs) {
      lead = atMs - lastMs > longestHaltMs ? '' : lead + text;
      text = '';
    }
    if (code === 'ShiftLeft' || code === 'ShiftRight') return undefined;
    lastMs = atMs;
    if (code === 'Enter' || code === 'NumpadEnter') {
      const scan = { text, lead };
      text = '';
      lead = '';
      return scan.text.length >= shortestScan ? scan : undefined;
    }
    const character = characterOf(code, shiftKey);
    if (character === undefined) lead = '';
    text = character === undefined ? '' : text + character;
    return undefined;
  };
}

function characterOf(code: string, shiftKey: boolean): string | undefined {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return shiftKey ? letter : letter.toLowerCase();
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit) return shiftKey && code.startsWith('Digit') ? shiftedDigits[Number(digit)] : digit;
  const sign = signs[code];
  return sign && shiftKey ? (shifted[sign] ?? sign) : sign;
}
