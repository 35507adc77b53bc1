import { Table } from 'antd';
import type { CellProblem, ReadRow } from '../../../src-core/exchange/read-rows.ts';
import { say } from '../../locale/say.ts';
import { pages } from '../../ui/table/pages.ts';
import { cellSentence } from './import-words.ts';

type Line = { key: string; row: ReadRow; problem: CellProblem };

/** What is doubtful about rows that would go in: row as the spreadsheet counts, column, what to look at. */
export function WarningsTable({ rows }: { rows: readonly ReadRow[] }) {
  const lines = rows.flatMap((row) =>
    row.warnings.map((problem, i): Line => ({ key: `${row.number}-${i}`, row, problem })),
  );
  return (
    <Table<Line>
      size="small"
      dataSource={lines}
      pagination={pages(20)}
      columns={[
        { title: say('import.problem.row'), width: 80, align: 'right', render: (_, { row }) => row.number },
        {
          title: say('import.problem.column'),
          width: 180,
          ellipsis: true,
          render: (_, { problem }) => problem.title,
        },
        { title: say('import.problem.reason'), render: (_, { problem }) => cellSentence(problem) },
      ]}
    />
  );
}
