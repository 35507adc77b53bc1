import { Flex, Typography } from 'antd';
import { say } from '../locale/say.ts';
import { recentWords } from '../ui/words/clock-time.ts';
import { useHub } from '../context/use-peers.ts';
import { FilesWords } from './files-words.tsx';
import { PeerAlerts } from './peer-alerts.tsx';

/** How far everything is with the hub, apart from what the central portal has acknowledged. */
export function HubStateWords() {
  const hub = useHub();
  const { status, unsent } = hub;
  const time =
    status.answeredAt === undefined ? undefined : recentWords(new Date(status.answeredAt).toISOString());
  return (
    <Flex vertical gap={8} style={{ maxWidth: 480 }}>
      <Typography.Text strong>
        {unsent === 0
          ? say('sync.hub.all-there')
          : say('sync.hub.unsent', { count: unsent.toLocaleString('en-US') })}
        {time === undefined ? say('sync.hub.never-answered') : say('sync.hub.answered', { time })}
      </Typography.Text>
      <Typography.Text type="secondary">{say('sync.hub.not-handed-over')}</Typography.Text>
      <FilesWords files={hub.files} />
      <PeerAlerts status={status} asked="hub" />
    </Flex>
  );
}
