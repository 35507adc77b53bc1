import { App } from 'antd';
import { useRef, useState } from 'react';
import { say } from '../../locale/say.ts';
import { useStore } from '../../context/use-store.ts';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { undoImport } from './undo-import.ts';

/** Taking one import back: asked first, with progress, and it can be stopped half way and gone on with. */
export type TakeBack = {
  readonly isWorking: boolean;
  /** How it ended; undefined while it has not. */
  readonly said: { readonly ok: boolean; readonly sentence: string } | undefined;
  readonly progress: React.ReactNode;
  /** Asks the person first. @param content what would be taken back */
  ask(content: string): void;
};

/** @param onWorking told when it begins and when it has ended */
export function useTakeBack(group: string, onWorking?: (isWorking: boolean) => void): TakeBack {
  const store = useStore();
  const { modal } = App.useApp();
  const [working, setWorking] = useState<{ done: number; total: number } | undefined>();
  const [said, setSaid] = useState<TakeBack['said']>();
  const stop = useRef<AbortController | undefined>(undefined);
  async function takeBack(): Promise<void> {
    setWorking({ done: 0, total: 0 });
    onWorking?.(true);
    stop.current = new AbortController();
    const tell = (done: number, total: number) => setWorking({ done, total });
    setSaid(await undoImport(store, group, tell, stop.current.signal));
    setWorking(undefined);
    onWorking?.(false);
  }
  return {
    isWorking: working !== undefined,
    said,
    progress: working && (
      <ProgressBar
        label={say('import.stage.takingBack')}
        done={working.done}
        total={working.total || undefined}
        onCancel={() => stop.current?.abort()}
      />
    ),
    ask: (content) =>
      void modal.confirm({
        title: say('import.result.undo'),
        content,
        okText: say('import.result.undoYes'),
        okButtonProps: { danger: true },
        cancelText: say('common.cancel'),
        onOk: () => void takeBack(),
      }),
  };
}
