import { Alert, Button, Card, Flex, Input } from 'antd';
import { useState } from 'react';
import { type Invitation, readInvitation } from '../../../src-core/contract/invitation.ts';
import { say } from '../../locale/say.ts';
import type { JoinOutcome } from '../../context/joining.ts';
import { meetingWords, problemWords } from '../../shared/peer-problem-words.ts';
import { NameField } from './name-field.tsx';

type Props = {
  onJoin(invitation: Invitation, stationName: string): Promise<JoinOutcome>;
  onReady(): void;
};

/** One more laptop of an office that exists: scans or pastes the invitation, and gets all records. */
export function JoinCard({ onJoin, onReady }: Props) {
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const [isNameMissing, setNameMissing] = useState(false);
  const [said, setSaid] = useState<string | undefined>();
  const [isJoining, setJoining] = useState(false);
  const invitation = readInvitation(text);
  async function join(): Promise<void> {
    if (!invitation) return setSaid(say('sync.join.no-invitation'));
    setNameMissing(name.trim() === '');
    if (name.trim() === '') return;
    setSaid(undefined);
    setJoining(true);
    const outcome = await onJoin(invitation, name.trim()).finally(() => setJoining(false));
    if (outcome.joined) onReady();
    else
      setSaid(
        'why' in outcome
          ? invitation.authority === undefined
            ? problemWords(outcome.why, 'central')
            : meetingWords(outcome.why)
          : say('start.set-up.failed', { why: say(`host.${outcome.failure}`) }),
      );
  }
  return (
    <Card title={say('sync.join.title')}>
      <Flex vertical gap={12}>
        <span>{say('sync.join.help')}</span>
        <label htmlFor="join-text">{say('sync.join.invitation')}</label>
        <Input.TextArea
          id="join-text"
          rows={3}
          value={text}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
          // A scanner ends with Enter; a line break is of no use here.
          onPressEnter={(event) => event.preventDefault()}
        />
        {invitation && (
          <>
            <Alert type="success" showIcon title={say('sync.join.of', { name: invitation.name })} />
            <NameField
              id="join-station"
              label={say('start.set-up.station')}
              value={name}
              onChange={setName}
              problem={isNameMissing ? say('sync.join.name') : undefined}
            />
          </>
        )}
        <Button type={invitation ? 'primary' : 'default'} loading={isJoining} onClick={() => void join()}>
          {say('sync.join.do')}
        </Button>
        {said && <Alert type="error" showIcon title={said} />}
      </Flex>
    </Card>
  );
}
