import { Alert, App, Button, Descriptions, Flex, Input, QRCode, Typography } from 'antd';
import { useState } from 'react';
import { say } from '../../locale/say.ts';
import { momentWords } from '../../ui/words/clock-time.ts';
import { useHub } from '../../context/use-peers.ts';
import { HubSigns } from '../../shared/hub-signs.tsx';
import { HubStateWords } from '../../shared/hub-state.tsx';
import { FindHubForm } from '../../shared/find-hub-form.tsx';
import { meetingWords, problemWords } from '../../shared/peer-problem-words.ts';
import { StationsCard } from './stations-card.tsx';

/** The hub of the hall: making this laptop it, joining it, and taking others in. */
export function HubCard() {
  const hub = useHub();
  const { message } = App.useApp();
  const isPaused = hub.status.phase === 'paused';
  const isOff = !hub.isWriter;
  async function leave(): Promise<void> {
    const problem = await hub.leave();
    if (problem) void message.error(problemWords(problem, 'hub'), 10);
  }
  // Digits and a code of a hub that does not answer would send people to nobody.
  const isThere = hub.status.problem?.type !== 'offline' && !hub.fault;
  return (
    <Flex vertical gap={16} align="flex-start">
      <Typography.Title level={5} style={{ margin: 0 }}>
        {say('sync.hub.title')}
      </Typography.Title>
      <span style={{ maxWidth: 720 }}>{say('sync.hub.help')}</span>
      {hub.fault && hub.isWriter && <Failed fault={hub.fault} />}
      {hub.running && <Running addresses={hub.running.addresses} />}
      {hub.connection && (
        <>
          <HubStateWords />
          <Flex gap={8} wrap>
            <Button disabled={isOff || isPaused} onClick={() => hub.wake()}>
              {say('sync.now')}
            </Button>
            <Button disabled={isOff} onClick={() => (isPaused ? hub.resume() : hub.pause())}>
              {say(isPaused ? 'sync.resume' : 'sync.pause')}
            </Button>
            {!hub.running && (
              <Button disabled={isOff} onClick={() => void leave()}>
                {say('sync.hub.leave')}
              </Button>
            )}
          </Flex>
        </>
      )}
      {hub.connection?.isHead && isThere && !isOff && <TakeIn />}
      {hub.connection?.isHead && <StationsCard at="hub" desk={hub} title={say('sync.stations.hub')} />}
      {!isOff && !hub.running && !hub.fault && hub.isSupported && <StartHere />}
      {hub.isInBrowser && (
        <Typography.Text type="secondary">{say('sync.hub.browser-is-none')}</Typography.Text>
      )}
      {!hub.connection && !isOff && <Join />}
    </Flex>
  );
}

/** This laptop is to be the hub and is none: the others look for it until it is started again, or another one takes over. */
function Failed({ fault }: { fault: string }) {
  const hub = useHub();
  const [said, setSaid] = useState<string | undefined>();
  const [isStarting, setStarting] = useState(false);
  async function start(): Promise<void> {
    setStarting(true);
    setSaid(await hub.start().finally(() => setStarting(false)));
  }
  return (
    <Alert
      type="error"
      showIcon
      title={said ?? fault}
      action={
        <Flex vertical gap={4}>
          <Button size="small" type="primary" loading={isStarting} onClick={() => void start()}>
            {say('sync.hub.start-again')}
          </Button>
          <Button size="small" onClick={() => void hub.stop()}>
            {say('sync.hub.stop')}
          </Button>
        </Flex>
      }
    />
  );
}

