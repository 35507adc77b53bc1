import type { Kind } from '../../src-core/kinds.ts';
import { useDesk } from './desk.tsx';
import { outcomeSentences } from './outcome-sentences.ts';

/** What is revealed; a record that is being made has no id yet. */
type Revealed = { kind: Kind; record: string; field: string };

/**
 * Writes into the audit trail who looks at which sensitive value, before it is shown.
 * @returns why it may not be shown; undefined when it may
 */
export function useReveal(about: Revealed): () => Promise<string | undefined> {
  const { store } = useDesk();
  return async () => {
    // A window that only shows cannot write; what its person sees is noted nowhere, so it is not shown.
    const outcome = await store.note('reveal', about);
    return outcome.saved ? undefined : outcomeSentences(outcome).join(' ');
  };
}
