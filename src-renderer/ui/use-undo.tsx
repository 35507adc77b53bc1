import { App, Button } from 'antd';
import type { RecordDeclaration } from '../../src-core/record/declare-record.ts';
import { say } from '../locale/say.ts';
import type { ScreenStore } from '../store/store.ts';
import type { CommitOutcome } from '../store/outcome.ts';
import { useStore } from '../context/use-store.ts';
import { useWindowState } from '../context/use-window-state.ts';
import { outcomeSentences } from './words/outcome-sentences.ts';
import { problemSentence } from './words/problem-sentence.ts';
import { forgetEdit } from './library/unfinished-edits.ts';

const offerForSeconds = 10;
const refusalsShown = 5;

/** Takes a group back and says what came of it. */
export async function undoneWords(
  store: ScreenStore,
  group: string,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<{ ok: boolean; sentence: string }> {
  const { refused, failure } = await store.takeBack(group, (done, total) => {
    onProgress(done, total);
    return true;
  });
  if (failure) return { ok: false, sentence: outcomeSentences(failure).join(' ') };
  await forgetEdit(store, group);
  if (refused.length === 0) return { ok: true, sentence: say('ui.undo.done') };
  const sentences = refused.slice(0, refusalsShown).map((each) => problemSentence(each));
  return { ok: false, sentence: [say('ui.undo.partly'), ...sentences].join(' ') };
}

/**
 * Says that work was saved, with every remark, and offers to take it back: by the key in the message, or by Ctrl+Z
 * while it stands there.
 */
export function useSavedWithUndo() {
  const store = useStore();
  const { undoOffer } = useWindowState();
  const { message } = App.useApp();
  async function undo(group: string): Promise<void> {
    const working = (content: string) =>
      void message.open({ key: group, type: 'loading', content, duration: 0 });
    working(say('ui.undo.working'));
    const { ok, sentence } = await undoneWords(store, group, (done, total) =>
      working(say('ui.undo.progress', { done, total })),
    );
    void message.open({
      key: group,
      type: ok ? 'success' : 'warning',
      content: sentence,
      duration: ok ? 4 : 10,
    });
  }
  return (outcome: CommitOutcome & { saved: true }, sentence: string, declaration?: RecordDeclaration) => {
    const remarks = outcomeSentences(outcome, declaration);
    // One line says it: several would hide what lies under them. What is to be read stays.
    const closeIfPlain = () => void (remarks.length === 0 && message.destroy(outcome.group));
    const withdraw = undoOffer.make(() => void undo(outcome.group), closeIfPlain);
    void message.open({
      key: outcome.group,
      type: remarks.length > 0 ? 'warning' : 'success',
      duration: offerForSeconds,
      content: (
        <>
          {[sentence, ...remarks].join(' ')}{' '}
          <Button
            type="link"
            size="small"
            onClick={() => {
              withdraw();
              void undo(outcome.group);
            }}
          >
            {say('ui.undo.key')}
          </Button>
        </>
      ),
      onClose: withdraw,
    });
  };
}
