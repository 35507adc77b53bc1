import { Alert, App, Button, Flex } from 'antd';
import { useRef, useState } from 'react';
import { declared, type ImportKind } from '../../../src-core/exchange/targets.ts';
import { say } from '../../locale/say.ts';
import { useDesk } from '../../ui/desk.tsx';
import { outcomeSentences } from '../../ui/outcome-sentences.ts';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { problemSentence } from '../../ui/problem-sentence.ts';
import { undoImport } from './undo-import.ts';
import type { useImport } from './use-import.ts';

type Props = {
  kind: ImportKind;
  work: ReturnType<typeof useImport>;
  /** Told while the import is being taken back. */
  onTakingBack(isTakingBack: boolean): void;
};

/** What went in, and the way back. */
export function ResultPanel({ kind, work, onTakingBack }: Props) {
  const { store } = useDesk();
  const { modal } = App.useApp();
  const [working, setWorking] = useState<{ done: number; total: number } | undefined>();
  const stop = useRef<AbortController | undefined>(undefined);
  const [undone, setUndone] = useState<{ ok: boolean; sentence: string } | undefined>();
  const { result, preview, fileName = '', choices, refusedLost } = work.state;
  if (!result || !preview) return null;
  const { created, updated, employers, refused, stopped, remarks } = result;
  const planned = preview.plan.rows;
  const unchanged = planned.filter((each) => each.state === 'unchanged').length;
  const left = planned.filter(
    (each) => each.state === 'update' && (choices.get(each.row.number) ?? 'leave') === 'leave',
  ).length;
  const out = planned.filter((each) => each.state === 'refused').length + refused.length;
  const lines = [
    created > 0 && say('import.result.created', { count: created }),
    updated > 0 && say('import.result.updated', { count: updated }),
    employers > 0 && say('import.result.employers', { count: employers }),
    unchanged > 0 && say('import.result.unchanged', { count: unchanged }),
    left > 0 && say('import.result.left', { count: left }),
    out > 0 && say('import.result.refused', { count: out }),
  ].filter((line) => line !== false);
  const isEmpty = created + updated + employers === 0;
  const undo = async () => {
    setWorking({ done: 0, total: 0 });
    onTakingBack(true);
    stop.current = new AbortController();
    setUndone(
      await undoImport(
        store,
        result.group,
        (done, total) => setWorking({ done, total }),
        stop.current.signal,
      ),
    );
    setWorking(undefined);
    onTakingBack(false);
  };
  const takeBack = () =>
    modal.confirm({
      title: say('import.result.undo'),
      content: say('import.result.undoConfirm', { name: fileName, created: created + employers, updated }),
      okText: say('import.result.undoYes'),
      okButtonProps: { danger: true },
      cancelText: say('common.cancel'),
      onOk: () => void undo(),
    });
  return (
    <Flex vertical gap={16}>
      <Alert
        showIcon
        type={stopped ? 'warning' : 'success'}
        title={
          stopped
            ? say(`import.stopped.${stopped}`, { done: created + updated })
            : say('import.result.title', { name: fileName })
        }
        description={
          <ul style={{ margin: 0, paddingInlineStart: 20 }}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
            {remarks.slice(0, 20).map((each, i) => (
              <li key={i}>{problemSentence(each, declared(kind))}</li>
            ))}
          </ul>
        }
      />
      {refusedLost && (
        <Alert
          type="error"
          showIcon
          title={say('import.refused.notKept')}
          description={outcomeSentences(refusedLost).join(' ')}
        />
      )}
      {working && (
        <ProgressBar
          label={say('import.stage.takingBack')}
          done={working.done}
          total={working.total || undefined}
          onCancel={() => stop.current?.abort()}
        />
      )}
      {undone && <Alert showIcon type={undone.ok ? 'success' : 'error'} title={undone.sentence} />}
      <Flex gap={8}>
        {stopped && !undone && (
          <Button type="primary" onClick={work.resume}>
            {say('import.continue')}
          </Button>
        )}
        <Button onClick={work.reset}>{say('import.result.another')}</Button>
        {!isEmpty && !undone?.ok && !working && (
          <Button danger onClick={takeBack}>
            {say('import.result.undo')}
          </Button>
        )}
      </Flex>
    </Flex>
  );
}
