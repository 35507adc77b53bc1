import { Alert, Button, Flex, Table } from 'antd';
import { useState } from 'react';
import { declarationOf, isKind } from '../../../src-core/kinds.ts';
import { named, say } from '../../locale/say.ts';
import type { WaitingRooms as Rooms } from '../../store/store.ts';
import { dayOf, momentWords } from '../../ui/clock-time.ts';
import { useDesk } from '../../ui/desk.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { noteAfter } from '../../ui/note-first.ts';
import { useLive } from '../../ui/use-live.ts';
import { writtenAt } from './queries.ts';

type Line = { key: string; where: string; what: string; at: string; why: string };

/** Changes that could not be used, here or at the portal, and those that wait for something; nothing is dropped. */
export function WaitingRooms() {
  const { store, saveText } = useDesk();
  const rooms = useLive(() => (read) => read.waitingRooms(), []);
  const [said, setSaid] = useState<{ tone: 'success' | 'info' | 'error'; sentence: string } | undefined>();
  if (!rooms) return <p role="status">{say('conflicts.looking')}</p>;
  const lines = linesOf(rooms);
  if (lines.length === 0)
    return <EmptyState title={say('conflicts.waiting.none')} help={say('conflicts.waiting.none-help')} />;
  async function retry(): Promise<void> {
    const freed = await store.retryWaiting();
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
        <Button onClick={() => void retry()}>{say('conflicts.waiting.retry')}</Button>
        <Button onClick={() => void save()}>{say('conflicts.waiting.save')}</Button>
      </Flex>
      {said && <Alert type={said.tone} showIcon title={said.sentence} />}
      <Table<Line>
        size="small"
        rowKey="key"
        dataSource={lines}
        pagination={{ pageSize: 20, showSizeChanger: false, hideOnSinglePage: true }}
        columns={[
          { title: say('conflicts.waiting.where'), dataIndex: 'where', width: 120 },
          { title: say('conflicts.waiting.what'), dataIndex: 'what', width: 160 },
          { title: say('conflicts.waiting.at'), dataIndex: 'at', width: 180 },
          { title: say('conflicts.waiting.why'), dataIndex: 'why' },
        ]}
      />
    </Flex>
  );
}

function linesOf({ quarantine, later, rejected }: Rooms): Line[] {
  return [
    ...quarantine.map(({ id, reason, change }): Line => {
      const { kind, hlc } = (typeof change === 'object' && change !== null ? change : {}) as Partial<
        Record<'kind' | 'hlc', unknown>
      >;
      return {
        key: `q${id ?? ''}`,
        where: say('conflicts.waiting.here'),
        what: kindWords(kind),
        at: momentOf(hlc),
        why: say(`conflicts.quarantine.${reason}`),
      };
    }),
    ...later.map(({ hlc, kind, reason }): Line => ({
      key: `l${hlc}`,
      where: say('conflicts.waiting.here'),
      what: kindWords(kind),
      at: momentOf(hlc),
      why: say(`conflicts.later.${reason}`),
    })),
    ...rejected.map(({ hlc, reason, peer }, index): Line => ({
      key: `r${index}`,
      where: say(peer.startsWith('hub:') ? 'conflicts.waiting.hub' : 'conflicts.waiting.portal'),
      what: '',
      at: momentOf(hlc),
      why: say(`conflicts.rejected.${reason}`),
    })),
  ];
}

function kindWords(kind: unknown): string {
  if (typeof kind !== 'string') return say('conflicts.waiting.unreadable');
  return isKind(kind) ? named(declarationOf(kind)) : kind;
}

function momentOf(hlc: unknown): string {
  const at = typeof hlc === 'string' ? writtenAt(hlc) : undefined;
  return at === undefined ? '' : say('ui.history.about', { time: momentWords(at) });
}
