import { Card, Flex } from 'antd';
import { useState } from 'react';
import { say } from '../../locale/say.ts';
import type { HubJoining } from '../../context/joining.ts';
import type { HubMet } from '../../context/use-peers.ts';
import { FindHubForm } from '../../shared/find-hub-form.tsx';
import { meetingWords } from '../../shared/peer-problem-words.ts';
import { NameField } from './name-field.tsx';

/** One more laptop of the hall, without a scanner: the hub is found, its signs compared, six digits typed. */
export function HubJoinCard({
  onFindHubs,
  onIdentifyHub,
  onJoinHub,
  onReady,
}: HubJoining & { onReady(): void }) {
  const [name, setName] = useState('');
  const [isNameMissing, setNameMissing] = useState(false);
  async function join(met: HubMet, code: string): Promise<string | undefined> {
    setNameMissing(name.trim() === '');
    if (name.trim() === '') return say('sync.join.name');
    const outcome = await onJoinHub(met, code, name.trim());
    if (outcome.joined) {
      onReady();
      return undefined;
    }
    return 'why' in outcome
      ? meetingWords(outcome.why)
      : say('start.set-up.failed', { why: say(`host.${outcome.failure}`) });
  }
  return (
    <Card title={say('sync.hub.join-title')}>
      <Flex vertical gap={12}>
        {onFindHubs && <span>{say('sync.hub.join-help')}</span>}
        <FindHubForm find={onFindHubs} identify={onIdentifyHub} join={join}>
          <NameField
            id="join-hub-station"
            label={say('start.set-up.station')}
            value={name}
            onChange={setName}
            problem={isNameMissing ? say('sync.join.name') : undefined}
          />
        </FindHubForm>
      </Flex>
    </Card>
  );
}
