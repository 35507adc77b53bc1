import { Alert, Button, Flex, Table } from 'antd';
import { useMemo, useState } from 'react';
import { say } from '../../locale/say.ts';
import { momentWords } from '../../ui/words/clock-time.ts';
import { useHost } from '../../context/use-host.ts';
import { useStore } from '../../context/use-store.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { noteAfter } from '../../ui/words/note-first.ts';
import { pages } from '../../ui/table/pages.ts';
import { useLive } from '../../ui/use-live.ts';
import { ledgerHtml } from './ledger-html.ts';
import { type LedgerLine, ledgerLines } from './ledger-lines.ts';
import { readLedger } from './queries.ts';

/** Every decision with who, when and what stood against what; it prints. */
export function Ledger() {
  const store = useStore();
  const host = useHost();
  const ledger = useLive(() => readLedger, []);
  const [said, setSaid] = useState<string | undefined>();
  const lines = useMemo(
    () => (ledger ? ledgerLines(ledger.entries, ledger.background, store.open) : []),
    [ledger, store],
  );
  if (!ledger) return <p role="status">{say('conflicts.looking')}</p>;
  if (lines.length === 0) return <EmptyState title={say('conflicts.no-decisions')} />;
  async function print(): Promise<void> {
    setSaid(undefined);
    const html = ledgerHtml(store.name, lines, momentWords(new Date().toISOString()));
    const printed = await host('print.page', { title: say('conflicts.ledger'), html, landscape: true });
    if (!printed.ok) setSaid(say('conflicts.print-failed', { why: say(`host.${printed.code}`) }));
    else if (printed.value.printed) setSaid(await noteAfter(store, 'decision.print'));
  }
  return (
    <Flex vertical gap={12}>
      <Flex justify="flex-end">
        <Button onClick={() => void print()}>{say('conflicts.print')}</Button>
      </Flex>
      {said && <Alert type="error" showIcon title={said} />}
      <Table<LedgerLine>
        size="small"
        rowKey="key"
        dataSource={lines}
        pagination={pages(20)}
        columns={[
          { title: say('conflicts.column.when'), dataIndex: 'when', width: 170 },
          { title: say('conflicts.column.who'), dataIndex: 'who', width: 150 },
          { title: say('conflicts.column.about'), dataIndex: 'about', width: 240 },
          {
            title: say('conflicts.column.values'),
            render: (_, line) => line.values.map((words) => <div key={words}>{words}</div>),
          },
          { title: say('conflicts.column.outcome'), dataIndex: 'outcome', width: 160 },
          { title: say('conflicts.column.reason'), dataIndex: 'reason', width: 140 },
        ]}
      />
    </Flex>
  );
}
