import type { Host } from '../../src-core/contract/host.ts';
import type { Transport } from './portal-client.ts';

/**
 * Requests by whatever FairDesk runs on: the main process in Electron, `fetch` in a browser.
 *
 * @param authority of a hub: PEM, or `first-contact` to ask which one it is
 */
export function hostTransport(host: Host, authority?: string): Transport {
  return async ({ method, url, headers, body }) => {
    const answer = await host('portal.request', {
      method: method as 'GET',
      url,
      headers: { ...headers },
      ...(authority === undefined ? {} : { authority }),
      ...(body ? { body } : {}),
    });
    if (!answer.ok) throw new Error(answer.detail);
    return answer.value;
  };
}
