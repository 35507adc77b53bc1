import { Button, Card, Flex, Input, Space } from 'antd';
import { useState } from 'react';
import { booth as declaration } from '../../../src-core/booth/record.ts';
import type { Day } from '../../../src-core/record/instant.ts';
import { fieldOf } from '../../../src-core/record/fields.ts';
import { named, say } from '../../locale/say.ts';
import { stateOf } from './booth-state.ts';
import { nameOf } from './hall-work.ts';
import type { BoothOnPlan, Stand } from './queries.ts';
import { TierBadge } from './tier-badge.tsx';
import type { HallHands } from './use-hall.ts';

type Props = { at: BoothOnPlan; day: Day; hall: HallHands; onEdit(at: BoothOnPlan): void };

/** The booth in hand: what it is, who stands there, and what can be done. */
export function SelectedBooth({ at, day, hall, onEdit }: Props) {
  return (
    <Card size="small" title={say('booths.selected', { booth: at.booth.code })} className="booth-card">
      <Flex vertical gap={8}>
        <Flex gap={8} justify="space-between" align="flex-start">
          <small>{boothInWords(at)}</small>
          <Button size="small" onClick={() => onEdit(at)}>
            {say('booths.edit')}
          </Button>
        </Flex>
        {stateOf(at) === 'clash' && <strong role="alert">{say('booths.clashHelp')}</strong>}
        {at.stands.map((stand) => (
          <StandLine key={stand.placement.id} at={at} stand={stand} day={day} hall={hall} />
        ))}
        {at.stands.length === 0 && <BlockLine key={at.booth.id} at={at} hall={hall} />}
      </Flex>
    </Card>
  );
}

function StandLine({ at, stand, day, hall }: Omit<Props, 'onEdit'> & { stand: Stand }) {
  return (
    <Flex vertical gap={4} align="flex-start">
      <strong>{nameOf(stand)}</strong>
      {stand.enterprise && <TierBadge enterprise={stand.enterprise} day={day} />}
      <Space wrap size={4}>
        <Button size="small" onClick={() => hall.carry(at, stand)}>
          {say('booths.move')}
        </Button>
        <Button size="small" onClick={() => hall.pin(at, stand)}>
          {say(stand.placement.isPinned ? 'booths.unpin' : 'booths.pin')}
        </Button>
        <Button size="small" danger onClick={() => hall.remove(at, stand)}>
          {say('booths.remove')}
        </Button>
      </Space>
    </Flex>
  );
}

/** Takes an empty booth out of use with a reason, back into use, or out of the hall. */
function BlockLine({ at, hall }: Pick<Props, 'at' | 'hall'>) {
  const [reason, setReason] = useState('');
  if (at.booth.blockedReason)
    return (
      <Flex vertical gap={4} align="flex-start">
        <strong>{at.booth.blockedReason}</strong>
        <Button size="small" onClick={() => hall.block(at, null)}>
          {say('booths.unblock')}
        </Button>
      </Flex>
    );
  return (
    <Flex gap={4}>
      <Input
        size="small"
        maxLength={120}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        placeholder={say('booths.blockReason')}
        aria-label={say('booths.blockReason')}
      />
      <Button size="small" disabled={!reason.trim()} onClick={() => hall.block(at, reason)}>
        {say('booths.block')}
      </Button>
      <Button size="small" danger onClick={() => hall.deleteBooth(at)}>
        {say('booths.deleteBooth')}
      </Button>
    </Flex>
  );
}

function boothInWords({ booth }: BoothOnPlan): string {
  const words = [
    say('booths.sizeOf', { width: booth.width, depth: booth.depth, size: choiceName('size', booth.size) }),
  ];
  if (booth.power !== undefined) words.push(say('booths.power', { power: booth.power }));
  if (booth.zone) words.push(say('booths.zone', { zone: booth.zone }));
  for (const feature of booth.features ?? []) words.push(choiceName('features', feature));
  return words.join(' · ');
}

function choiceName(field: 'size' | 'features', code: string): string {
  const choice = fieldOf(declaration, field).choices?.find((each) => each.code === code);
  return choice ? named(choice) : code;
}
