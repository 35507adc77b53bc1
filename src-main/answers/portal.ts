import { given, type HostAnswers, type HostValue, refused } from '../../src-core/contract/host.ts';
import { portalCalls } from '../../src-core/contract/portal.ts';
import { type Answer, pinnedRequest } from '../pinned-request.ts';
import { portalAddress } from '../../src-core/contract/portal-address.ts';

const patienceMs = 60_000;
/** A hub is in the same hall: one that says nothing for so long is looked for elsewhere. */
const hubPatienceMs = 15_000;

/** Requests to a portal go out from here, so that the page's policy needs no other origin. */
export const portalAnswers: Pick<HostAnswers, 'portal.request'> = {
  'portal.request': async ({ method, url, headers, body, authority, wants }) => {
    const [address = ''] = url.split('?');
    const known = portalAddress(address);
    if (!known) return refused('DENIED', 'portal.request: the address is not https');
    const isFirst = authority === 'first-contact';
    // Before the words are compared nothing is believed: only the question which hub it is may be asked.
    if (isFirst && (method !== 'GET' || !known.endsWith(portalCalls.hub.path) || headers['authorization']))
      return refused('DENIED', 'portal.request: a first contact asks for nothing else');
    try {
      if (authority !== undefined && known.startsWith('https:')) {
        const asked = { method, url, headers, body, timeoutMs: hubPatienceMs };
        const answer = await pinnedRequest(asked, isFirst ? undefined : authority);
        return given(answered(answer, wants));
      }
      const answer = await fetch(url, {
        method,
        headers,
        redirect: 'error',
        signal: AbortSignal.timeout(patienceMs),
        ...(body ? { body: new Uint8Array(body) } : {}),
      });
      const bytes = new Uint8Array(await answer.arrayBuffer());
      const offset = answer.headers.get('upload-offset') ?? undefined;
      return given(answered({ status: answer.status, bytes, offset }, wants));
    } catch (error) {
      const { code = undefined, cause: inner = {} } = error as { code?: unknown; cause?: { code?: unknown } };
      const cause = inner.code ?? code;
      return refused('UNREACHABLE', `portal.request: ${typeof cause === 'string' ? cause : 'no answer'}`);
    }
  },
};

function answered(
  { status, bytes, offset }: Answer,
  wants: 'bytes' | undefined,
): HostValue<'portal.request'> {
  return {
    status,
    ...(wants ? { text: '', bytes } : { text: new TextDecoder().decode(bytes) }),
    ...(typeof offset === 'string' && /^\d{1,15}$/.test(offset) ? { offset: Number(offset) } : {}),
  };
}
