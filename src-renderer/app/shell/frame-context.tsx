import { type Provider, type ReactNode, useMemo } from 'react';
import type { StoreApi } from 'zustand';
import type { Host } from '../../../src-core/contract/host.ts';
import { AttachmentsProvider } from '../../context/use-attachments.ts';
import { type Bundles, BundlesProvider } from '../../context/use-bundles.ts';
import { type Disputes, DisputesProvider } from '../../context/use-disputes.ts';
import { type FileSaving, FileSavingProvider } from '../../context/use-file-saving.ts';
import { HostProvider } from '../../context/use-host.ts';
import { type Offices, OfficesProvider } from '../../context/use-offices.ts';
import { type Peers, PeersProvider } from '../../context/use-peers.ts';
import { type Go, GoProvider, type Place, PlaceProvider } from '../../context/use-place.ts';
import { type Preferring, PreferencesProvider } from '../../context/use-preferences.ts';
import { SessionProvider, type WindowSession } from '../../context/use-session.ts';
import { StoreProvider } from '../../context/use-store.ts';
import { type WindowState, WindowStateProvider } from '../../context/use-window-state.ts';
import { freeSlot, officesHere } from '../../store/offices-here.ts';
import type { Store } from '../../store/store.ts';
import { attachmentsOf } from '../exchange/attachments.ts';
import { bringIn } from '../exchange/bring-in.ts';
import { chooseBundle, saveBundle, takeBundle } from '../exchange/bundles.ts';
import { saveRescueFile } from '../exchange/save-rescue.ts';
import { saveBytes, saveWorkbook } from '../exchange/save-workbook.ts';

type Props = {
  host: Host;
  store: Store;
  peers: StoreApi<Peers>;
  disputes: StoreApi<Disputes>;
  preferring: Preferring;
  place: Place;
  go: Go;
  session: WindowSession;
  windowState: WindowState;
  children: ReactNode;
};

/**
 * What the frame gives to the screens, each concern in a context of its own: a change of one redraws only those who read
 * it. What changes with every tick of the exchange lies in stores of zustand.
 */
export function FrameContext(props: Props) {
  const { host, store, preferring } = props;
  const attachments = useMemo(() => attachmentsOf(host, store), [host, store]);
  const fileSaving = useMemo(() => fileSavingOf(host, store), [host, store]);
  const bundles = useMemo(() => bundlesOf(host, store), [host, store]);
  const offices = useMemo(() => officesOf(host, store, preferring), [host, store, preferring]);
  return [
    given(HostProvider, host),
    given(StoreProvider, store),
    given(PreferencesProvider, preferring),
    given(SessionProvider, props.session),
    given(WindowStateProvider, props.windowState),
    given(FileSavingProvider, fileSaving),
    given(AttachmentsProvider, attachments),
    given(PeersProvider, props.peers),
    given(BundlesProvider, bundles),
    given(OfficesProvider, offices),
    given(DisputesProvider, props.disputes),
    given(GoProvider, props.go),
    given(PlaceProvider, props.place),
  ].reduceRight((inside, around) => around(inside), props.children);
}

function given<T>(Given: Provider<T | undefined>, value: T): (inside: ReactNode) => ReactNode {
  return (inside) => <Given value={value}>{inside}</Given>;
}

function fileSavingOf(host: Host, store: Store): FileSaving {
  return {
    saveRescue: () => saveRescueFile(host, store.rescueExport, () => store.note('rescue.export')),
    saveWorkbook: (workbook, name) => saveWorkbook(host, workbook, name),
    saveText: (text, name) => saveBytes(host, new TextEncoder().encode(text), name),
  };
}

function bundlesOf(host: Host, store: Store): Bundles {
  return {
    save: (passphrase, watch) => saveBundle(host, store, passphrase, watch),
    choose: () => chooseBundle(host),
    take: (file, passphrase, watch) => takeBundle({ host, store }, file, passphrase, watch),
  };
}

function officesOf(host: Host, store: Store, { prefer }: Preferring): Offices {
  const free = freeSlot(localStorage);
  return {
    here: officesHere(localStorage),
    open: (slot) => prefer({ slot }),
    joinAnother: free && (() => prefer({ slot: free })),
    bringIn: (from, onProgress) => bringIn({ host, store }, from, onProgress),
  };
}
