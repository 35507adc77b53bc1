import { say } from '../../locale/say.ts';
import type { ScreenStore } from '../../store/store.ts';
import { outcomeSentences } from './outcome-sentences.ts';

/**
 * Writes into the audit trail who lets personal data out, before anything is shown, saved or printed in the open. Who then closes
 * the dialog has an entry too many; the other way round something could have left that nobody knows of.
 *
 * @returns why it must not leave; undefined when it may
 */
export async function noteFirst(
  store: Pick<ScreenStore, 'note'>,
  action: string,
  about?: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  // A window that only shows cannot write; what its person lets out would be noted nowhere.
  const outcome = await store.note(action, about);
  return outcome.saved ? undefined : outcomeSentences(outcome).join(' ');
}

/**
 * Writes into the audit trail what has left masked or sealed, once it has.
 *
 * @returns what to tell where the entry could not be written: the file is out, and nobody could find it in the trail
 */
export async function noteAfter(
  store: Pick<ScreenStore, 'note'>,
  action: string,
  about?: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const outcome = await store.note(action, about);
  return outcome.saved ? undefined : say('ui.file-unnoted');
}
