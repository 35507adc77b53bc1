import { type ReactNode, useEffect, useState } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import type { Host } from '../../../src-core/contract/host.ts';
import type { Peers } from '../../context/use-peers.ts';
import type { Store } from '../../store/store.ts';
import { useCentralExchange } from './use-central-exchange.ts';
import { useHubExchange } from './use-hub-exchange.ts';

type Props = {
  store: Store;
  host: Host;
  /** Until it is known whether this workspace has a portal and a hub. */
  waiting: ReactNode;
  children: (peers: StoreApi<Peers>) => ReactNode;
};

/**
 * Exchanges with the central portal and the hub as long as it stands. How that goes changes at every tick: it is put into a
 * store beside React, from which each part of the screen reads what it shows.
 */
export function WithPeers({ store, host, waiting, children }: Props) {
  const [peers] = useState(() => createStore<Partial<Peers>>(() => ({})));
  const isKnown = useStore(peers, ({ central, hub }) => central !== undefined && hub !== undefined);
  return (
    <>
      <Exchange store={store} host={host} peers={peers} />
      {isKnown ? children(peers as StoreApi<Peers>) : waiting}
    </>
  );
}

function Exchange({ store, host, peers }: { store: Store; host: Host; peers: StoreApi<Partial<Peers>> }) {
  const central = useCentralExchange(store, host);
  const hub = useHubExchange(store, host);
  useEffect(() => {
    if (central && hub) peers.setState({ central, hub });
  });
  return null;
}
