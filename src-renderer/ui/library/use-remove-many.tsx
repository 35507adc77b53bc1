import { App } from 'antd';
import { useRef, useState } from 'react';
import { declarationOf } from '../../../src-core/kinds.ts';
import { named, say } from '../../locale/say.ts';
import { useStore } from '../../context/use-store.ts';
import { outcomeSentences } from '../words/outcome-sentences.ts';
import type { LibraryProps } from './library-props.ts';
import { useSavedWithUndo } from '../use-undo.tsx';

const reasonsShown = 8;

export type RemovingMany = {
  ask(ids: readonly string[]): void;
  cancel(): void;
  running: boolean;
  progress: { done: number; total: number } | undefined;
};

/** Deletes what is marked, after a person has read how many; what others link to stays and is named. One group, so it can be taken back. */
export function useRemoveMany({ kind, work }: LibraryProps, done: () => void): RemovingMany {
  const { modal } = App.useApp();
  const store = useStore();
  const tellSaved = useSavedWithUndo();
  const [progress, setProgress] = useState<RemovingMany['progress']>();
  const stop = useRef(false);
  const declaration = declarationOf(kind);

  async function remove(ids: readonly string[]): Promise<void> {
    const group = store.newGroup();
    const refused: string[] = [];
    let removed = 0;
    stop.current = false;
    for (const [index, id] of ids.entries()) {
      setProgress({ done: index, total: ids.length });
      const outcome = await work.remove(id, group);
      if (outcome.saved) removed += 1;
      else refused.push(...outcomeSentences(outcome, declaration));
      // A machine that refuses one refuses all that follow.
      if (stop.current || (!outcome.saved && outcome.reason !== 'problems')) break;
    }
    setProgress(undefined);
    done();
    const saved = { saved: true as const, copies: 2 as const, group, created: [], warnings: [] };
    if (removed > 0) tellSaved(saved, say('ui.library.removed', { count: removed }), declaration);
    if (refused.length > 0)
      modal.warning({
        title: say('ui.library.kept', { count: ids.length - removed }),
        content: [...new Set(refused)]
          .slice(0, reasonsShown)
          .map((sentence) => <p key={sentence}>{sentence}</p>),
      });
  }
  return {
    ask(ids) {
      modal.confirm({
        title: say('ui.library.remove-ask', { count: ids.length, noun: named(declaration) }),
        content: say('ui.library.remove-help'),
        okText: say('common.delete'),
        okButtonProps: { danger: true },
        autoFocusButton: 'cancel',
        onOk: () => void remove(ids),
      });
    },
    cancel: () => (stop.current = true),
    running: progress !== undefined,
    progress,
  };
}
