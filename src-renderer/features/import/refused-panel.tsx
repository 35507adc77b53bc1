import { Alert, App, Button, Flex, Typography } from 'antd';
import { useEffect, useState } from 'react';
import type { Choice } from '../../../src-core/exchange/plan-import.ts';
import { isCorrected, type RefusedList, type RefusedRow } from '../../../src-core/exchange/refused-rows.ts';
import { declared, type ImportKind } from '../../../src-core/exchange/targets.ts';
import { say } from '../../locale/say.ts';
import { useStore } from '../../context/use-store.ts';
import { outcomeSentences } from '../../ui/words/outcome-sentences.ts';
import { problemSentence } from '../../ui/words/problem-sentence.ts';
import { CorrectionGrid } from './correction-grid.tsx';
import { sourceName } from '../../../src-core/exchange/import-source.ts';
import { keepRefused, keptRefused } from './refused-list.ts';
import { type Retried, retryRows } from './retry-rows.ts';
import { useSendBack } from './send-back.ts';
import { UpdatesTable } from './updates-table.tsx';
import type { Update } from './import-words.ts';

type Props = { kind: ImportKind; version: number };

/** The rows of earlier imports that did not go in: corrected here, or written into a workbook to be sent back. */
export function RefusedPanel({ kind, version }: Props) {
  const store = useStore();
  const [lists, setLists] = useState<readonly RefusedList[]>([]);
  useEffect(() => {
    let isGone = false;
    void keptRefused(store, kind).then((kept) => {
      if (!isGone) setLists(kept);
    });
    return () => {
      isGone = true;
    };
  }, [store, kind, version]);
  return lists.map((list) => <OneList key={`${version} ${list.id}`} kept={list} />);
}

function OneList({ kept }: { kept: RefusedList }) {
  const { kind } = kept;
  const work = useRefused(kept);
  const { list, edited, updates, choices, isBusy, said } = work;
  if (list.rows.length === 0)
    return said === undefined ? null : <Alert type="success" showIcon title={said} />;
  return (
    <Flex vertical gap={12}>
      <Typography.Title level={5} style={{ margin: 0 }}>
        {say('import.refused.title', { name: sourceName(list), count: list.rows.length })}
      </Typography.Title>
      <Typography.Text type="secondary">{say('import.refused.help')}</Typography.Text>
      <Flex gap={8} wrap>
        <Button
          type="primary"
          loading={isBusy}
          disabled={edited.size === 0 && choices.size === 0}
          onClick={() => void work.retry(new Set([...edited, ...choices.keys()]))}
        >
          {say('import.refused.retry', { count: edited.size })}
        </Button>
        <Button
          disabled={isBusy}
          onClick={() => void work.retry(new Set(list.rows.map((row) => row.number)))}
        >
          {say('import.refused.retryAll')}
        </Button>
        <Button disabled={isBusy} onClick={() => void work.download()}>
          {say('import.refused.download')}
        </Button>
        <Button danger disabled={isBusy} onClick={work.discard}>
          {say('import.refused.discard')}
        </Button>
      </Flex>
      {said !== undefined && <Alert type="info" showIcon title={said} />}
      {updates.length > 0 && (
        <UpdatesTable kind={kind} updates={updates} choices={choices} onDecide={work.decide} />
      )}
      <CorrectionGrid columns={list.columns} rows={list.rows} onCorrect={work.correct} />
    </Flex>
  );
}

function retriedWords(kind: ImportKind, { imported, list, updates, stopped, remarks }: Retried): string {
  return [
    say('import.refused.retried', { done: imported, left: list.rows.length }),
    ...(stopped && stopped !== 'cancelled'
      ? [say('import.refused.stopped', { why: say(`ui.outcome.${stopped}`) })]
      : []),
    ...(updates.length > 0 ? [say('import.refused.differ', { count: updates.length })] : []),
    ...remarks.map((each) => problemSentence(each, declared(kind))),
  ].join(' ');
}

function useRefused(kept: RefusedList) {
  const { kind } = kept;
  const store = useStore();
  const { modal, message } = App.useApp();
  const sendBack = useSendBack();
  const [list, setList] = useState(kept);
  const [updates, setUpdates] = useState<readonly Update[]>([]);
  const [choices, setChoices] = useState<ReadonlyMap<number, Choice>>(new Map());
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | undefined>();

  async function keep(next: RefusedList) {
    setList(next);
    const kept = await keepRefused(store, next);
    if (!kept.saved) void message.error(outcomeSentences(kept).join(' '), 8);
  }
  return {
    list,
    updates,
    choices,
    isBusy,
    said,
    edited: new Set(list.rows.filter((row) => isCorrected(row)).map((row) => row.number)),
    decide: (rows: readonly number[], choice: Choice) =>
      setChoices((now) => new Map([...now, ...rows.map((row) => [row, choice] as const)])),
    correct: (rows: readonly RefusedRow[]) => {
      const changed = new Map(rows.map((row) => [row.number, row]));
      void keep({ ...list, rows: list.rows.map((row) => changed.get(row.number) ?? row) });
    },
    async retry(numbers: ReadonlySet<number>) {
      setBusy(true);
      try {
        const retried = await retryRows(store, list, numbers, choices);
        await keep(retried.list);
        setUpdates(retried.updates);
        setChoices(new Map());
        setSaid(retriedWords(kind, retried));
      } finally {
        setBusy(false);
      }
    },
    download: () => sendBack(list),
    discard: () => {
      modal.confirm({
        title: say('import.refused.discardConfirm', { count: list.rows.length }),
        okText: say('import.refused.discard'),
        okButtonProps: { danger: true },
        cancelText: say('common.cancel'),
        onOk: () => keep({ ...list, rows: [] }),
      });
    },
  };
}
