import { Flex, Tabs, Typography } from 'antd';
import { useState } from 'react';
import { say } from '../../locale/say.ts';
import { useGo, usePlace } from '../../context/use-place.ts';
import { DataCard } from './data-card.tsx';
import { FairDrawer } from './fair-drawer.tsx';
import { FairsCard } from './fairs-card.tsx';
import { LookCard } from './look-card.tsx';
import { OperatorsCard } from './operators-card.tsx';
import { SyncCard } from './sync-card.tsx';
import { StandardsCard } from './standards-card.tsx';

/** Fairs, people, look and language, and where the records are. */
export function SettingsView() {
  const go = useGo();
  const { route } = usePlace();
  const [chosen, setTab] = useState('fairs');
  // The top bar leads to the hand-over by the address.
  const isSync = route.open === 'sync';
  const tab = isSync ? 'sync' : chosen;
  // Who comes back to a bundle that is made behind other screens comes back to where it was begun.
  if (isSync && chosen !== 'sync') setTab('sync');
  return (
    <Flex vertical gap={8} style={{ maxWidth: 960 }}>
      <Typography.Title level={4} style={{ margin: 0 }}>
        {say('app.screen.settings')}
      </Typography.Title>
      <Tabs
        activeKey={tab}
        onChange={(key) => {
          setTab(key);
          if (isSync) go('settings');
        }}
        items={[
          { key: 'fairs', label: say('settings.fairs'), children: <FairsCard /> },
          { key: 'operators', label: say('settings.operators'), children: <OperatorsCard /> },
          { key: 'sync', label: say('sync.title'), children: <SyncCard /> },
          { key: 'look', label: say('settings.look'), children: <LookCard /> },
          { key: 'data', label: say('settings.data'), children: <DataCard /> },
          { key: 'standards', label: say('settings.standards'), children: <StandardsCard /> },
        ]}
      />
      {route.open !== undefined && !isSync && (
        <FairDrawer key={route.open} id={route.open} onClose={() => go('settings')} />
      )}
    </Flex>
  );
}
