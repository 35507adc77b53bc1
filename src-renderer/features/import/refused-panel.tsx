import { Alert, App, Button, Flex, Input, Table, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { textOf } from '../../../src-core/exchange/cell.ts';
import type { Column } from '../../../src-core/exchange/match-columns.ts';
import type { Choice } from '../../../src-core/exchange/plan-import.ts';
import {
  corrected,
  type RefusedList,
  type RefusedRow,
  refusedSheet,
} from '../../../src-core/exchange/refused-rows.ts';
import { declared, type ImportKind } from '../../../src-core/exchange/targets.ts';
import { say } from '../../locale/say.ts';
import { useDesk } from '../../ui/desk.tsx';
import { outcomeSentences } from '../../ui/outcome-sentences.ts';
import { problemSentence } from '../../ui/problem-sentence.ts';
import { cellSentence, nounOf } from './import-words.ts';
import { keepRefused, keptRefused } from './refused-list.ts';
import { type Retried, retryRows } from './retry-rows.ts';
import { type Update, UpdatesTable } from './updates-table.tsx';

type Props = { kind: ImportKind; version: number };

/** The rows of earlier imports that did not go in: corrected here, or written into a workbook to be sent back. */
export function RefusedPanel({ kind, version }: Props) {
  const { store } = useDesk();
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
        {say('import.refused.title', { name: list.fileName, count: list.rows.length })}
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
      <RefusedTable list={list} onCorrect={work.correct} />
    </Flex>
  );
}

/** Wide enough for the eighteen characters of a credit code or an identity number. */
const cellWidth = 190;

type TableProps = { list: RefusedList; onCorrect: (row: number, column: number, text: string) => void };

function RefusedTable({ list, onCorrect }: TableProps) {
  const wrong = new Set(list.rows.flatMap((row) => row.problems.map((each) => each.column)));
  // Columns with problems first: what has to be corrected should not be looked for.
  const columns = [...list.columns]
    .filter((each) => each.target !== null)
    .sort((a, b) => Number(wrong.has(b.index)) - Number(wrong.has(a.index)));
  return (
    <Table<RefusedRow>
      size="small"
      rowKey="number"
      dataSource={list.rows}
      pagination={{ pageSize: 20, showSizeChanger: false, hideOnSinglePage: true }}
      scroll={{ x: 460 + columns.length * cellWidth }}
      columns={[
        {
          title: say('import.problem.row'),
          dataIndex: 'number',
          width: 72,
          align: 'right',
          fixed: 'left',
        },
        {
          title: say('import.problem.reason'),
          width: 380,
          fixed: 'left',
          render: (_, row) => (
            <Flex vertical>
              {row.problems.map((each, i) => (
                <Typography.Text key={i} type="danger">
                  {cellSentence(each)}
                </Typography.Text>
              ))}
            </Flex>
          ),
        },
        ...columns.map((column) => ({
          title: column.title,
          key: column.index,
          width: cellWidth,
          render: (_: unknown, row: RefusedRow) => (
            <CellInput row={row} column={column} onCorrect={onCorrect} />
          ),
        })),
      ]}
    />
  );
}

function CellInput({
  row,
  column,
  onCorrect,
}: {
  row: RefusedRow;
  column: Column;
  onCorrect: TableProps['onCorrect'];
}) {
  const isWrong = row.problems.some((each) => each.column === column.index);
  const text = textOf(row.cells[column.index]);
  return (
    <Input
      key={text}
      size="small"
      defaultValue={text}
      {...(isWrong ? { status: 'error' as const } : {})}
      aria-label={`${say('import.problem.row')} ${row.number} ${column.title}`}
      onBlur={(event) => {
        const typed = event.target.value;
        if (typed !== text) onCorrect(row.number, column.index, typed);
      }}
      onPressEnter={(event) => event.currentTarget.blur()}
    />
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
  const { store, saveWorkbook } = useDesk();
  const { modal, message } = App.useApp();
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
    edited: new Set(list.rows.filter((row) => row.typed !== undefined).map((row) => row.number)),
    decide: (rows: readonly number[], choice: Choice) =>
      setChoices((now) => new Map([...now, ...rows.map((row) => [row, choice] as const)])),
    correct: (number: number, column: number, text: string) => {
      const rows = list.rows.map((row) => (row.number === number ? corrected(row, column, text) : row));
      void keep({ ...list, rows });
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
    async download() {
      const sheet = refusedSheet(list, {
        sheet: say('import.refused.sheet'),
        row: say('import.refused.row'),
        reasons: say('import.refused.reasons'),
        sentenceOf: cellSentence,
      });
      const name = list.fileName.replace(/\.[^.]+$/, '');
      const outcome = await saveWorkbook(
        { sheets: [sheet] },
        say('import.refused.file', { noun: nounOf(kind), name }),
      );
      if (outcome.state === 'saved') {
        void message.success(say('import.refused.saved', { name: outcome.name }));
        await store.note(`${kind}.export-refused`);
      }
      if (outcome.state === 'failed') void message.error(outcome.sentence, 8);
    },
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
