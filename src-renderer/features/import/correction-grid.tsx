import { App, Button, Flex, Input, Table, Typography } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { textOf } from '../../../src-core/exchange/cell.ts';
import type { Column } from '../../../src-core/exchange/match-columns.ts';
import { pasteBlock } from '../../../src-core/exchange/paste-block.ts';
import { readBlock } from '../../../src-core/exchange/read-delimited.ts';
import { corrected, type RefusedRow } from '../../../src-core/exchange/refused-rows.ts';
import { say } from '../../locale/say.ts';
import { pages } from '../../ui/table/pages.ts';
import { cellSentence } from './import-words.ts';

type Props = {
  /** All columns of the file in its order; those that are not taken over are not shown. */
  columns: readonly Column[];
  rows: readonly RefusedRow[];
  /** Rows that a person has changed just now, a cell at a time or a pasted block. */
  onCorrect: (rows: readonly RefusedRow[]) => void;
};

type Place = { readonly row: number; readonly column: number };

const rowsAPage = 20;
/** Wide enough for the eighteen characters of a credit code or an identity number. */
const cellWidth = 190;

/** Rows with their reasons, to be corrected in place: a reason leads to its cell, and a block from a spreadsheet can be pasted. */
export function CorrectionGrid({ columns, rows, onCorrect }: Props) {
  const { message } = App.useApp();
  const { grid, page, setPage, jump, next } = useJumping(rows);
  const shown = columns.filter((each) => each.target !== null);
  function paste(at: Place, text: string): boolean {
    const block = readBlock(text);
    // A single cell is pasted as everywhere.
    if (block.length === 1 && block[0]?.length === 1) return false;
    const { rows: changed, cells, left } = pasteBlock(rows, columns, at, block);
    onCorrect(changed);
    const words = say(left > 0 ? 'import.paste.left' : 'import.paste.done', { cells, left });
    void (left > 0 ? message.warning(words, 8) : message.success(words));
    return true;
  }
  return (
    <Flex vertical gap={8} ref={grid}>
      <Flex gap={12} align="center">
        <Button size="small" onClick={next}>
          {say('import.grid.next')}
        </Button>
        <Typography.Text type="secondary">{say('import.grid.help')}</Typography.Text>
      </Flex>
      <Table<RefusedRow>
        size="small"
        rowKey="number"
        dataSource={rows}
        pagination={pages(rowsAPage, { current: page, onChange: setPage })}
        scroll={{ x: 460 + shown.length * cellWidth }}
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
            render: (_, row) => <Reasons row={row} onJump={jump} />,
          },
          ...shown.map((column) => ({
            title: column.title,
            key: column.index,
            width: cellWidth,
            render: (_: unknown, row: RefusedRow) => (
              <CellInput
                row={row}
                column={column}
                onCorrect={(text) => onCorrect([corrected(row, column.index, text)])}
                onPaste={(text) => paste({ row: row.number, column: column.index }, text)}
              />
            ),
          })),
        ]}
      />
    </Flex>
  );
}

/** Going from reason to cell and from cell to cell, over the pages of the table. */
function useJumping(rows: readonly RefusedRow[]) {
  const grid = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState(1);
  const [wanted, setWanted] = useState<Place | undefined>();
  useEffect(() => {
    if (!wanted) return;
    const cell = grid.current?.querySelector<HTMLInputElement>(`[data-cell="${nameOf(wanted)}"]`);
    cell?.scrollIntoView({ block: 'nearest', inline: 'center' });
    cell?.focus();
    cell?.select();
  }, [wanted, page]);
  const jump = (to: Place) => {
    setPage(Math.floor(rows.findIndex((row) => row.number === to.row) / rowsAPage) + 1);
    setWanted({ ...to });
  };
  const next = () => {
    const wrong = rows.flatMap((row) =>
      [...new Set(inOrder(row).map((each) => each.column))].flatMap((column) =>
        column === null ? [] : [{ row: row.number, column }],
      ),
    );
    const at = wrong.findIndex((each) => wanted && nameOf(each) === nameOf(wanted));
    const to = wrong[(at + 1) % wrong.length];
    if (to) jump(to);
  };
  return { grid, page, setPage, jump, next };
}

function nameOf({ row, column }: Place): string {
  return `${row}-${column}`;
}

/** From left to right, as the cells stand. */
function inOrder({ problems }: RefusedRow): RefusedRow['problems'] {
  return problems.toSorted((a, b) => (a.column ?? -1) - (b.column ?? -1));
}

function Reasons({ row, onJump }: { row: RefusedRow; onJump: (to: Place) => void }) {
  return (
    <Flex vertical align="flex-start">
      {inOrder(row).map((each, i) => {
        const { column } = each;
        const sentence = cellSentence(each);
        return column === null ? (
          <Typography.Text key={i} type="danger">
            {sentence}
          </Typography.Text>
        ) : (
          <Button
            key={i}
            type="link"
            danger
            size="small"
            className="import-reason"
            onClick={() => onJump({ row: row.number, column })}
          >
            {sentence}
          </Button>
        );
      })}
    </Flex>
  );
}

type CellProps = {
  row: RefusedRow;
  column: Column;
  onCorrect: (text: string) => void;
  /** @returns whether the text was a block and has been taken */
  onPaste: (text: string) => boolean;
};

function CellInput({ row, column, onCorrect, onPaste }: CellProps) {
  const isTyped = [...(row.typed ?? []), ...(row.pasted ?? [])].includes(column.index);
  const isWrong = row.problems.some((each) => each.column === column.index);
  const text = textOf(row.cells[column.index]);
  return (
    <Input
      key={text}
      size="small"
      defaultValue={text}
      {...(isWrong ? { status: 'error' as const } : {})}
      className={isTyped ? 'import-typed' : ''}
      data-cell={nameOf({ row: row.number, column: column.index })}
      aria-label={`${say('import.problem.row')} ${row.number} ${column.title}`}
      onBlur={(event) => {
        const typed = event.target.value;
        if (typed !== text) onCorrect(typed);
      }}
      onPressEnter={(event) => event.currentTarget.blur()}
      onPaste={(event) => {
        if (onPaste(event.clipboardData.getData('text/plain'))) event.preventDefault();
      }}
    />
  );
}
