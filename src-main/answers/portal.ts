import { given, type HostAnswers, refused } from '../../src-core/contract/host.ts';
import { portalAddress } from '../../src-core/contract/portal-address.ts';

const patienceMs = 60_000;

/** Requests to a portal go out from here, so that the page's policy needs no other origin. */
export const portalAnswers: Pick<HostAnswers, 'portal.request'> = {
  'portal.request': async ({ method, url, headers, body }) => {
    const [address = ''] = url.split('?');
    if (!portalAddress(address)) return refused('DENIED', 'portal.request: the address is not https');
    try {
      const answer = await fetch(url, {
        method,
        headers,
        redirect: 'error',
        signal: AbortSignal.timeout(patienceMs),
        ...(body ? { body: new Uint8Array(body) } : {}),
      });
      return given({ status: answer.status, text: await answer.text() });
    } catch (error) {
      const cause = (error as { cause?: { code?: unknown } }).cause?.code;
      return refused('UNREACHABLE', `portal.request: ${typeof cause === 'string' ? cause : 'no answer'}`);
    }
  },
};
