import { Alert, Flex, Progress, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { say } from '../locale/say.ts';
import { clockTime } from './clock-time.ts';
import type { Reading } from '../store/store.ts';
import { useDesk } from './desk.tsx';
import { useLive } from './use-live.ts';
import { WaitingRoomKey } from './waiting-room-key.tsx';

/** A clock that is this wrong spoils the times in records. */
const tolerableSkewMs = 120_000;

async function rejectedByPortal(read: Reading): Promise<number> {
  const { rejected } = await read.waitingRooms();
  return rejected.filter(({ peer }) => peer.startsWith('central:')).length;
}

/** How far everything is handed over, in honest words: what the portal has acknowledged, and when it last answered. */
export function SyncWords() {
  const { sync, store } = useDesk();
  const { status } = sync;
  const [unsent, setUnsent] = useState(() => store.health().unsent);
  useEffect(() => store.onHealth((health) => setUnsent(health.unsent)), [store]);
  const all = useLive(() => (read) => read.countChanges(), [unsent]) ?? unsent;
  const aside = useLive(() => rejectedByPortal, []) ?? 0;
  const done = Math.max(0, all - unsent);
  const places = { done: done.toLocaleString('en-US'), all: all.toLocaleString('en-US') };
  const answered =
    status.answeredAt === undefined
      ? say('sync.never-answered')
      : say('sync.answered', { time: clockTime(new Date(status.answeredAt).toISOString()) });
  const { skewMs = 0 } = status;
  return (
    <Flex vertical gap={8} style={{ width: '100%', maxWidth: 480 }}>
      <Typography.Text strong role="status">
        {say('sync.handed-over', places)} {answered}
      </Typography.Text>
      <Progress percent={all === 0 ? 100 : Math.floor((done / all) * 100)} aria-label={say('sync.title')} />
      {aside > 0 && (
        <Alert
          type="warning"
          showIcon
          title={say('sync.set-aside', { count: aside.toLocaleString('en-US') })}
          action={<WaitingRoomKey />}
        />
      )}
      {status.phase === 'paused' && <Alert type="info" showIcon title={say('sync.paused')} />}
      {status.problem && (
        <Alert
          type="warning"
          showIcon
          title={say(`sync.problem.${status.problem.type}`)}
          description={
            status.nextTryAt === undefined
              ? undefined
              : say('sync.next-try', { time: clockTime(new Date(status.nextTryAt).toISOString()) })
          }
        />
      )}
      {Math.abs(skewMs) > tolerableSkewMs && (
        <Alert
          type="warning"
          showIcon
          title={say(skewMs > 0 ? 'sync.clock-ahead' : 'sync.clock-behind', {
            minutes: Math.round(Math.abs(skewMs) / 60_000),
          })}
        />
      )}
    </Flex>
  );
}
