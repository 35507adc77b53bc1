import { given, type HostAnswers, refused } from '../../src-core/contract/host.ts';
import { portalAddress } from '../../src-core/contract/portal-address.ts';

const patienceMs = 60_000;

/** The browser's own way to a portal: no cookies, no cache, no redirect to somebody else. */
export const portalRequest: HostAnswers['portal.request'] = async ({ method, url, headers, body, wants }) => {
  const [address = ''] = url.split('?');
  if (!portalAddress(address)) return refused('DENIED', 'portal.request: the address is not https');
  try {
    const answer = await fetch(url, {
      method,
      headers,
      signal: AbortSignal.timeout(patienceMs),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      ...(body ? { body: new Uint8Array(body) } : {}),
    });
    const offset = answer.headers.get('upload-offset') ?? '';
    return given({
      status: answer.status,
      ...(wants
        ? { text: '', bytes: new Uint8Array(await answer.arrayBuffer()) }
        : { text: await answer.text() }),
      ...(/^\d{1,15}$/.test(offset) ? { offset: Number(offset) } : {}),
    });
  } catch (error) {
    return refused('UNREACHABLE', `portal.request: ${error instanceof Error ? error.name : 'no answer'}`);
  }
};
