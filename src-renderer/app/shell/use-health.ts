import { useEffect, useState } from 'react';
import type { ScreenStore } from '../../store/store.ts';
import type { StoreHealth } from '../../store/health.ts';

/** How the two copies are, now and after every change. */
export function useHealth(store: ScreenStore): StoreHealth {
  const [seen, setSeen] = useState<{ of: ScreenStore; health: StoreHealth }>(() => ({
    of: store,
    health: store.health(),
  }));
  useEffect(() => store.onHealth((health) => setSeen({ of: store, health })), [store]);
  return seen.of === store ? seen.health : store.health();
}
