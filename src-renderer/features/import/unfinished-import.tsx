import { Alert, App, Button, Flex } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ImportKind } from '../../../src-core/exchange/targets.ts';
import { say } from '../../locale/say.ts';
import { useBackgrounds } from '../../ui/backgrounds.ts';
import { useDesk } from '../../ui/desk.tsx';
import { outcomeSentences } from '../../ui/outcome-sentences.ts';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { undoImport } from './undo-import.ts';
import { type Unfinished, unfinishedImports, unfinishedName } from './unfinished-work.ts';

type Props = {
  /** Only imports of this kind; on the start screen all. */
  kind?: ImportKind;
  /** Without it, the import screen of the kind is shown. */
  onFinish?: (begun: Unfinished) => void;
};

type Begun = Unfinished & { readonly done: number };

/** Imports that were interrupted (power, cancel, full disk): finish each, keep what is in, or take all of it back. */
export function UnfinishedImport({ kind, onFinish }: Props) {
  const { store, backgrounds } = useDesk();
  const [all, setAll] = useState<readonly Begun[]>([]);
  useEffect(() => {
    let isGone = false;
    void unfinishedImports(store)
      .then((found) =>
        Promise.all(
          found.map(async (each) => ({
            ...each,
            done: await store.read.changesIn(each.group, `${each.kind}.import`),
          })),
        ),
      )
      .then((found) => !isGone && setAll(found));
    return () => {
      isGone = true;
    };
  }, [store]);
  // One that runs at this moment is not broken off.
  const running = useBackgrounds(backgrounds);
  const isRunning = (each: Begun) => running.get(`import-${each.kind}`)?.state === 'working';
  const shown = all.filter((each) => (!kind || each.kind === kind) && !isRunning(each));
  if (shown.length === 0) return null;
  return (
    <Flex vertical gap={12}>
      {shown.map((begun) => (
        <OneImport key={begun.group} begun={begun} onFinish={onFinish} />
      ))}
    </Flex>
  );
}

function OneImport({ begun, onFinish }: { begun: Begun; onFinish: Props['onFinish'] }) {
  const { store, go } = useDesk();
  const { modal } = App.useApp();
  const { group, kind, fileName, total, done } = begun;
  const [said, setSaid] = useState<{ ok: boolean; sentence: string } | undefined>();
  const [working, setWorking] = useState<{ done: number; total: number } | undefined>();
  const [isKept, setKept] = useState(false);
  const stop = useRef<AbortController | undefined>(undefined);
  const isBusy = working !== undefined;
  if (said) return <Alert type={said.ok ? 'success' : 'error'} showIcon closable title={said.sentence} />;
  if (isKept) return null;
  async function takeBack(): Promise<void> {
    setWorking({ done: 0, total: 0 });
    stop.current = new AbortController();
    setSaid(
      await undoImport(store, group, (at, of) => setWorking({ done: at, total: of }), stop.current.signal),
    );
    setWorking(undefined);
  }
  const ask = () =>
    modal.confirm({
      title: say('import.unfinished.takeBack'),
      content: say('import.unfinished.takeBackAsk', { name: fileName, done }),
      okText: say('import.result.undoYes'),
      okButtonProps: { danger: true },
      cancelText: say('common.cancel'),
      onOk: () => void takeBack(),
    });
  async function keep(): Promise<void> {
    const outcome = await store.keepWork({ [unfinishedName(group)]: null });
    if (outcome.saved) setKept(true);
    else setSaid({ ok: false, sentence: outcomeSentences(outcome).join(' ') });
  }
  return (
    <Alert
      type="warning"
      showIcon
      title={say('import.unfinished.title', { name: fileName })}
      description={
        working ? (
          <ProgressBar
            label={say('import.stage.takingBack')}
            done={working.done}
            total={working.total || undefined}
            onCancel={() => stop.current?.abort()}
          />
        ) : (
          say('import.unfinished.help', { total, done })
        )
      }
      action={
        <Flex vertical gap={8}>
          <Button
            type="primary"
            disabled={isBusy}
            onClick={() => (onFinish ? onFinish(begun) : go(`import-${kind}`))}
          >
            {say('import.unfinished.finish')}
          </Button>
          <Button disabled={isBusy} onClick={() => void keep()}>
            {say('import.unfinished.keep')}
          </Button>
          <Button danger loading={isBusy} onClick={ask}>
            {say('import.unfinished.takeBack')}
          </Button>
        </Flex>
      }
    />
  );
}
