import { Table, Typography } from 'antd';
import { textOf } from '../../../src-core/exchange/cell.ts';
import type { CellProblem, ReadRow } from '../../../src-core/exchange/read-rows.ts';
import { say } from '../../locale/say.ts';
import { cellSentence } from './import-words.ts';

type Props = { rows: readonly ReadRow[]; of: 'problems' | 'warnings' };
type Line = { key: string; row: ReadRow; problem: CellProblem };

/** Every problem at its cell: row as the spreadsheet counts, column, what stands there, what to do. */
export function ProblemsTable({ rows, of }: Props) {
  const lines = rows.flatMap((row) =>
    row[of].map((problem, i): Line => ({ key: `${row.number}-${i}`, row, problem })),
  );
  return (
    <Table<Line>
      size="small"
      dataSource={lines}
      pagination={{ pageSize: 20, showSizeChanger: false, hideOnSinglePage: true }}
      columns={[
        { title: say('import.problem.row'), width: 80, align: 'right', render: (_, { row }) => row.number },
        {
          title: say('import.problem.column'),
          width: 180,
          ellipsis: true,
          render: (_, { problem }) => problem.title,
        },
        ...(of === 'problems'
          ? [
              {
                title: say('import.problem.cell'),
                width: 220,
                ellipsis: true,
                render: (_: unknown, line: Line) => cellOf(line),
              },
            ]
          : []),
        { title: say('import.problem.reason'), render: (_, { problem }) => cellSentence(problem) },
      ]}
    />
  );
}

function cellOf({ row, problem }: Line) {
  if (problem.column === null)
    return <Typography.Text type="secondary">{say('import.problem.noCell')}</Typography.Text>;
  return textOf(row.cells?.[problem.column]);
}
