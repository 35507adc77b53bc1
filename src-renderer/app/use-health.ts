import { useEffect, useState } from 'react';
import type { Store, StoreHealth } from '../store/store.ts';

/** How the two copies are, now and after every change. */
export function useHealth(store: Store): StoreHealth {
  const [seen, setSeen] = useState<{ of: Store; health: StoreHealth }>(() => ({
    of: store,
    health: store.health(),
  }));
  useEffect(() => store.onHealth((health) => setSeen({ of: store, health })), [store]);
  return seen.of === store ? seen.health : store.health();
}