function StartHere() {
  const hub = useHub();
  const { modal } = App.useApp();
  const [said, setSaid] = useState<string | undefined>();
  const [isStarting, setStarting] = useState(false);
  async function start(): Promise<void> {
    setStarting(true);
    setSaid(await hub.start().finally(() => setStarting(false)));
  }
  const askFirst = () =>
    hub.connection
      ? modal.confirm({
          title: say('sync.hub.take-over-ask'),
          content: say('sync.hub.take-over-means'),
          okText: say('sync.hub.take-over'),
          onOk: start,
        })
      : void start();
  return (
    <>
      <Button type={hub.connection ? 'default' : 'primary'} loading={isStarting} onClick={askFirst}>
        {say(hub.connection ? 'sync.hub.take-over' : 'sync.hub.start')}
      </Button>
      {said && <Alert type="error" showIcon title={said} />}
    </>
  );
}

function Running({ addresses }: { addresses: readonly string[] }) {
  const hub = useHub();
  const { modal } = App.useApp();
  return (
    <>
      <Descriptions
        column={1}
        size="small"
        items={[
          {
            key: 'addresses',
            label: say('sync.hub.addresses'),
            children: (
              <Flex vertical>
                {addresses.map((each) => (
                  <Typography.Text key={each} copyable>
                    {each}
                  </Typography.Text>
                ))}
              </Flex>
            ),
          },
          { key: 'words', label: say('sync.hub.words'), children: <HubSigns words={hub.words} /> },
        ]}
      />
      <Button
        danger
        disabled={!hub.isWriter}
        onClick={() =>
          modal.confirm({
            title: say('sync.hub.stop-ask'),
            content: say('sync.hub.stop-means'),
            okText: say('sync.hub.stop'),
            onOk: () => hub.stop(),
          })
        }
      >
        {say('sync.hub.stop')}
      </Button>
    </>
  );
}

/** Six digits for who types, a QR code for who scans; each takes one laptop in. */
function TakeIn() {
  const hub = useHub();
  const [shown, setShown] = useState<{ text: string; expiresAt: string; digits: string } | undefined>();
  const [said, setSaid] = useState<string | undefined>();
  async function invite(): Promise<void> {
    setSaid(undefined);
    const answer = await hub.invite();
    if ('why' in answer) setSaid(problemWords(answer.why, 'hub'));
    else setShown(answer);
  }
  return (
    <Flex vertical gap={12} align="flex-start">
      <span style={{ maxWidth: 720 }}>{say('sync.hub.take-in-help')}</span>
      {shown ? (
        <Flex gap={24} align="flex-start" wrap>
          <QRCode value={shown.text} size={280} errorLevel="L" color="#000000" bgColor="#FFFFFF" />
          <Flex vertical gap={8}>
            <span>{say('sync.hub.words')}</span>
            <HubSigns words={hub.words} />
            <span>{say('sync.hub.digits')}</span>
            <Typography.Text
              strong
              aria-label={say('sync.hub.digits')}
              style={{ fontSize: 28, letterSpacing: 6 }}
            >
              {shown.digits}
            </Typography.Text>
            <Input.TextArea
              aria-label={say('sync.join.invitation')}
              value={shown.text}
              rows={3}
              readOnly
              style={{ width: 360 }}
            />
            <span>{say('sync.invite.until', { time: momentWords(shown.expiresAt) })}</span>
            <Flex gap={8}>
              <Button onClick={() => void invite()}>{say('sync.hub.next')}</Button>
              <Button onClick={() => setShown(undefined)}>{say('sync.invite.hide')}</Button>
            </Flex>
          </Flex>
        </Flex>
      ) : (
        <Button onClick={() => void invite()}>{say('sync.hub.take-in')}</Button>
      )}
      {said && <Alert type="error" showIcon title={said} />}
    </Flex>
  );
}

function Join() {
  const hub = useHub();
  return (
    <div style={{ maxWidth: 560, width: '100%' }}>
      {hub.find && <p style={{ marginTop: 0 }}>{say('sync.hub.join-here')}</p>}
      <FindHubForm
        find={hub.find}
        identify={hub.identify}
        join={async (met, code) => {
          const problem = await hub.join(met, code, say('start.set-up.station-usual'));
          return problem && meetingWords(problem);
        }}
      />
    </div>
  );
}
