import { Flex, Tabs, Typography } from 'antd';
import { say } from '../../locale/say.ts';
import { QueuePanel } from './queue-panel.tsx';
import { RulesPanel } from './rules-panel.tsx';
import { WagesPanel } from './wages-panel.tsx';

/** The review of posts before they are published, and the rules that it asks. */
export function ReviewView() {
  return (
    <Flex vertical gap={4}>
      <Typography.Title level={4} style={{ margin: 0 }}>
        {say('app.screen.review')}
      </Typography.Title>
      <Tabs
        // The queue is checked anew by the rules that were changed meanwhile.
        destroyOnHidden
        items={[
          { key: 'queue', label: say('review.queue'), children: <QueuePanel /> },
          { key: 'rules', label: say('review.rules'), children: <RulesPanel /> },
          { key: 'wages', label: say('review.wages'), children: <WagesPanel /> },
        ]}
      />
    </Flex>
  );
}
