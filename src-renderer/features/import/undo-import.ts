import { say } from '../../locale/say.ts';
import type { ScreenStore } from '../../store/store.ts';
import { outcomeSentences } from '../../ui/words/outcome-sentences.ts';
import { problemSentence } from '../../ui/words/problem-sentence.ts';
import { forgetImport } from './finished-work.ts';

const sentencesShown = 5;

/** Takes a whole import back; says what could not be restored because somebody has worked on it since. */
export async function undoImport(
  store: ScreenStore,
  group: string,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<{ ok: boolean; sentence: string }> {
  const { records, refused, failure } = await store.takeBack(group, (done, total) => {
    onProgress(done, total);
    return !signal.aborted;
  });
  // Stopped half way: it is still offered, to go on with it.
  if (signal.aborted) return { ok: false, sentence: say('import.result.undoStopped', { records }) };
  if (failure) return { ok: false, sentence: outcomeSentences(failure).join(' ') };
  await forgetImport(store, group);
  if (refused.length === 0) return { ok: true, sentence: say('import.result.undone') };
  const sentences = refused.slice(0, sentencesShown).map((each) => problemSentence(each));
  return {
    ok: true,
    sentence: say('import.result.undoneWith', { count: refused.length, sentences: sentences.join(' ') }),
  };
}
