import type { SafeStorage } from 'electron';
import { given, refused, type HostAnswers } from '../../src-core/contract/host.ts';

export type Vault = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptStringAsync' | 'decryptStringAsync'
>;

const sealedMark = 'os1:';
const plainMark = 'b64:';

/**
 * Keeps secrets with the operating system's own means. Where a Linux desktop offers none, the secret is only
 * encoded, and the answer says so. `Vault` must not be asked before the app is ready.
 */
export function vaultAnswers(
  vault: Vault,
  platform: string,
): Pick<HostAnswers, 'secret.keep' | 'secret.give'> {
  const isProtecting = async () =>
    (platform !== 'linux' || vault.getSelectedStorageBackend() !== 'basic_text') &&
    (await vault.isAsyncEncryptionAvailable());
  return {
    'secret.keep': async ({ value }) => {
      if (!(await isProtecting())) {
        return given({ kept: plainMark + Buffer.from(value).toString('base64'), isProtected: false });
      }
      const sealed = await vault.encryptStringAsync(value);
      return given({ kept: sealedMark + sealed.toString('base64'), isProtected: true });
    },
    'secret.give': async ({ kept }) => {
      const bytes = Buffer.from(kept.slice(sealedMark.length), 'base64');
      if (kept.startsWith(plainMark)) return given({ value: bytes.toString('utf8') });
      if (!kept.startsWith(sealedMark)) return refused('DAMAGED', 'secret.give: not a kept secret');
      try {
        return given({ value: (await vault.decryptStringAsync(bytes)).result });
      } catch {
        return refused('DAMAGED', 'secret.give: the operating system cannot open it');
      }
    },
  };
}
