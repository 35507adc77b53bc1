import { Alert, Button, Flex } from 'antd';
import { useEffect, useState } from 'react';
import type { ImportKind } from '../../../src-core/exchange/targets.ts';
import { say } from '../../locale/say.ts';
import { useBackgrounds } from '../../ui/use-background.ts';
import { useGo } from '../../context/use-place.ts';
import { useStore } from '../../context/use-store.ts';
import { useWindowState } from '../../context/use-window-state.ts';
import { outcomeSentences } from '../../ui/words/outcome-sentences.ts';
import { sourceName } from '../../../src-core/exchange/import-source.ts';
import { type Unfinished, unfinishedImports, unfinishedName } from './unfinished-work.ts';
import { useTakeBack } from './use-take-back.tsx';

type Props = {
  /** Only imports of this kind; on the start screen all. */
  kind?: ImportKind;
  /** Without it, the import screen of the kind is shown. */
  onFinish?: (begun: Unfinished) => void;
};

type Begun = Unfinished & { readonly done: number };

/** Imports that were interrupted (power, cancel, full disk): finish each, keep what is in, or take all of it back. */
export function UnfinishedImport({ kind, onFinish }: Props) {
  const store = useStore();
  const { backgrounds } = useWindowState();
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
  const store = useStore();
  const go = useGo();
  const { group, kind, total, done } = begun;
  const name = sourceName(begun);
  const back = useTakeBack(group);
  const [failed, setFailed] = useState<string | undefined>();
  const [isKept, setKept] = useState(false);
  const isBusy = back.isWorking;
  const said = back.said ?? (failed === undefined ? undefined : { ok: false, sentence: failed });
  if (said) return <Alert type={said.ok ? 'success' : 'error'} showIcon closable title={said.sentence} />;
  if (isKept) return null;
  async function keep(): Promise<void> {
    const outcome = await store.keepWork({ [unfinishedName(group)]: null });
    if (outcome.saved) setKept(true);
    else setFailed(outcomeSentences(outcome).join(' '));
  }
  return (
    <Alert
      type="warning"
      showIcon
      title={say('import.unfinished.title', { name })}
      description={back.progress ?? say('import.unfinished.help', { total, done })}
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
          <Button
            danger
            loading={isBusy}
            onClick={() => back.ask(say('import.unfinished.takeBackAsk', { name, done }))}
          >
            {say('import.unfinished.takeBack')}
          </Button>
        </Flex>
      }
    />
  );
}
