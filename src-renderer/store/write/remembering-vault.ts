import type { Vault } from '../../../src-core/change/seal.ts';
import type { Sealed } from '../../../src-core/record/declare-record.ts';

/** Somewhat more than two commits of an import seal. */
const seals = 2_000;

/**
 * A vault that remembers what it sealed last. An import seals each number twice, to look it up and to write it, and can
 * have it sealed ahead while the commit before waits for the disk.
 */
export function rememberingVault(vault: Vault): Vault {
  const known = new Map<string, Sealed>();
  return {
    ...vault,
    seal(kind, field, value) {
      if (typeof value !== 'string') return vault.seal(kind, field, value);
      const place = `${kind}.${field}.${value}`;
      const before = known.get(place);
      if (before) return before;
      const sealed = vault.seal(kind, field, value);
      const oldest = known.size >= seals ? known.keys().next().value : undefined;
      if (oldest !== undefined) known.delete(oldest);
      known.set(place, sealed);
      return sealed;
    },
  };
}
