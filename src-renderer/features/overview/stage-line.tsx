import { Button, Flex, Steps } from 'antd';
import type { FairStage } from '../../../src-core/fair/record.ts';
import { nextStages } from '../../../src-core/fair/set-fair-stage.ts';
import { say } from '../../locale/say.ts';
import { stageName } from './stages.ts';

const stages: readonly FairStage[] = ['draft', 'registering', 'live', 'closed', 'reported'];

/** Where the fair stands, and the stages that may follow. */
export function StageLine({ stage, onChange }: { stage: FairStage; onChange(stage: FairStage): void }) {
  const at = stages.indexOf(stage);
  return (
    <Flex gap={24} align="center" wrap className="overview-stage">
      <Steps
        size="small"
        current={at}
        style={{ flex: '1 1 480px' }}
        items={stages.map((each, index) => ({
          title: stageName(each),
          status: index < at ? 'finish' : index === at ? 'process' : 'wait',
        }))}
      />
      <Flex gap={8}>
        {nextStages[stage].map((next) => (
          <Button
            key={next}
            type={stages.indexOf(next) > at ? 'primary' : 'default'}
            onClick={() => onChange(next)}
          >
            {say(stages.indexOf(next) > at ? 'overview.stage-next' : 'overview.stage-back', {
              stage: stageName(next),
            })}
          </Button>
        ))}
      </Flex>
    </Flex>
  );
}
