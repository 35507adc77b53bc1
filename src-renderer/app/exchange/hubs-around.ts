import type { Host } from '../../../src-core/contract/host.ts';
import { isGuest } from '../../host/offline-start.ts';

/** Whether this host can look for hubs: a page in a browser cannot, unless it came from one. */
export function canFindHubs(): boolean {
  return window.fairdesk !== undefined || isGuest();
}

/** Addresses of hubs that answer in this network; a guest knows the one that it came from. */
export async function hubsAround(host: Host): Promise<readonly string[]> {
  if (isGuest()) return [location.origin];
  const found = await host('hub.find', {});
  return found.ok ? found.value.urls : [];
}
