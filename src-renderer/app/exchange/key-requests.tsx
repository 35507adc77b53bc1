import { App, Button } from 'antd';
import { say } from '../../locale/say.ts';
import { useHub, usePeersStore } from '../../context/use-peers.ts';
import { useSession } from '../../context/use-session.ts';
import { problemWords } from '../../shared/peer-problem-words.ts';
import { Banner } from '../shell/banner.tsx';

/**
 * Who has typed the six digits waits for the key of the office: a person says whether it is the laptop beside them. It
 * stands in the page and takes no focus: the Enter of a scanner must not answer it.
 */
export function KeyRequests() {
  const [request] = useHub(({ waiting }) => waiting);
  const peers = usePeersStore();
  const { isLocked } = useSession();
  const { message } = App.useApp();
  if (!request || isLocked) return null;
  const answer = async (how: 'takeIn' | 'turnAway') => {
    const problem = await peers.getState().hub[how](request);
    if (problem) void message.error(problemWords(problem, 'hub'), 10);
  };
  return (
    <Banner type="warning" sentence={say('sync.hub.newcomer', { name: request.name })}>
      <Button size="small" type="primary" onClick={() => void answer('takeIn')}>
        {say('sync.hub.newcomer-yes')}
      </Button>
      <Button size="small" danger onClick={() => void answer('turnAway')}>
        {say('sync.hub.newcomer-no')}
      </Button>
    </Banner>
  );
}
