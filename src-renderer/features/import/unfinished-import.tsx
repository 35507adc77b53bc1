import { Alert, Button, Flex } from 'antd';
import { useEffect, useState } from 'react';
import type { ImportKind } from '../../../src-core/exchange/targets.ts';
import { say } from '../../locale/say.ts';
import { useDesk } from '../../ui/desk.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { type Unfinished, unfinishedSetting } from './run-import.ts';
import { undoImport } from './undo-import.ts';

type Props = {
  /** Only an import of this kind; on the start screen any. */
  kind?: ImportKind;
  /** Without it, the import screen of the kind is shown. */
  onFinish?: () => void;
};

/** An import that was interrupted (power, cancel, full disk): finish it, keep what is in, or take all of it back. */
export function UnfinishedImport({ kind, onFinish }: Props) {
  const { store, go } = useDesk();
  const [unfinished, setUnfinished] = useState<Unfinished | undefined>();
  const [said, setSaid] = useState<{ ok: boolean; sentence: string } | undefined>();
  const [working, setWorking] = useState<{ done: number; total: number } | undefined>();
  const isBusy = working !== undefined;
  useEffect(() => {
    let isGone = false;
    void store.setting<Unfinished | null>(unfinishedSetting).then((kept) => {
      if (!isGone) setUnfinished(kept ?? undefined);
    });
    return () => {
      isGone = true;
    };
  }, [store]);
  if (said) return <Alert type={said.ok ? 'success' : 'error'} showIcon closable title={said.sentence} />;
  if (!unfinished || (kind && unfinished.kind !== kind)) return null;
  const takeBack = async () => {
    setWorking({ done: 0, total: 0 });
    const answer = await undoImport(store, unfinished.group, (done, total) => setWorking({ done, total }));
    setWorking(undefined);
    setSaid(answer);
  };
  const keep = async () => {
    await store.keepSetting(unfinishedSetting, null);
    setUnfinished(undefined);
  };
  return (
    <Alert
      type="warning"
      showIcon
      title={say('import.unfinished.title', { name: unfinished.fileName })}
      description={
        working ? (
          <ProgressBar
            label={say('import.stage.takingBack')}
            done={working.done}
            total={working.total || undefined}
          />
        ) : (
          say('import.unfinished.help', { total: unfinished.total, done: unfinished.done })
        )
      }
      action={
        <Flex vertical gap={8}>
          <Button
            type="primary"
            disabled={isBusy}
            onClick={onFinish ?? (() => go(`import-${unfinished.kind}`))}
          >
            {say('import.unfinished.finish')}
          </Button>
          <Button disabled={isBusy} onClick={() => void keep()}>
            {say('import.unfinished.keep')}
          </Button>
          <Button danger loading={isBusy} onClick={() => void takeBack()}>
            {say('import.unfinished.takeBack')}
          </Button>
        </Flex>
      }
    />
  );
}
