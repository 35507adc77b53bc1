import type { Host } from '../../src-core/contract/host.ts';
import type { Transport } from './portal-client.ts';

/** Requests by whatever FairDesk runs on: the main process in Electron, `fetch` in a browser. */
export function hostTransport(host: Host): Transport {
  return async ({ method, url, headers, body }) => {
    const answer = await host('portal.request', {
      method: method as 'GET',
      url,
      headers: { ...headers },
      ...(body ? { body } : {}),
    });
    if (!answer.ok) throw new Error(answer.detail);
    return answer.value;
  };
}
