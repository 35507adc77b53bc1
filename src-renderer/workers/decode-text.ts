export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/**
 * Text from bytes: by byte order mark, else UTF-16 where every second byte is zero, else UTF-8 where all of it is valid
 * (Chinese in GB18030 hardly ever is), else GB18030, which includes GBK and GB 2312. Undefined when it is valid in none.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } | undefined {
  for (const encoding of likely(bytes)) {
    const text = decoded(bytes, encoding);
    if (text !== undefined) return { text, encoding };
  }
  return undefined;
}

function likely(bytes: Uint8Array): readonly Encoding[] {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return ['utf-8'];
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  const zeros = [0, 0];
  const looked = Math.min(bytes.length, 4000);
  for (let i = 0; i < looked; i += 1) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  // Separators and line ends have a zero byte in UTF-16, in every script.
  const [even = 0, odd = 0] = zeros;
  if (odd > looked / 50 && odd > even * 4) return ['utf-16le'];
  if (even > looked / 50 && even > odd * 4) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}

function decoded(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
