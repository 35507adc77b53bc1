import { App, Button } from 'antd';
import { say } from '../locale/say.ts';
import { useDesk } from '../ui/desk.tsx';
import { problemWords } from '../ui/problem-words.ts';
import { Banner } from './banner.tsx';

/**
 * Who has typed the six digits waits for the key of the office: a person says whether it is the laptop beside them. It
 * stands in the page and takes no focus: the Enter of a scanner must not answer it.
 */
export function KeyRequests() {
  const { hub, isLocked } = useDesk();
  const { message } = App.useApp();
  const [request] = hub.waiting;
  if (!request || isLocked) return null;
  const answer = async (how: typeof hub.takeIn) => {
    const problem = await how(request);
    if (problem) void message.error(problemWords(problem, 'hub'), 10);
  };
  return (
    <Banner type="warning" sentence={say('sync.hub.newcomer', { name: request.name })}>
      <Button size="small" type="primary" onClick={() => void answer(hub.takeIn)}>
        {say('sync.hub.newcomer-yes')}
      </Button>
      <Button size="small" danger onClick={() => void answer(hub.turnAway)}>
        {say('sync.hub.newcomer-no')}
      </Button>
    </Banner>
  );
}
