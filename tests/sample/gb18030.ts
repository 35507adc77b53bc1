/**
 * Text as GB18030 bytes. Neither Node nor the browser has an encoder, so the table of the decoder is turned round: all two-byte
 * codes once. @throws at a character outside of them: the sample data have none
 */
export function encodeGb18030(text: string): Uint8Array {
  const table = codes();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0) < 0x80 ? character.charCodeAt(0) : table.get(character);
    if (code === undefined) throw new Error(`no two-byte code for ${character}`);
    if (code > 0xff) bytes.push(code >> 8);
    bytes.push(code & 0xff);
  }
  return Uint8Array.from(bytes);
}

let known: ReadonlyMap<string, number> | undefined;

function codes(): ReadonlyMap<string, number> {
  if (known) return known;
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, number>();
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) {
      if (low === 0x7f) continue;
      const character = decoder.decode(Uint8Array.from([high, low]));
      if ([...character].length === 1 && character !== '\ufffd') table.set(character, (high << 8) | low);
    }
  return (known = table);
}
