import type { Host } from '../../../src-core/contract/host.ts';
import type { CommitOutcome, Rescue } from '../../store/outcome.ts';
import type { FileOutcome } from '../../context/use-file-saving.ts';
import { fileFailed } from '../../ui/words/file-failed.ts';
import { sealBytes } from '../../workers/bundle-client.ts';
import { saveInPieces } from './large-file.ts';
import { askPassphrase } from '../shell/passphrase-question.tsx';

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
    const outcome = await saveInPieces(host, suggestedName, (write) => sealBytes(bytes, passphrase, write));
    if (outcome.state !== 'saved') return outcome;
    return { ...outcome, isIncomplete, isUnnoted: !(await note?.())?.saved };
  } catch (error) {
    return fileFailed(error);
  }
}
