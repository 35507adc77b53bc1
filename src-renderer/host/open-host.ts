import { refused, type Host, type HostAnswer } from '../../src-core/contract/host.ts';
import { browserHost } from './browser-host.ts';
import { electronHost } from './electron-host.ts';
import { isGuest, prepareOfflineStart } from './offline-start.ts';

/**
 * The machine under this page: Electron's bridge where the preload has put one, else what a browser offers. Every
 * call answers with a value; not even a broken bridge throws.
 */
export function openHost(): Host {
  const bridge = window.fairdesk;
  return answering(bridge ? electronHost(bridge) : browserHost());
}

/**
 * Prepares a browser for a start without its server. A guest at a hub whose certificate the browser does not believe may not
 * record: at the next start there might be no page, and with it no records.
 *
 * @returns whether such a guest is refused
 */
export async function isGuestRefused(): Promise<boolean> {
  if (window.fairdesk) return false;
  const prepared = prepareOfflineStart();
  return isGuest() && (await prepared) === 'untrusted';
}

function answering(host: Host): Host {
  const call = async (...[name, args]: Parameters<Host>): Promise<HostAnswer<unknown>> => {
    try {
      return await host(name, args);
    } catch (error) {
      return refused('FAILED', `${name}: ${error instanceof Error ? error.name : typeof error}`);
    }
  };
  return call as Host;
}
