import { type StoreApi, useStore } from 'zustand';
import type { Dispute } from '../../src-core/conflict/dispute.ts';
import { makeContext } from './make-context.ts';

/** What laptops that were apart wrote against each other. */
export type Disputes = {
  /** Undefined until the first look has ended. */
  list: readonly Dispute[] | undefined;
  isLooking: boolean;
  /** Why the last look ended without an answer. */
  failed: string | undefined;
  /** Looks again; ends with the answer in the list. */
  look(): Promise<void>;
};

const [DisputesProvider, useDisputesStore] = makeContext<StoreApi<Disputes>>('the disputes');
export { DisputesProvider };

/** What of them is shown; drawn anew only when that has changed. */
export function useDisputes<T = Disputes>(pick: (disputes: Disputes) => T = (disputes) => disputes as T): T {
  return useStore(useDisputesStore(), pick);
}
