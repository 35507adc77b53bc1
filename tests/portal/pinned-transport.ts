import { pinnedRequest } from '../../src-main/pinned-request.ts';
import type { Transport } from '../../src-renderer/sync/portal-client.ts';

/** As the main process asks a hub: the authority is pinned, the address does not matter. */
export function pinnedTransport(authority: string | undefined): Transport {
  return async ({ method, url, headers, body }) => {
    const { status, bytes } = await pinnedRequest(
      { method, url, headers, body, timeoutMs: 10_000 },
      authority,
    );
    return { status, text: new TextDecoder().decode(bytes) };
  };
}
