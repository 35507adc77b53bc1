import { Card, Flex } from 'antd';
import { useState } from 'react';
import { say } from '../../locale/say.ts';
import type { HubJoining, HubMet } from '../../ui/desk.tsx';
import { MeetHubForm } from '../../ui/meet-hub-form.tsx';
import { meetingWords } from '../../ui/problem-words.ts';
import { NameField } from './name-field.tsx';

/** One more laptop of the hall, without a scanner: the hub is found, its signs compared, six digits typed. */
export function HubJoinCard({ onFindHubs, onMeetHub, onJoinHub, onReady }: HubJoining & { onReady(): void }) {
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
        <MeetHubForm find={onFindHubs} meet={onMeetHub} join={join}>
          <NameField
            id="join-hub-station"
            label={say('start.set-up.station')}
            value={name}
            onChange={setName}
            problem={isNameMissing ? say('sync.join.name') : undefined}
          />
        </MeetHubForm>
      </Flex>
    </Card>
  );
}
