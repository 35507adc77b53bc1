import { Flex, Tabs, Typography } from 'antd';
import { useState } from 'react';
import { say } from '../../locale/say.ts';
import { useDisputes } from '../../context/use-disputes.ts';
import { useGo, usePlace } from '../../context/use-place.ts';
import { Ledger } from './ledger.tsx';
import { PendingList } from './pending-list.tsx';
import { WaitingRooms } from './waiting-rooms.tsx';

/** What laptops that were apart wrote against each other, what was decided about it, and what could not be used. */
export function ConflictsView() {
  const disputes = useDisputes();
  const go = useGo();
  const { route } = usePlace();
  const [chosen, setTab] = useState('pending');
  // Where changes are counted that could not be used, the address leads to them.
  const isWaiting = route.open === 'waiting';
  const count = disputes.list?.length;
  return (
    <Flex vertical gap={8} style={{ maxWidth: 1280 }}>
      <Typography.Title level={4} style={{ margin: 0 }}>
        {say('app.screen.conflicts')}
      </Typography.Title>
      <Tabs
        activeKey={isWaiting ? 'waiting' : chosen}
        onChange={(key) => {
          setTab(key);
          if (isWaiting) go('conflicts');
        }}
        items={[
          {
            key: 'pending',
            label: count ? say('conflicts.pending-count', { count }) : say('conflicts.pending'),
            children: <PendingList />,
          },
          { key: 'ledger', label: say('conflicts.ledger'), children: <Ledger />, destroyOnHidden: true },
          {
            key: 'waiting',
            label: say('conflicts.waiting'),
            children: <WaitingRooms />,
            destroyOnHidden: true,
          },
        ]}
      />
    </Flex>
  );
}
