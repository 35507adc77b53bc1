import { Select, Table, Typography } from 'antd';
import type { Column } from '../../../src-core/exchange/match-columns.ts';
import { type ImportKind, targetsOf } from '../../../src-core/exchange/targets.ts';
import { say } from '../../locale/say.ts';
import type { ReadSummary } from '../../workers/import-protocol.ts';
import { targetWords } from './import-words.ts';

type Props = {
  kind: ImportKind;
  columns: readonly Column[];
  repairs: ReadSummary['repairs'];
  disabled: boolean;
  onChoose: (index: number, target: string | null) => void;
};

const notTaken = '';

/** Which column goes where; every choice can be corrected, and every column that is left out says why. */
export function ColumnsTable({ kind, columns, repairs, disabled, onChoose }: Props) {
  return (
    <Table<Column>
      size="small"
      rowKey="index"
      // A sheet may have 16,384 columns; as many lists of choices would stop the page.
      pagination={columns.length > 100 ? { pageSize: 50, showSizeChanger: false } : false}
      scroll={{ y: 320 }}
      dataSource={columns}
      columns={[
        { title: say('import.columns.title'), dataIndex: 'title', width: 220, ellipsis: true },
        {
          title: say('import.columns.target'),
          width: 280,
          render: (_, column) => (
            <Select
              size="small"
              style={{ width: '100%' }}
              disabled={disabled}
              value={column.target ?? notTaken}
              options={optionsOf(kind)}
              showSearch={{ optionFilterProp: 'label' }}
              aria-label={`${column.title} → ${say('import.columns.target')}`}
              onChange={(value) => onChoose(column.index, value === notTaken ? null : value)}
            />
          ),
        },
        {
          title: say('import.columns.notes'),
          render: (_, column) => (
            <Typography.Text type={column.target === null ? 'warning' : 'secondary'}>
              {notesOf(column, repairs)}
            </Typography.Text>
          ),
        },
      ]}
    />
  );
}

function optionsOf(kind: ImportKind) {
  const targets = targetsOf(kind);
  const group = (part: 'own' | 'enterprise') => ({
    label: say(part === 'own' ? 'import.columns.own' : 'import.columns.enterprise'),
    options: targets
      .filter((each) => each.part === part)
      .map((each) => ({ value: each.key, label: targetWords(each) })),
  });
  return [
    { value: notTaken, label: say('import.columns.none') },
    group('own'),
    ...(kind === 'job' ? [group('enterprise')] : []),
  ];
}

function notesOf(column: Column, repairs: ReadSummary['repairs']): string {
  const made = repairs
    .filter((each) => each.column === column.index)
    .map(({ repair, count, rows }) => `${say(`import.repair.${repair}`, { count })}${rowWords(count, rows)}`);
  return [reasonOf(column), ...made].filter(Boolean).join(say('import.repair.between'));
}

function rowWords(count: number, rows: readonly number[]): string {
  const places = { rows: rows.join(say('import.repair.betweenRows')) };
  return say(count > rows.length ? 'import.repair.firstRows' : 'import.repair.rows', places);
}

function reasonOf(column: Column): string {
  if (column.by === 'values') return say('import.columns.byValues');
  if (column.by === 'memory') return say('import.columns.byMemory');
  if (column.left === 'unknown') return say('import.columns.unknown');
  if (column.left === 'taken') return say('import.columns.taken');
  if (column.left === 'by-person') return say('import.columns.byPersonLeft');
  return column.by === 'person' ? say('import.columns.byPerson') : '';
}
