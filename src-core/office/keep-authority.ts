import { type Action, creation, drafts } from '../change/action.ts';

export type KeepAuthorityInput = { certificate: string; key: string };

/** Keeps the authority that was made with the first hub of the office. */
export const keepAuthority: Action<KeepAuthorityInput, undefined> = {
  name: 'authority.create',
  facts: () => Promise.resolve(undefined),
  decide: (_, { certificate, key }, told) =>
    drafts([creation('authority', told.newId(), { certificate: certificate.trim(), key: key.trim() })]),
};
