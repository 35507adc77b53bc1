import { Alert, App, Button, Flex, Typography } from 'antd';
import type { FairStage } from '../../../src-core/fair/record.ts';
import { setFairStage } from '../../../src-core/fair/set-fair-stage.ts';
import type { StoredRecord } from '../../../src-core/kinds.ts';
import { say } from '../../locale/say.ts';
import { dayOf, dayWords } from '../../ui/words/clock-time.ts';
import { useGo, usePlace } from '../../context/use-place.ts';
import { useStore } from '../../context/use-store.ts';
import { LastingKey } from '../../shared/lasting-key.tsx';
import { NoFair } from '../../shared/no-fair.tsx';
import { outcomeSentences } from '../../ui/words/outcome-sentences.ts';
import { useMachine } from '../../shared/use-machine.ts';
import { useLive } from '../../ui/use-live.ts';
import './overview.css';
import { countsOf } from './queries.ts';
import { stageName, wayTo } from './stages.ts';
import { StageLine } from './stage-line.tsx';
import { StepLine } from './step-line.tsx';
import { daysBetween, stepsOf } from './steps.ts';

/** From T-30 to D+30: what is done, what is next, what blocks it; one button a step. */
export function OverviewView() {
  const { currentFair } = usePlace();
  return (
    <>
      <EvictionWarning />
      {currentFair ? (
        <Timeline key={currentFair.id} fair={currentFair} />
      ) : (
        <NoFair help={say('overview.no-fair')} />
      )}
    </>
  );
}

/** A browser that has promised nothing may delete both copies when the disk runs low: that is mended before the fair. */
function EvictionWarning() {
  const { isBrowser, disk, look } = useMachine();
  if (!isBrowser || !disk || disk.isPersistent) return null;
  return (
    <Alert
      type="warning"
      showIcon
      className="overview-eviction"
      title={say('overview.eviction')}
      description={say('overview.eviction-do')}
      action={<LastingKey onAnswer={look} />}
    />
  );
}

function Timeline({ fair }: { fair: StoredRecord<'fair'> }) {
  const go = useGo();
  const changeStage = useStageChange(fair);
  const counts = useLive(() => countsOf(fair), [fair]);
  const today = dayOf(new Date().toISOString());
  const steps = counts && stepsOf(counts, fair.firstDay, today);
  return (
    <Flex vertical gap={16} className="overview">
      <Flex justify="space-between" align="flex-end" wrap gap={12}>
        <div>
          <Typography.Title level={3} style={{ margin: 0 }}>
            {fair.name}
          </Typography.Title>
          <Typography.Text type="secondary">
            {[dayWords(fair.firstDay), fair.venue, untilWords(fair, today)].filter(Boolean).join(' · ')}
          </Typography.Text>
        </div>
        <Button onClick={() => go({ screen: 'settings', open: fair.id })}>{say('overview.edit-fair')}</Button>
      </Flex>
      <StageLine stage={fair.stage} onChange={changeStage} />
      {steps && steps.every((step) => step.state === 'done') && (
        <Alert type="success" showIcon title={say('overview.all-done')} />
      )}
      <ol className="overview-steps">
        {steps?.map((step) => (
          <StepLine
            key={step.name}
            step={step}
            firstDay={fair.firstDay}
            onGo={() => {
              const stage = stageOf(step.name);
              if (stage) changeStage(stage);
              else go(step.screen === 'settings' ? { screen: 'settings', open: fair.id } : step.screen);
            }}
          />
        ))}
      </ol>
    </Flex>
  );
}

/** Steps that are a change of stage and nothing else. */
function stageOf(step: string): FairStage | undefined {
  const stages: Readonly<Record<string, FairStage>> = { open: 'live', close: 'closed', report: 'reported' };
  return stages[step];
}

function untilWords(fair: StoredRecord<'fair'>, today: string): string {
  const until = daysBetween(today, fair.firstDay);
  if (until > 0) return say('overview.until', { days: until });
  const since = daysBetween(fair.lastDay, today);
  return since > 0 ? say('overview.since', { days: since }) : say('overview.today');
}

/** A change of stage says what it means before it is done; a fair may have to pass a stage on the way. */
function useStageChange(fair: StoredRecord<'fair'>): (stage: FairStage) => void {
  const store = useStore();
  const { modal, message } = App.useApp();
  async function change(stages: readonly FairStage[]): Promise<void> {
    const group = store.newGroup();
    for (const stage of stages) {
      const outcome = await store.commit(setFairStage, { fair: fair.id, stage }, { group });
      const sentences = outcomeSentences(outcome);
      if (sentences.length > 0) void message.warning(sentences.join(' '), 6);
      if (!outcome.saved) return;
    }
  }
  return (stage) => {
    const stages = wayTo(fair.stage, stage);
    if (stages.length === 0) return;
    modal.confirm({
      title: say('overview.stage-ask', { stage: stageName(stage) }),
      content: say(`overview.stage-means.${stage}`),
      okText: say('overview.stage-yes', { stage: stageName(stage) }),
      onOk: () => change(stages),
    });
  };
}
