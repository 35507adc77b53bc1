import { Alert, Button, Flex } from 'antd';
import { declared, type ImportKind } from '../../../src-core/exchange/targets.ts';
import { say } from '../../locale/say.ts';
import { outcomeSentences } from '../../ui/words/outcome-sentences.ts';
import { problemSentence } from '../../ui/words/problem-sentence.ts';
import type { useImport } from './use-import.ts';
import { useTakeBack } from './use-take-back.tsx';

type Props = {
  kind: ImportKind;
  work: ReturnType<typeof useImport>;
  /** Told while the import is being taken back. */
  onTakingBack(isTakingBack: boolean): void;
};

/** What went in, and the way back. */
export function ResultPanel({ kind, work, onTakingBack }: Props) {
  const { result, preview, fileName = '', choices, refusedLost } = work.state;
  const back = useTakeBack(result?.group ?? '', onTakingBack);
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
  const counts = { created: created + employers, updated };
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
      {back.progress}
      {back.said && <Alert showIcon type={back.said.ok ? 'success' : 'error'} title={back.said.sentence} />}
      <Flex gap={8}>
        {stopped && !back.said && (
          <Button type="primary" onClick={work.resume}>
            {say('import.continue')}
          </Button>
        )}
        <Button onClick={work.reset}>{say('import.result.another')}</Button>
        {!isEmpty && !back.said?.ok && !back.isWorking && (
          <Button
            danger
            onClick={() => back.ask(say('import.result.undoConfirm', { name: fileName, ...counts }))}
          >
            {say('import.result.undo')}
          </Button>
        )}
      </Flex>
    </Flex>
  );
}
