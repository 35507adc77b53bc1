import { Alert, Flex } from 'antd';
import { say } from '../../locale/say.ts';
import type { Repair } from '../../store/store-opening.ts';

/** What the start mended, told once in plain words. */
export function RepairNote({ repairs, onClose }: { repairs: readonly Repair[]; onClose(): void }) {
  if (repairs.length === 0) return null;
  return (
    <Alert
      type="info"
      showIcon
      banner
      title={say('start.repaired')}
      description={
        <Flex vertical>
          {repairs.map((repair) => (
            <span key={repair.what}>{repairSentence(repair)}</span>
          ))}
        </Flex>
      }
      closable={{ onClose, 'aria-label': say('common.close') }}
    />
  );
}

export function repairSentence(repair: Repair): string {
  const { what, ...places } = repair;
  return say(`start.repair.${what}`, places);
}
