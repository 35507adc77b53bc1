import { LockOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Typography } from 'antd';
import { useEffect, useState } from 'react';
import type { StoredRecord } from '../../../src-core/kinds.ts';
import { say } from '../../locale/say.ts';
import { clockTime, dayOf, dayWords } from '../../ui/words/clock-time.ts';
import { useCentral, useHub } from '../../context/use-peers.ts';
import { useGo } from '../../context/use-place.ts';
import { useStore } from '../../context/use-store.ts';
import { PopOver } from '../../ui/pop-over.tsx';
import { BackgroundChips } from './background-chip.tsx';
import { FairSwitch } from './fair-switch.tsx';
import { HealthLight } from './health-light.tsx';
import { OperatorSwitch } from './operator-switch.tsx';
import { SearchBox } from './search-box.tsx';
import { HubStateWords } from '../../shared/hub-state.tsx';
import { StatusDot } from '../../ui/status-dot.tsx';
import { SyncWords } from '../../shared/sync-words.tsx';
import { useHealth } from './use-health.ts';

type Props = { fairs: readonly StoredRecord<'fair'>[]; onHelp(): void; onLock(): void };

/** Which fair, where is what, is everything safe, who works, what time is it. */
export function TopBar({ fairs, onHelp, onLock }: Props) {
  return (
    <header className="frame-top">
      <FairSwitch fairs={fairs} />
      <SearchBox fairs={fairs} onHelp={onHelp} onLock={onLock} />
      <span style={{ flex: 1 }} />
      <BackgroundChips />
      <HealthLight />
      <HubChip />
      <Unsent />
      <OperatorSwitch />
      <Clock />
      <Button
        type="text"
        icon={<QuestionCircleOutlined aria-hidden />}
        aria-label={say('app.help-key')}
        title={say('app.help-key')}
        onClick={onHelp}
      />
      <Button
        type="text"
        icon={<LockOutlined aria-hidden />}
        aria-label={say('app.lock-key')}
        title={say('app.lock-key')}
        onClick={onLock}
      />
    </header>
  );
}

/** Whether the hub of the hall answers; nothing where this laptop has none. */
function HubChip() {
  const hub = useHub();
  const { status } = hub;
  if (!hub.connection && !hub.running && !hub.fault) return null;
  const isPaused = status.phase === 'paused';
  const isThere = status.hasAnswered && status.problem === undefined && !isPaused && !hub.fault;
  const label = say(
    hub.fault
      ? 'sync.hub.chip-failed'
      : isPaused
        ? 'sync.hub.chip-paused'
        : hub.running && !status.problem
          ? 'sync.hub.chip-here'
          : isThere
            ? 'sync.hub.chip-there'
            : 'sync.hub.chip-lost',
  );
  return (
    <PopOver
      placement="bottomRight"
      title={say('sync.hub.title')}
      content={(close) => (
        <Flex vertical gap={12} align="flex-start" style={{ width: 320 }}>
          {hub.fault ? <Alert type="error" showIcon title={hub.fault} /> : <HubStateWords />}
          <ToHandOver close={close} />
        </Flex>
      )}
    >
      <Button type="text">
        <StatusDot
          light={hub.fault ? 'red' : isThere && hub.files.unsent === 0 ? 'green' : 'amber'}
          label={label}
        />
      </Button>
    </PopOver>
  );
}

/** From a chip to the page of settings on which laptops come together. */
function ToHandOver({ close }: { close(): void }) {
  const go = useGo();
  return (
    <Button
      size="small"
      onClick={() => {
        close();
        go({ screen: 'settings', open: 'sync' });
      }}
    >
      {say('sync.title')}
    </Button>
  );
}

/** Changes that no central portal has acknowledged. */
function Unsent() {
  const store = useStore();
  const sync = useCentral();
  const { unsent } = useHealth(store);
  const count = unsent.toLocaleString('en-US');
  return (
    <PopOver
      placement="bottomRight"
      content={(close) => (
        <Flex vertical gap={12} align="flex-start" style={{ width: 320 }}>
          {sync.connection ? <SyncWords /> : say('app.unsent-help', { count })}
          <ToHandOver close={close} />
        </Flex>
      )}
    >
      <Button type="text">
        {say('app.unsent', { count })}
        {sync.files.unsent ? ` · ${say('sync.files.unsent-short', { count: sync.files.unsent })}` : ''}
        {sync.status.phase === 'paused' && ` · ${say('sync.paused-short')}`}
      </Button>
    </PopOver>
  );
}

function Clock() {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), 5000);
    return () => clearInterval(timer);
  }, []);
  return (
    <Typography.Text className="frame-clock" title={dayWords(dayOf(now))}>
      {clockTime(now)}
    </Typography.Text>
  );
}
