import type { Host, HostAnswer } from '../../../src-core/contract/host.ts';
import { say } from '../../locale/say.ts';
import type { FileOutcome } from '../../context/use-file-saving.ts';
import { fileFailed } from '../../ui/words/file-failed.ts';
import { BundleStopped } from '../../workers/bundle-client.ts';

/** What the machine refuses, in words. */
export class Refusal extends Error {}

/** The value of a call. @throws Refusal, with what the machine said in words */
export function valueOf<T>(answer: HostAnswer<T>): T {
  if (answer.ok) return answer.value;
  throw new Refusal(say('app.file-failed', { why: say(`host.${answer.code}`) }));
}

/**
 * Lets the person choose where a large file goes, and has it written piece by piece. Of one that is stopped or refused nothing
 * stays.
 *
 * @param work gives every piece to `write` and waits for it
 */
export async function saveInPieces(
  host: Host,
  suggestedName: string,
  work: (write: (bytes: Uint8Array) => Promise<void>) => Promise<void>,
): Promise<FileOutcome> {
  try {
    const { file } = valueOf(await host('file.create', { suggestedName }));
    if (!file) return { state: 'closed' };
    try {
      await work(async (bytes) => {
        valueOf(await host('file.write', { id: file.id, bytes }));
      });
      return { state: 'saved', name: valueOf(await host('file.finish', file)).name };
    } finally {
      // Nothing where it is finished.
      await host('file.release', file);
    }
  } catch (error) {
    if (error instanceof BundleStopped) return { state: 'closed' };
    return error instanceof Refusal ? { state: 'failed', sentence: error.message } : fileFailed(error);
  }
}
