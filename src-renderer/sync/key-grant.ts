import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { base64 } from '@scure/base';

/** A pair of keys that a joining laptop makes for one use (X25519, in age's notation). */
export type Exchange = { identity: string; recipient: string };

export async function newExchange(): Promise<Exchange> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** The key of sealed values, for the one laptop that made `recipient`. @param key 32 bytes in hex */
export async function keyFor(recipient: string, key: string): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return base64.encode(await encrypter.encrypt(key));
}

/** The key that was given; undefined where it was given to somebody else or spoiled on the way. */
export async function openKey({ identity }: Exchange, sealed: string): Promise<string | undefined> {
  try {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    const key = await decrypter.decrypt(base64.decode(sealed), 'text');
    return /^[0-9a-f]{64}$/.test(key) ? key : undefined;
  } catch {
    return undefined;
  }
}
