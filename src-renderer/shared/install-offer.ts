import { useSyncExternalStore } from 'react';

/** Chromium's offer to install the page as an app; other browsers and Electron never make it. */
type InstallOffer = Event & { prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }> };

let offer: InstallOffer | undefined;
const listeners = new Set<() => void>();

function take(next: InstallOffer | undefined): void {
  offer = next;
  for (const listener of listeners) listener();
}

/** The browser makes its offer once, soon after the page has loaded: whoever wants it must listen before. */
export function listenForInstallOffer(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    take(event as InstallOffer);
  });
}

/** What asks the person to install the page as an app, while the browser offers it. */
export function useInstallOffer(): (() => Promise<boolean>) | undefined {
  const current = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => offer,
  );
  if (!current) return undefined;
  return async () => {
    take(undefined);
    return (await current.prompt()).outcome === 'accepted';
  };
}
