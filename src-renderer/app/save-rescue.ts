import type { Host, HostAnswer } from '../../src-core/contract/host.ts';
import { say } from '../locale/say.ts';
import type { CommitOutcome, Rescue } from '../store/store.ts';
import type { FileOutcome } from '../ui/desk.tsx';
import { fileFailed } from '../ui/file-failed.ts';
import { sealBytes } from '../workers/bundle-client.ts';
import { askPassphrase } from './passphrase-question.tsx';

/** What the machine refuses, in words. */
export class Refusal extends Error {}

/** The value of a call. @throws Refusal, with what the machine said in words */
export function valueOf<T>(answer: HostAnswer<T>): T {
  if (answer.ok) return answer.value;
  throw new Refusal(say('app.file-failed', { why: say(`host.${answer.code}`) }));
}

/**
 * Makes a rescue file, sealed with a passphrase (it holds the key of the sealed values), where the person chooses. It is noted
 * afterwards: it is asked for where nothing can be written any more, and then the person is told that it is not.
 *
 * @param note writes the entry of the audit trail; absent where nothing is open that could be written to
 */
export async function saveRescueFile(
  host: Host,
  rescue: Rescue,
  note?: () => Promise<CommitOutcome>,
): Promise<FileOutcome> {
  const passphrase = await askPassphrase();
  if (passphrase === undefined) return { state: 'closed' };
  try {
    const { bytes, suggestedName, isIncomplete } = await rescue();
    const { file } = valueOf(await host('file.create', { suggestedName }));
    if (!file) return { state: 'closed' };
    try {
      await sealBytes(bytes, passphrase, async (piece) => {
        valueOf(await host('file.write', { id: file.id, bytes: piece }));
      });
      const { name } = valueOf(await host('file.finish', file));
      return { state: 'saved', name, isIncomplete, isUnnoted: !(await note?.())?.saved };
    } finally {
      // Nothing where it is finished.
      await host('file.release', file);
    }
  } catch (error) {
    return error instanceof Refusal ? { state: 'failed', sentence: error.message } : fileFailed(error);
  }
}
