import type { Kind } from '../../../src-core/kinds.ts';
import { useStore } from '../../context/use-store.ts';
import { noteFirst } from '../words/note-first.ts';

/** What is revealed; a record that is being made has no id yet. */
type Revealed = { kind: Kind; record: string; field: string };

/**
 * Writes into the audit trail who looks at which sensitive value, before it is shown.
 * @returns why it may not be shown; undefined when it may
 */
export function useReveal(about: Revealed): () => Promise<string | undefined> {
  const store = useStore();
  return () => noteFirst(store, 'reveal', about);
}
