import { canonical } from './canonical.ts';

/** Deeper than anything that a version of ours writes, and far from where a stack ends. */
export const deepestValue = 32;

/**
 * What of an arrived value can be kept, for the quarantine: the value itself, or, where JSON cannot hold it (1e999 is read as
 * Infinity) or nobody could walk it (thousands of levels), a copy that is cut there. The copy stands under `cut`, so that
 * it never passes for a change.
 */
export function keptForm(value: unknown): unknown {
  return isWithin(value, deepestValue + 2) ? value : { cut: cut(value, deepestValue) };
}

/** Canonical form of keptForm(value). */
export function keptText(value: unknown): string {
  return canonical(keptForm(value));
}

function isWithin(value: unknown, levels: number): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  if (levels === 0) return false;
  for (const inner of Array.isArray(value) ? (value as unknown[]) : Object.values(value))
    if (!isWithin(inner, levels - 1)) return false;
  return true;
}

function cut(value: unknown, levels: number): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (levels === 0) return '…';
  if (Array.isArray(value)) return value.map((inner) => cut(inner, levels - 1));
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cut(inner, levels - 1)]));
}
