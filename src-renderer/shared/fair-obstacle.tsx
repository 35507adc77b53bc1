import { Alert, Button } from 'antd';
import type { Problem } from '../../src-core/record/problem.ts';
import { say } from '../locale/say.ts';
import { useGo } from '../context/use-place.ts';
import { problemSentence } from '../ui/words/problem-sentence.ts';

/** Said before anybody stands at the desk: at this fair nothing can be recorded now, and where that is changed. */
export function FairObstacle({ problem }: { problem: Problem | undefined }) {
  const go = useGo();
  if (!problem) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={problemSentence(problem)}
      action={
        <Button size="small" onClick={() => go('overview')}>
          {say('ui.to-overview')}
        </Button>
      }
    />
  );
}
