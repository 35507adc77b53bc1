import { Flex, Tabs, Typography } from 'antd';
import { say } from '../../locale/say.ts';
import { QueuePanel } from './queue-panel.tsx';

/** The review of posts before they are published. */
export function ReviewView() {
  return (
    <Flex vertical gap={4}>
      <Typography.Title level={4} style={{ margin: 0 }}>
        {say('app.screen.review')}
      </Typography.Title>
      <Tabs items={[{ key: 'queue', label: say('review.queue'), children: <QueuePanel /> }]} />
    </Flex>
  );
}
