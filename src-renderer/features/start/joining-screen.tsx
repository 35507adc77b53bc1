import { Alert, App, Button, Flex, Spin, Typography } from 'antd';
import type { OfficeSlot } from '../../../src-core/contract/host.ts';
import { say } from '../../locale/say.ts';
import type { OfficeHere } from '../../store/offices-here.ts';
import type { PeerRole } from '../../store/peers/peer.ts';
import type { CentralPeer, PeerProblem } from '../../context/use-peers.ts';
import { problemWords } from '../../shared/peer-problem-words.ts';
import { OthersHere } from '../../shared/others-here.tsx';

type Props = {
  peer: Pick<CentralPeer, 'status' | 'wake'>;
  /** Whether that is the portal or a hub. */
  asked: PeerRole;
  /** Other offices whose records are at this laptop. */
  others: readonly OfficeHere[];
  onOpen(slot: OfficeSlot): void;
  /** Clears away what has come, and shows the first screen. */
  onStop(): void;
};

/** A laptop has joined and waits for the first records: what has come, why nothing comes, and the way back. */
export function JoiningScreen({ peer, asked, others, onOpen, onStop }: Props) {
  const { modal } = App.useApp();
  const { status } = peer;
  const count = status.received.toLocaleString('en-US');
  const askFirst = () =>
    void modal.confirm({
      title: say('sync.joining.stop-ask'),
      content: say('sync.joining.stop-means'),
      okText: say('sync.joining.stop'),
      onOk: onStop,
    });
  return (
    <Flex vertical align="center" justify="center" gap={16} component="main" style={{ height: '100%' }}>
      {!status.problem && <Spin size="large" />}
      <Typography.Title level={4} style={{ margin: 0 }}>
        {say('sync.joining.title')}
      </Typography.Title>
      <Typography.Text role="status">{say('sync.joining.received', { count })}</Typography.Text>
      {status.isCaughtUp && <Alert type="warning" showIcon title={say('sync.joining.nothing-there')} />}
      {status.problem && <Alert type="warning" showIcon title={joiningWords(status.problem.type, asked)} />}
      <Flex gap={8}>
        <Button type="primary" onClick={() => peer.wake()}>
          {say('sync.now')}
        </Button>
        <Button onClick={askFirst}>{say('sync.joining.stop')}</Button>
      </Flex>
      {others.length > 0 && <OthersHere others={others} onOpen={onOpen} isChoosing={false} />}
    </Flex>
  );
}

/** Nothing of the office is here yet: what is said of a problem elsewhere speaks of records on this laptop. */
function joiningWords(type: PeerProblem, asked: PeerRole): string {
  switch (type) {
    case 'offline':
    case 'revoked':
    case 'unauthorized':
    case 'protocol-too-old':
    case 'protocol-too-new':
      return say(`sync.joining.${type}`);
    default:
      return problemWords(type, asked);
  }
}
