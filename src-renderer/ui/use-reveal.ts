import type { Kind } from '../../src-core/kinds.ts';
import { useDesk } from './desk.tsx';
import { noteFirst } from './note-first.ts';

/** What is revealed; a record that is being made has no id yet. */
type Revealed = { kind: Kind; record: string; field: string };

/**
 * Writes into the audit trail who looks at which sensitive value, before it is shown.
 * @returns why it may not be shown; undefined when it may
 */
export function useReveal(about: Revealed): () => Promise<string | undefined> {
  const { store } = useDesk();
  return () => noteFirst(store, 'reveal', about);
}
