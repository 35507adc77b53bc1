import { given, refused, type HostAnswers } from '../../src-core/contract/host.ts';

const mark = 'b64:';

/** A browser has no vault for us: the secret is only encoded, and the answer says so. */
export const keepSecret: HostAnswers['secret.keep'] = async ({ value }) =>
  given({ kept: mark + btoa(String.fromCodePoint(...new TextEncoder().encode(value))), isProtected: false });

export const giveSecret: HostAnswers['secret.give'] = async ({ kept }) => {
  if (!kept.startsWith(mark)) return refused('DAMAGED', 'secret.give: not kept by this browser');
  try {
    const bytes = Uint8Array.from(atob(kept.slice(mark.length)), (character) => character.charCodeAt(0));
    return given({ value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) });
  } catch {
    return refused('DAMAGED', 'secret.give: it does not decode');
  }
};
