/** Structured values as JSON text: bytes travel as base64, undefined by name. The page's half is in bridge-source.ts. */
export function toWire(value: unknown): string {
  return JSON.stringify({ value }, function (this: Record<string, unknown>, key, converted: unknown) {
    const original = this[key];
    if (original instanceof Uint8Array) return { $bytes: Buffer.from(original).toString('base64') };
    return original === undefined ? { $undefined: true } : converted;
  });
}

export function fromWire(text: string): unknown {
  const parsed = JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    if ('$bytes' in value) return new Uint8Array(Buffer.from(String(value.$bytes), 'base64'));
    return '$undefined' in value ? undefined : value;
  }) as { value?: unknown };
  return parsed.value;
}
