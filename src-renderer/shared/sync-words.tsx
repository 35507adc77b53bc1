import { Alert, Flex, Progress, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { say } from '../locale/say.ts';
import type { Reading } from '../store/read/reading-types.ts';
import { recentWords } from '../ui/words/clock-time.ts';
import { useCentral } from '../context/use-peers.ts';
import { useStore } from '../context/use-store.ts';
import { FilesWords } from './files-words.tsx';
import { PeerAlerts } from './peer-alerts.tsx';
import { useLive } from '../ui/use-live.ts';
import { WaitingRoomKey } from './waiting-room-key.tsx';

async function rejectedByPortal(read: Reading): Promise<number> {
  const { rejected } = await read.waitingRooms();
  return rejected.filter(({ peer }) => peer.startsWith('central:')).length;
}

/** How far everything is handed over, in honest words: what the portal has acknowledged, and when it last answered. */
export function SyncWords() {
  const sync = useCentral();
  const store = useStore();
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
      : say('sync.answered', { time: recentWords(new Date(status.answeredAt).toISOString()) });
  const percent = all === 0 ? 100 : Math.floor((done / all) * 100);
  // A file that is at this laptop alone is not handed over, whatever its record is.
  const most = sync.files.unsent ? 99 : 100;
  return (
    <Flex vertical gap={8} style={{ width: '100%', maxWidth: 480 }}>
      <Typography.Text strong role="status">
        {say('sync.handed-over', places)} {answered}
      </Typography.Text>
      <Progress percent={Math.min(percent, most)} aria-label={say('sync.title')} />
      {aside > 0 && (
        <Alert
          type="warning"
          showIcon
          title={say('sync.set-aside', { count: aside.toLocaleString('en-US') })}
          action={<WaitingRoomKey />}
        />
      )}
      <FilesWords files={sync.files} />
      <PeerAlerts status={status} asked="central" />
    </Flex>
  );
}
