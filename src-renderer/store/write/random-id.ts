const countersPerMs = 4_096;

/** Time and counter of the id that was made last in this window. */
let last = { ms: 0, counter: 0 };

/**
 * A UUIDv7 (RFC 9562): the time in front, then a counter (section 6.2, method 1), so that ids made later in this window
 * sort later, also within one millisecond and when the clock is set back: rows of one sheet stay in their order.
 *
 * @param ms milliseconds since 1970
 */
export function newUuid(ms: number): string {
  last = next(ms);
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let index = 0; index < 6; index += 1)
    bytes[index] = Math.floor(last.ms / 2 ** (8 * (5 - index))) % 256;
  bytes[6] = 0x70 | (last.counter >> 8);
  bytes[7] = last.counter & 0xff;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function next(ms: number): { ms: number; counter: number } {
  if (ms > last.ms) return { ms: Math.floor(ms), counter: 0 };
  const counter = last.counter + 1;
  return counter < countersPerMs ? { ms: last.ms, counter } : { ms: last.ms + 1, counter: 0 };
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
