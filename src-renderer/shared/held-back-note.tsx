import { Button, Flex } from 'antd';
import { say } from '../locale/say.ts';
import { useGo } from '../context/use-place.ts';

/** Posts that the review holds back are counted, and the way to them is named: nothing is left out in silence. */
export function HeldBackNote({ count }: { count: number }) {
  const go = useGo();
  return (
    <Flex gap={8} align="center" wrap role="note">
      <span>{say('review.held-back', { count })}</span>
      <Button size="small" onClick={() => go('review')}>
        {say('review.held-back-go')}
      </Button>
    </Flex>
  );
}
