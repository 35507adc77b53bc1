import { Alert, Button, Flex, Input, Typography } from 'antd';
import { useState } from 'react';
import { say } from '../locale/say.ts';
import type { HubMet, PeerProblem } from '../context/use-peers.ts';
import { HubSigns } from './hub-signs.tsx';
import { meetingWords } from './peer-problem-words.ts';

type Props = {
  /** Undefined where this host cannot look for hubs: then the address is typed. */
  find: (() => Promise<readonly string[]>) | undefined;
  identify(url: string): Promise<HubMet | { why: PeerProblem }>;
  /** Sends the digits; a sentence where it did not work. */
  join(met: HubMet, code: string): Promise<string | undefined>;
  /** What else must be typed before the digits are sent. */
  children?: React.ReactNode;
};

/** From an address to the hub: found or typed, the signs compared by a person, and only then the digits. */
export function FindHubForm({ find, identify, join, children }: Props) {
  const [url, setUrl] = useState('');
  const [found, setFound] = useState<readonly string[] | undefined>();
  const [met, setMet] = useState<HubMet | undefined>();
  const [isSame, setSame] = useState(false);
  const [digits, setDigits] = useState('');
  const [said, setSaid] = useState<string | undefined>();
  const [busy, setBusy] = useState<'find' | 'identify' | 'join' | undefined>();
  async function during<T>(what: NonNullable<typeof busy>, work: () => Promise<T>): Promise<T> {
    setBusy(what);
    setSaid(undefined);
    return work().finally(() => setBusy(undefined));
  }
  async function look(find: NonNullable<Props['find']>): Promise<void> {
    const urls = await during('find', find);
    setFound(urls);
    if (urls[0] && urls.length === 1) await call(urls[0]);
  }
  async function call(at: string): Promise<void> {
    setUrl(at);
    setMet(undefined);
    setSame(false);
    if (at.trim() === '') return setSaid(say('sync.hub.no-address'));
    const answer = await during('identify', () => identify(at));
    if ('why' in answer) setSaid(meetingWords(answer.why));
    else setMet(answer);
  }
  async function send(): Promise<void> {
    if (!met) return;
    const code = digits.normalize('NFKC').replaceAll(/\s/g, '');
    if (!/^\d{6}$/.test(code)) return setSaid(say('sync.hub.digits-wrong'));
    setSaid(await during('join', () => join(met, code)));
  }
  return (
    <Flex vertical gap={12}>
      {!find && <Typography.Text type="secondary">{say('sync.hub.browser-finds-none')}</Typography.Text>}
      <Flex gap={8}>
        {find && (
          <Button loading={busy === 'find'} onClick={() => void look(find)}>
            {say('sync.hub.find')}
          </Button>
        )}
        <Input
          aria-label={say('sync.hub.address')}
          placeholder={say('sync.hub.address')}
          value={url}
          autoComplete="off"
          onChange={(event) => {
            setUrl(event.target.value);
            setMet(undefined);
          }}
          onPressEnter={() => void call(url)}
        />
        <Button loading={busy === 'identify'} onClick={() => void call(url)}>
          {say('sync.hub.call')}
        </Button>
      </Flex>
      {found && found.length > 1 && !met && (
        <Flex gap={8} wrap>
          {found.map((each) => (
            <Button key={each} size="small" onClick={() => void call(each)}>
              {each}
            </Button>
          ))}
        </Flex>
      )}
      {found?.length === 0 && <Alert type="info" showIcon title={say('sync.hub.none-found')} />}
      {met && (
        <>
          <span>{say('sync.hub.compare', { name: met.name })}</span>
          <HubSigns words={met.words} />
          {isSame ? (
            <>
              {children}
              <Flex gap={8}>
                <Input
                  aria-label={say('sync.hub.digits')}
                  placeholder={say('sync.hub.digits')}
                  value={digits}
                  inputMode="numeric"
                  autoComplete="off"
                  autoFocus
                  onChange={(event) => setDigits(event.target.value)}
                  onPressEnter={() => void send()}
                />
                <Button type="primary" loading={busy === 'join'} onClick={() => void send()}>
                  {say('sync.join.do')}
                </Button>
              </Flex>
              {busy === 'join' && <span role="status">{say('sync.hub.waiting-for-key')}</span>}
            </>
          ) : (
            <Flex gap={8}>
              <Button type="primary" onClick={() => setSame(true)}>
                {say('sync.hub.same')}
              </Button>
              <Button danger onClick={() => setMet(undefined)}>
                {say('sync.hub.not-same')}
              </Button>
            </Flex>
          )}
        </>
      )}
      {said && <Alert type="error" showIcon title={said} />}
    </Flex>
  );
}
