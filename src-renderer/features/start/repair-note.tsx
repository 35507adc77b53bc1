import { Alert, Flex } from 'antd';
import { say, sayAbout } from '../../locale/say.ts';
import type { Repair } from '../../store/store-opening.ts';
import { momentWords } from '../../ui/words/clock-time.ts';

/** What the start mended, and what it found lost, told once in plain words. */
export function RepairNote({ repairs, onClose }: { repairs: readonly Repair[]; onClose(): void }) {
  if (repairs.length === 0) return null;
  const isLoss = repairs.some(({ what }) => what === 'lost');
  return (
    <Alert
      type={isLoss ? 'error' : 'info'}
      showIcon
      banner
      title={say(isLoss ? 'start.lost-part' : 'start.repaired')}
      description={
        <Flex vertical>
          {repairs.map((repair, index) => (
            <span key={index}>{repairSentence(repair)}</span>
          ))}
          {isLoss && <span>{say('start.lost-part-do')}</span>}
        </Flex>
      }
      closable={{ onClose, 'aria-label': say('common.close') }}
    />
  );
}

export function repairSentence(repair: Repair): string {
  const { what, ...places } = repair;
  if (repair.what !== 'lost') return sayAbout(`start.repair.${what}`, places);
  const { after, before, writes } = repair;
  return say('start.repair.lost', { after: momentWords(after), before: momentWords(before), writes });
}
