import { Alert, Button, Flex, Spin, Typography } from 'antd';
import { say } from '../../locale/say.ts';
import type { DeskSync } from '../../ui/desk.tsx';

/** A laptop has joined and waits for the first records: what has come, and why nothing comes. */
export function JoiningScreen({ peer }: { peer: Pick<DeskSync, 'status' | 'wake'> }) {
  const { status } = peer;
  const count = status.received.toLocaleString('en-US');
  return (
    <Flex vertical align="center" justify="center" gap={16} component="main" style={{ height: '100%' }}>
      <Spin size="large" />
      <Typography.Title level={4} style={{ margin: 0 }}>
        {say('sync.joining.title')}
      </Typography.Title>
      <Typography.Text role="status">{say('sync.joining.received', { count })}</Typography.Text>
      {status.isCaughtUp && <Alert type="warning" showIcon title={say('sync.joining.nothing-there')} />}
      {status.problem && <Alert type="warning" showIcon title={say(`sync.problem.${status.problem.type}`)} />}
      <Button onClick={() => peer.wake()}>{say('sync.now')}</Button>
    </Flex>
  );
}
