import { Button, Drawer, Table } from 'antd';
import type { Figure } from '../../../src-core/results/figure.ts';
import { say } from '../../locale/say.ts';
import { useGo } from '../../context/use-place.ts';
import { pages } from '../../ui/table/pages.ts';
import { screenOfKind } from '../../shared/screen-of.ts';
import { useLive } from '../../ui/use-live.ts';
import { type FigureRow, rowsOf } from './queries.ts';

type Props = { figure: Figure; title: string; what: string; onClose(): void };

/** The rows that a figure was counted from, each with a way to its record. */
export function RowsDrawer({ figure, title, what, onClose }: Props) {
  const go = useGo();
  const rows = useLive(() => rowsOf(figure), [figure]);
  const screen = (row: FigureRow) => screenOfKind(row.kind);
  return (
    <Drawer
      open
      size={480}
      title={say('results.rowsOf', { what: title, count: figure.ids.length })}
      onClose={onClose}
    >
      <p className="results-note">{what}</p>
      <Table<FigureRow>
        size="small"
        rowKey="id"
        loading={!rows}
        dataSource={rows ?? []}
        pagination={pages(100)}
        columns={[
          {
            title: say('results.rows.name'),
            dataIndex: 'name',
            className: 'row-name',
            render: (name: string) => name || say('results.rows.gone'),
          },
          { title: say('results.rows.more'), dataIndex: 'more' },
          {
            key: 'open',
            render: (_, row) => {
              const to = screen(row);
              return to ? (
                <Button size="small" type="link" onClick={() => go({ screen: to, open: row.opens })}>
                  {say('results.rows.open')}
                </Button>
              ) : null;
            },
          },
        ]}
      />
    </Drawer>
  );
}
