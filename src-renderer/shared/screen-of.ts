import type { Kind } from '../../src-core/kinds.ts';

/** The screen whose address opens a record of a kind; the other kinds have none. */
export const screenOf = {
  enterprise: 'enterprises',
  job: 'jobs',
  graduate: 'graduates',
  booth: 'booths',
  fair: 'settings',
} as const satisfies Partial<Record<Kind, string>>;

export function screenOfKind(kind: Kind): string | undefined {
  return (screenOf as Partial<Record<Kind, string>>)[kind];
}
