/** A UUIDv7 (RFC 9562): the time in front, so that ids made later sort later. @param ms milliseconds since 1970 */
export function newUuid(ms: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let index = 0; index < 6; index += 1) bytes[index] = Math.floor(ms / 2 ** (8 * (5 - index))) % 256;
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** A clock id: ten characters 0-9a-z, drawn anew for every installation, restore, rebuild or copy. */
export function newClockId(): string {
  // 252 is the greatest multiple of 36 below 256: larger bytes would make some characters likelier.
  const fair = Array.from(crypto.getRandomValues(new Uint8Array(64))).filter((byte) => byte < 252);
  return fair
    .slice(0, 10)
    .map((byte) => (byte % 36).toString(36))
    .join('')
    .padEnd(10, '0');
}
