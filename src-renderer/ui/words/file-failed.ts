import { say } from '../../locale/say.ts';
import type { FileOutcome } from '../../context/use-file-saving.ts';

/** A file that could not be made: what was thrown, as an outcome that the screen shows. */
export function fileFailed(error: unknown): FileOutcome & { state: 'failed' } {
  return { state: 'failed', sentence: say('app.file-failed', { why: String(error) }) };
}
