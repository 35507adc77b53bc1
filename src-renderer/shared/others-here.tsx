import { Alert, Button, Flex } from 'antd';
import type { OfficeSlot } from '../../src-core/contract/host.ts';
import { say } from '../locale/say.ts';
import type { OfficeHere } from '../store/offices-here.ts';

/** Who joins another office has left nothing behind, and can go back. */
export function OthersHere({
  others,
  onOpen,
  isChoosing,
}: {
  others: readonly OfficeHere[];
  onOpen(slot: OfficeSlot): void;
  /** Nothing has been begun here: what one may do is said too. */
  isChoosing: boolean;
}) {
  const names = others.map(({ name }) => name).join(say('conflicts.and'));
  return (
    <Alert
      type="info"
      showIcon
      title={say(isChoosing ? 'start.set-up.others' : 'sync.joining.others', { names })}
      action={
        <Flex vertical gap={4}>
          {others.map(({ slot, name }) => (
            <Button key={slot} size="small" onClick={() => onOpen(slot)}>
              {say('start.set-up.back-to', { name })}
            </Button>
          ))}
        </Flex>
      }
    />
  );
}
