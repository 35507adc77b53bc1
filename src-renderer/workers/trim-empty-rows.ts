const lessThan = 0x3c;
const worthwhileBytes = 1_000_000;

/**
 * The XML of a worksheet without the rows below its last value. A sheet that somebody formatted down to row 1,048,576 has
 * millions of empty cells there, and the xlsx library would visit each. What cannot be recognised comes back as it is.
 */
export function trimEmptyRows(xml: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const end = lastOf(xml, '</sheetData>', xml.length);
  if (end < 0) return xml;
  const start = firstOf(xml, '<sheetData>', 0);
  if (start < 0) return xml;
  const value = lastValue(xml, start, end);
  const cut = value < 0 ? start + '<sheetData>'.length : firstOf(xml, '</row>', value) + '</row>'.length;
  if (cut < '</row>'.length || end - cut < worthwhileBytes) return xml;
  const trimmed = new Uint8Array(cut + xml.length - end);
  trimmed.set(xml.subarray(0, cut));
  trimmed.set(xml.subarray(end), cut);
  return trimmed;
}

/** Number of the last row that holds a value; 0 where there is none, or where rows are not numbered. */
export function lastRowOf(xml: Uint8Array): number {
  const end = lastOf(xml, '</sheetData>', xml.length);
  const start = firstOf(xml, '<sheetData>', 0);
  const value = end < 0 || start < 0 ? -1 : lastValue(xml, start, end);
  const row = value < 0 ? -1 : lastOf(xml, '<row ', value);
  if (row < 0) return 0;
  const head = new TextDecoder().decode(xml.subarray(row, Math.min(xml.length, row + 200)));
  return Number(/^<row [^>]*?r="(\d{1,9})"/.exec(head)?.[1] ?? 0);
}

/** Where the last `<v>` or `<is>` begins: every value of a cell stands in one of them. -1 when there is none. */
function lastValue(xml: Uint8Array, from: number, to: number): number {
  for (let at = to - 1; at > from; at -= 1) {
    if (xml[at] !== lessThan) continue;
    if (isAt(xml, at, '<v>') || isAt(xml, at, '<v ') || isAt(xml, at, '<is>') || isAt(xml, at, '<is '))
      return at;
    // A name with a prefix: then nothing is trimmed, for the value may be anywhere.
    if (isPrefixed(xml, at)) return to;
  }
  return -1;
}

function isPrefixed(xml: Uint8Array, at: number): boolean {
  for (let i = at + 1; i < at + 12; i += 1) {
    const byte = xml[i] ?? 0;
    if (byte === 0x3a) return true;
    if (byte === 0x20 || byte === 0x3e || byte === 0x2f) return false;
  }
  return false;
}

function isAt(xml: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (xml[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

function firstOf(xml: Uint8Array, text: string, from: number): number {
  for (let at = xml.indexOf(lessThan, from); at >= 0; at = xml.indexOf(lessThan, at + 1))
    if (isAt(xml, at, text)) return at;
  return -1;
}

function lastOf(xml: Uint8Array, text: string, before: number): number {
  for (let at = before - 1; at >= 0; at -= 1) if (xml[at] === lessThan && isAt(xml, at, text)) return at;
  return -1;
}
