import { App, Button, Flex, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { say } from '../../locale/say.ts';
import { momentWords } from '../../ui/words/clock-time.ts';
import { useFileSaving } from '../../context/use-file-saving.ts';
import { useCentral } from '../../context/use-peers.ts';
import { useStore } from '../../context/use-store.ts';
import { rescueWords } from '../../ui/words/file-note.tsx';
import { LastingKey } from '../../shared/lasting-key.tsx';
import { PopOver } from '../../ui/pop-over.tsx';
import { StatusDot } from '../../ui/status-dot.tsx';
import { useMachine } from '../../shared/use-machine.ts';
import { type Finding, findingsOf, worstOf } from './health-findings.ts';
import { useHealth } from './use-health.ts';

const rescuedSetting = 'rescue.exported-at';

/** Green, amber or red, with the reasons behind it, and the way to a third copy. */
export function HealthLight() {
  const store = useStore();
  const sync = useCentral();
  const { saveRescue } = useFileSaving();
  const health = useHealth(store);
  const machine = useMachine();
  const [rescuedAt, setRescuedAt] = useState<string | undefined>();
  const { message } = App.useApp();
  useEffect(() => {
    void store.setting<string>(rescuedSetting).then(setRescuedAt);
  }, [store]);
  const { answeredAt } = sync.status;
  const isAllThere = health.unsent === 0 && sync.files.unsent === 0;
  const isElsewhere = sync.connection !== null && isAllThere && answeredAt !== undefined;
  const elsewhereAt = isElsewhere ? new Date(answeredAt).toISOString() : undefined;
  const safeAt = [rescuedAt, elsewhereAt].flatMap((at) => at ?? []).sort();
  const findings = findingsOf({
    health,
    ...machine,
    rescuedAt: safeAt.at(-1),
    now: new Date().toISOString(),
  });
  const light = worstOf(findings);
  async function rescue(): Promise<void> {
    const outcome = await saveRescue();
    if (outcome.state === 'failed') void message.error(outcome.sentence, 10);
    if (outcome.state !== 'saved') return;
    void message.open({
      type: outcome.isIncomplete || outcome.isUnnoted ? 'warning' : 'success',
      content: rescueWords(outcome).join(' '),
      duration: 10,
    });
    const at = new Date().toISOString();
    setRescuedAt(at);
    await store.keepSetting(rescuedSetting, at);
  }
  return (
    <PopOver
      placement="bottomRight"
      title={say('app.health.title')}
      content={(close) => (
        <Flex vertical gap={12} style={{ width: 400 }}>
          {findings.map((finding) => (
            <FindingLine
              key={finding.what}
              finding={finding}
              onAnswer={machine.look}
              onTimeRight={() => store.confirmTime()}
            />
          ))}
          <Typography.Text type="secondary">
            {rescuedAt
              ? say('app.health.rescued', { time: momentWords(rescuedAt) })
              : say('app.health.never-rescued')}
          </Typography.Text>
          <Button
            onClick={() => {
              close();
              void rescue();
            }}
          >
            {say('start.rescue')}
          </Button>
        </Flex>
      )}
    >
      <Button type="text" aria-label={`${say('app.health.title')}: ${say(`app.health.${light}`)}`}>
        <StatusDot light={light} label={say(`app.health.${light}`)} />
      </Button>
    </PopOver>
  );
}

type LineProps = { finding: Finding; onAnswer(): void; onTimeRight(): void };

function FindingLine({ finding, onAnswer, onTimeRight }: LineProps) {
  return (
    <Flex gap={8} align="flex-start" justify="space-between">
      <StatusDot light={finding.light} label={say(`app.health.${finding.what}`, finding.places)} />
      {finding.what === 'not-persistent' && <LastingKey onAnswer={onAnswer} />}
      {finding.what === 'time' && (
        <Button size="small" onClick={onTimeRight}>
          {say('app.health.time-right')}
        </Button>
      )}
    </Flex>
  );
}
