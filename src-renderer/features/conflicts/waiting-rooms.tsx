import { Alert, Button, Flex, Table } from 'antd';
import { useMemo, useState } from 'react';
import { say } from '../../locale/say.ts';
import { dayOf } from '../../ui/words/clock-time.ts';
import { useFileSaving } from '../../context/use-file-saving.ts';
import { useCentral, useHub } from '../../context/use-peers.ts';
import { useGo } from '../../context/use-place.ts';
import { useStore } from '../../context/use-store.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { noteAfter } from '../../ui/words/note-first.ts';
import { pages } from '../../ui/table/pages.ts';
import { screenOfKind } from '../../shared/screen-of.ts';
import { useLive } from '../../ui/use-live.ts';
import { type WaitingLine, waitingLines, type WaitingRecord, waitingRecords } from './waiting-lines.ts';

const perPage = 20;

/** Changes that could not be used, here or at the portal, and those that wait for something; nothing is dropped. */
export function WaitingRooms() {
  const store = useStore();
  const sync = useCentral();
  const hub = useHub();
  const { saveText } = useFileSaving();
  const rooms = useLive(() => (read) => read.waitingRooms(), []);
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ tone: 'success' | 'info' | 'error'; sentence: string } | undefined>();
  const [page, setPage] = useState(1);
  const lines = useMemo(() => (rooms ? waitingLines(rooms) : []), [rooms]);
  const at = Math.min(page, Math.max(1, Math.ceil(lines.length / perPage)));
  const onPage = lines.slice((at - 1) * perPage, at * perPage);
  const records = useLive(() => waitingRecords(onPage), [onPage.map(({ key }) => key).join(' ')]);
  if (!rooms) return <p role="status">{say('conflicts.looking')}</p>;
  if (lines.length === 0 && !said)
    return <EmptyState title={say('conflicts.waiting.none')} help={say('conflicts.waiting.none-help')} />;
  async function retry(): Promise<void> {
    setBusy(true);
    // What lies at the portal or the hub is offered to it once more: it may have been upgraded.
    const freed = (await store.retryWaiting()) + (await sync.offerAgain()) + (await hub.offerAgain());
    setBusy(false);
    setSaid(
      freed > 0
        ? { tone: 'success', sentence: say('conflicts.waiting.freed', { count: freed }) }
        : { tone: 'info', sentence: say('conflicts.waiting.not-freed') },
    );
  }
  async function save(): Promise<void> {
    const name = say('conflicts.waiting.file', { day: dayOf(new Date().toISOString()) });
    const outcome = await saveText(JSON.stringify(rooms, undefined, 1), name);
    if (outcome.state === 'closed') return;
    // A way out, like the rescue file: it is not held back where nothing can be written.
    const unnoted = outcome.state === 'saved' ? await noteAfter(store, 'quarantine.export') : undefined;
    if (unnoted !== undefined) return setSaid({ tone: 'info', sentence: unnoted });
    setSaid(
      outcome.state === 'saved'
        ? { tone: 'success', sentence: say('results.saved', { name: outcome.name }) }
        : { tone: 'error', sentence: outcome.sentence },
    );
  }
  return (
    <Flex vertical gap={12}>
      <span>{say('conflicts.waiting.help')}</span>
      <Flex gap={8}>
        <Button loading={isBusy} onClick={() => void retry()}>
          {say('conflicts.waiting.retry')}
        </Button>
        <Button onClick={() => void save()}>{say('conflicts.waiting.save')}</Button>
      </Flex>
      {said && <Alert type={said.tone} showIcon title={said.sentence} />}
      <Table<WaitingLine>
        size="small"
        rowKey="key"
        dataSource={lines}
        pagination={pages(perPage, { current: at, onChange: setPage })}
        columns={[
          { title: say('conflicts.waiting.where'), dataIndex: 'where', width: 120 },
          {
            title: say('conflicts.waiting.what'),
            width: 320,
            render: (_, line) => <RecordCell line={line} record={records?.get(line.key)} />,
          },
          { title: say('conflicts.waiting.at'), dataIndex: 'at', width: 180 },
          { title: say('conflicts.waiting.why'), dataIndex: 'why' },
        ]}
      />
    </Flex>
  );
}

/** The kind and the name of a record, and the key that opens it where a screen shows it. */
function RecordCell({ line, record }: { line: WaitingLine; record: WaitingRecord | undefined }) {
  const go = useGo();
  const { about, what } = line;
  const screen = about && screenOfKind(about.kind);
  return (
    <Flex gap={8} align="center" wrap>
      <span>{record ? say('conflicts.waiting.of', { kind: what, title: record.title }) : what}</span>
      {about && screen && record?.isLive && (
        <Button size="small" onClick={() => go({ screen, open: about.record })}>
          {say('conflicts.waiting.open')}
        </Button>
      )}
    </Flex>
  );
}
