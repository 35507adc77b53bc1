import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { Vault } from '../../src-main/answers/vault.ts';

/** A vault that really encrypts, with the means of Node. */
export function aVault(
  secret = 'this machine',
  backend: 'gnome_libsecret' | 'basic_text' = 'gnome_libsecret',
): Vault {
  const key = createHash('sha256').update(secret).digest();
  return {
    isAsyncEncryptionAvailable: async () => true,
    getSelectedStorageBackend: () => backend,
    encryptStringAsync: async (text) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
    },
    decryptStringAsync: async (bytes) => {
      const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
      cipher.setAuthTag(bytes.subarray(12, 28));
      const text = cipher.update(bytes.subarray(28), undefined, 'utf8') + cipher.final('utf8');
      return { result: text, shouldReEncrypt: false };
    },
  };
}
