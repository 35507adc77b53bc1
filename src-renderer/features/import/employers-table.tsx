import { Table, Typography } from 'antd';
import type { PlannedEmployer } from '../../../src-core/exchange/plan-employers.ts';
import { named, say } from '../../locale/say.ts';
import { pages } from '../../ui/table/pages.ts';

/** The firms that a sheet of posts names: which are in the library, which are made, and what is missing then. */
export function EmployersTable({ employers }: { employers: readonly PlannedEmployer[] }) {
  return (
    <Table<PlannedEmployer>
      size="small"
      rowKey={(each) => each.employer.key}
      dataSource={employers}
      pagination={pages(20)}
      columns={[
        {
          title: say('import.employer.name'),
          width: 300,
          ellipsis: true,
          render: (_, { employer }) => String(employer.values.name ?? employer.values.uscc ?? ''),
        },
        {
          title: say('import.employer.state'),
          width: 260,
          render: (_, each) => (
            <Typography.Text
              type={each.state === 'unknown' ? 'danger' : each.state === 'new' ? 'warning' : undefined}
            >
              {stateWords(each)}
            </Typography.Text>
          ),
        },
        {
          title: say('import.employer.rows'),
          width: 100,
          align: 'right',
          render: (_, { employer }) => employer.rows.length,
        },
        {
          title: say('import.employer.missing'),
          render: (_, each) =>
            each.state === 'new' ? each.missing.map((field) => named(field)).join('、') : '',
        },
      ]}
    />
  );
}

function stateWords(each: PlannedEmployer): string {
  switch (each.state) {
    case 'matched':
      return say(`import.employer.matched-${each.by}`);
    case 'new':
      return say('import.employer.new');
    case 'unknown':
      return say(`import.employer.unknown-${each.problem}`);
    default:
      return each satisfies never;
  }
}
