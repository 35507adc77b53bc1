import { vi } from 'vitest';
import { hangingAfterMs } from './hanging-after.ts';

/** Tries an assertion again until it holds; what it waits for comes by itself, sooner or later. */
export function eventually<T>(assertion: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(assertion, { timeout: hangingAfterMs, interval: 50 });
}
