/**
 * Registers the service worker of the built page. Without one (an old
 * browser, a private window) the app works as long as its server runs.
 */
export async function prepareOfflineStart(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
  } catch (error) {
    console.warn('FairDesk will need its server at the next start.', error);
  }
}
