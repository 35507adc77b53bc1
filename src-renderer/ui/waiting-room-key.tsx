import { Button } from 'antd';
import { say } from '../locale/say.ts';
import { useDesk } from './desk.tsx';

/** From where changes are counted that could not be used to the list that names them. */
export function WaitingRoomKey() {
  const { go } = useDesk();
  return (
    <Button size="small" onClick={() => go({ screen: 'conflicts', open: 'waiting' })}>
      {say('conflicts.waiting.look')}
    </Button>
  );
}
