import { base32nopad } from '@scure/base';
import { bytesToUtf8 } from '@noble/ciphers/utils.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { idPattern } from '../change/id.ts';
import { pairingCodeSchema } from './portal.ts';
import { portalAddress } from './portal-address.ts';

/**
 * What a laptop needs to join an office. It holds the key of the sealed values, which no portal ever gets: whoever reads it
 * can open everything, so it is shown for minutes, to the person beside one.
 */
export const invitationSchema = z.strictObject({
  v: z.literal(1),
  workspace: z.string().regex(idPattern),
  name: z.string().min(1).max(120),
  url: z
    .string()
    .max(200)
    .refine((url) => portalAddress(url) === url),
  code: pairingCodeSchema,
  /** For a hub: the SHA-256 of the authority that must have signed its certificate, in hex. */
  authority: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** 32 bytes in hex. */
  key: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Invitation = z.infer<typeof invitationSchema>;

const prefix = 'FAIRDESK-';

/** The invitation in capitals and digits alone: a scanner that acts as a keyboard types them right under any layout. */
export function invitationText(invitation: Invitation): string {
  return prefix + base32nopad.encode(utf8ToBytes(JSON.stringify(invitation)));
}

/** What such a text says; undefined when it is none, or only a part of one. */
export function readInvitation(text: string): Invitation | undefined {
  const bare = text.replaceAll(/\s/g, '').toUpperCase();
  if (!bare.startsWith(prefix)) return undefined;
  try {
    const json = bytesToUtf8(base32nopad.decode(bare.slice(prefix.length)));
    return invitationSchema.parse(JSON.parse(json));
  } catch {
    return undefined;
  }
}
