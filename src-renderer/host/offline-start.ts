/** Whether the page starts without its server; `untrusted`: the browser does not believe the server's certificate. */
export type OfflineStart = 'ready' | 'untrusted' | 'none';

/**
 * Registers the service worker of the built page. Without one (an old browser, a private window) the app works as long as its
 * server runs.
 */
export async function prepareOfflineStart(): Promise<OfflineStart> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return 'none';
  try {
    await navigator.serviceWorker.register('./sw.js', { updateViaCache: 'none' });
    return 'ready';
  } catch (error) {
    console.warn('FairDesk will need its server at the next start.', error);
    return error instanceof DOMException && error.name === 'SecurityError' ? 'untrusted' : 'none';
  }
}

/** Whether this page is a guest at a hub: its address there is its home. */
export function isGuest(): boolean {
  return location.protocol === 'https:' && location.pathname.startsWith('/app/');
}
