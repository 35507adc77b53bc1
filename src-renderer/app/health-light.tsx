import { App, Button, Flex, Typography } from 'antd';
import { useEffect, useState } from 'react';
import type { HostValue } from '../../src-core/contract/host.ts';
import { say } from '../locale/say.ts';
import { momentWords } from '../ui/clock-time.ts';
import { type FileOutcome, useDesk } from '../ui/desk.tsx';
import { RescueNote } from '../ui/file-note.tsx';
import { PopOver } from '../ui/pop-over.tsx';
import { StatusDot } from '../ui/status-dot.tsx';
import { type Finding, findingsOf, worstOf } from './health-findings.ts';
import { useHealth } from './use-health.ts';

const againMs = 60_000;
const rescuedSetting = 'rescue.exported-at';

/** Green, amber or red, with the reasons behind it, and the way to a third copy. */
export function HealthLight() {
  const { store, host, saveRescue } = useDesk();
  const { message } = App.useApp();
  const health = useHealth(store);
  const machine = useMachine();
  const [rescuedAt, setRescuedAt] = useState<string | undefined>();
  const [said, setSaid] = useState<FileOutcome | undefined>();
  useEffect(() => {
    void store.setting<string>(rescuedSetting).then(setRescuedAt);
  }, [store]);
  const findings = findingsOf({ health, ...machine, rescuedAt, now: new Date().toISOString() });
  const light = worstOf(findings);
  async function rescue(): Promise<void> {
    const outcome = await saveRescue();
    setSaid(outcome);
    if (outcome.state !== 'saved') return;
    const at = new Date().toISOString();
    setRescuedAt(at);
    await store.keepSetting(rescuedSetting, at);
    await store.note('rescue.export');
  }
  async function persist(): Promise<void> {
    const answer = await host('disk.persist', {});
    if (!answer.ok) void message.error(say(`host.${answer.code}`), 8);
    else if (answer.value.isPersistent) void message.success(say('app.health.persisted'));
    else void message.warning(say('app.health.not-persisted'), 10);
    machine.look();
  }
  return (
    <PopOver
      placement="bottomRight"
      title={say('app.health.title')}
      content={
        <Flex vertical gap={12} style={{ width: 400 }}>
          {findings.map((finding) => (
            <FindingLine
              key={finding.what}
              finding={finding}
              onPersist={() => void persist()}
              onTimeRight={() => store.confirmTime()}
            />
          ))}
          <Typography.Text type="secondary">
            {rescuedAt
              ? say('app.health.rescued', { time: momentWords(rescuedAt) })
              : say('app.health.never-rescued')}
          </Typography.Text>
          <Button onClick={() => void rescue()}>{say('start.rescue')}</Button>
          <RescueNote outcome={said} />
        </Flex>
      }
    >
      <Button type="text" aria-label={`${say('app.health.title')}: ${say(`app.health.${light}`)}`}>
        <StatusDot light={light} label={say(`app.health.${light}`)} />
      </Button>
    </PopOver>
  );
}

type LineProps = { finding: Finding; onPersist(): void; onTimeRight(): void };

function FindingLine({ finding, onPersist, onTimeRight }: LineProps) {
  return (
    <Flex gap={8} align="flex-start" justify="space-between">
      <StatusDot light={finding.light} label={say(`app.health.${finding.what}`, finding.places)} />
      {finding.what === 'not-persistent' && (
        <Button size="small" onClick={onPersist}>
          {say('app.health.persist')}
        </Button>
      )}
      {finding.what === 'time' && (
        <Button size="small" onClick={onTimeRight}>
          {say('app.health.time-right')}
        </Button>
      )}
    </Flex>
  );
}

type Machine = { disk: HostValue<'disk.space'> | undefined; isBrowser: boolean };

function useMachine(): Machine & { look(): void } {
  const { host } = useDesk();
  const [machine, setMachine] = useState<Machine>({ disk: undefined, isBrowser: false });
  const [looks, setLooks] = useState(0);
  useEffect(() => {
    let isLeft = false;
    async function look(): Promise<void> {
      const [disk, info] = await Promise.all([host('disk.space', {}), host('app.info', {})]);
      if (!isLeft)
        setMachine({
          disk: disk.ok ? disk.value : undefined,
          isBrowser: info.ok && info.value.host === 'browser',
        });
    }
    void look();
    const timer = setInterval(() => void look(), againMs);
    return () => {
      isLeft = true;
      clearInterval(timer);
    };
  }, [host, looks]);
  return { ...machine, look: () => setLooks((count) => count + 1) };
}
