import { Alert, App, Button, Descriptions, Flex, Form, Input, QRCode, Typography } from 'antd';
import { useState } from 'react';
import { say } from '../../locale/say.ts';
import { momentWords } from '../../ui/words/clock-time.ts';
import { useCentral } from '../../context/use-peers.ts';
import { useStore } from '../../context/use-store.ts';
import { problemWords } from '../../shared/peer-problem-words.ts';
import { SyncWords } from '../../shared/sync-words.tsx';
import { StationsCard } from './stations-card.tsx';
import { HubCard } from './hub-card.tsx';
import { BundleCard } from './bundle-card.tsx';
import { JoinAnotherKey } from './offices-list.tsx';

/** The central portal: joining it, how far everything is handed over, and inviting other laptops. */
export function SyncCard() {
  const sync = useCentral();
  const store = useStore();
  if (store.slot === 'demonstration') return <Alert type="info" showIcon title={say('sync.demonstration')} />;
  return (
    <Flex vertical gap={24}>
      {!sync.isWriter && <Alert type="info" showIcon title={say('sync.reading')} />}
      {sync.connection ? <Connected /> : <ConnectForm />}
      <HubCard />
      <BundleCard />
    </Flex>
  );
}

function Connected() {
  const sync = useCentral();
  const { modal, message } = App.useApp();
  const { phase } = sync.status;
  const isOff = !sync.isWriter;
  return (
    <Flex vertical gap={16} align="flex-start">
      <Descriptions
        column={1}
        size="small"
        items={[
          { key: 'url', label: say('sync.address'), children: sync.connection?.url },
          {
            key: 'role',
            label: say('sync.role'),
            children: say(sync.connection?.isHead ? 'sync.role-head' : 'sync.role-station'),
          },
        ]}
      />
      <SyncWords />
      <Flex gap={8} wrap>
        <Button type="primary" disabled={isOff || phase === 'paused'} onClick={() => sync.wake()}>
          {say('sync.now')}
        </Button>
        {phase === 'paused' ? (
          <Button disabled={isOff} onClick={() => sync.resume()}>
            {say('sync.resume')}
          </Button>
        ) : (
          <Button disabled={isOff} onClick={() => sync.pause()}>
            {say('sync.pause')}
          </Button>
        )}
        <Button
          danger
          disabled={isOff}
          onClick={() =>
            modal.confirm({
              title: say('sync.disconnect-ask'),
              content: say('sync.disconnect-means'),
              okText: say('sync.disconnect'),
              async onOk() {
                const problem = await sync.disconnect();
                if (problem) void message.error(problemWords(problem, 'central'), 10);
              },
            })
          }
        >
          {say('sync.disconnect')}
        </Button>
      </Flex>
      {sync.connection?.isHead && sync.isWriter && <Invite />}
      {sync.connection?.isHead && (
        <StationsCard at="central" desk={sync} title={say('sync.stations.central')} />
      )}
    </Flex>
  );
}

/** The invitation stands on the screen only as long as somebody wants it to. */
function Invite() {
  const sync = useCentral();
  const [shown, setShown] = useState<{ text: string; expiresAt: string } | undefined>();
  const [said, setSaid] = useState<string | undefined>();
  async function invite(): Promise<void> {
    setSaid(undefined);
    const answer = await sync.invite();
    if ('why' in answer) setSaid(say(`sync.problem.${answer.why}`));
    else setShown(answer);
  }
  return (
    <Flex vertical gap={12} align="flex-start">
      <Typography.Title level={5} style={{ margin: 0 }}>
        {say('sync.invite.title')}
      </Typography.Title>
      <span>{say('sync.invite.help')}</span>
      {shown ? (
        <Flex gap={16} align="flex-start" wrap>
          <QRCode value={shown.text} size={260} errorLevel="L" color="#000000" bgColor="#FFFFFF" />
          <Flex vertical gap={8} style={{ maxWidth: 480 }}>
            <span>{say('sync.invite.until', { time: momentWords(shown.expiresAt) })}</span>
            <Input.TextArea aria-label={say('sync.join.invitation')} value={shown.text} rows={5} readOnly />
            <Flex gap={8}>
              <Typography.Text copyable={{ text: shown.text }}>{say('sync.invite.copy')}</Typography.Text>
              <Button size="small" onClick={() => setShown(undefined)}>
                {say('sync.invite.hide')}
              </Button>
            </Flex>
          </Flex>
        </Flex>
      ) : (
        <Button onClick={() => void invite()}>{say('sync.invite.show')}</Button>
      )}
      {said && <Alert type="error" showIcon title={said} />}
    </Flex>
  );
}

function ConnectForm() {
  const sync = useCentral();
  const store = useStore();
  const [url, setUrl] = useState('https://');
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState<readonly ('address' | 'code')[]>([]);
  const [said, setSaid] = useState<string | undefined>();
  const [isOther, setOther] = useState(false);
  const [isAsking, setAsking] = useState(false);
  async function connect(): Promise<void> {
    const faults = sync.faultsOf(url, code);
    setWrong(faults);
    setSaid(undefined);
    if (faults.length > 0) return;
    setAsking(true);
    const problem = await sync
      .connect({ url, code, usualName: say('start.set-up.station-usual') })
      .finally(() => setAsking(false));
    setOther(problem === 'wrong-workspace');
    if (problem === 'wrong-workspace') setSaid(say('sync.other-office', { id: store.workspace }));
    else if (problem) setSaid(say(`sync.problem.${problem}`));
  }
  return (
    <Flex vertical gap={12} style={{ maxWidth: 560 }}>
      <span>{say('sync.connect.help')}</span>
      <Form layout="vertical" onFinish={() => void connect()}>
        <Form.Item
          label={say('sync.address')}
          htmlFor="sync-address"
          {...(wrong.includes('address')
            ? { validateStatus: 'error' as const, help: say('sync.connect.address-wrong') }
            : {})}
        >
          <Input
            id="sync-address"
            value={url}
            autoComplete="off"
            onChange={(event) => setUrl(event.target.value)}
          />
        </Form.Item>
        <Form.Item
          label={say('sync.code')}
          htmlFor="sync-code"
          {...(wrong.includes('code')
            ? { validateStatus: 'error' as const, help: say('sync.connect.code-wrong') }
            : {})}
        >
          <Input
            id="sync-code"
            value={code}
            autoComplete="off"
            placeholder="ABCD-123456"
            onChange={(event) => setCode(event.target.value)}
          />
        </Form.Item>
        <Button type="primary" htmlType="submit" disabled={!sync.isWriter} loading={isAsking}>
          {say('sync.connect.do')}
        </Button>
      </Form>
      {said && <Alert type="error" showIcon title={said} action={isOther && <JoinAnotherKey />} />}
    </Flex>
  );
}
