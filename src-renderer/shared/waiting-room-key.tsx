import { Button } from 'antd';
import { say } from '../locale/say.ts';
import { useGo } from '../context/use-place.ts';

/** From where changes are counted that could not be used to the list that names them. */
export function WaitingRoomKey() {
  const go = useGo();
  return (
    <Button size="small" onClick={() => go({ screen: 'conflicts', open: 'waiting' })}>
      {say('conflicts.waiting.look')}
    </Button>
  );
}
