import { Alert, App, Button, Flex, Table, Typography } from 'antd';
import { useEffect, useState } from 'react';
import type { PortalStation } from '../../../src-core/contract/portal.ts';
import { revokeStation } from '../../../src-core/office/revoke-station.ts';
import { say } from '../../locale/say.ts';
import type { PeerRole } from '../../store/peers/peer.ts';
import { momentWords } from '../../ui/words/clock-time.ts';
import type { PeerStations } from '../../context/use-peers.ts';
import { useStore } from '../../context/use-store.ts';
import { pages } from '../../ui/table/pages.ts';
import { problemWords } from '../../shared/peer-problem-words.ts';

/** The laptops of the office at one portal or hub: last contact, what they say is not handed over, and locking a lost one out. */
export function StationsCard({ at, desk, title }: { at: PeerRole; desk: PeerStations; title: string }) {
  const store = useStore();
  const { modal } = App.useApp();
  const [list, setList] = useState<readonly PortalStation[]>([]);
  const [said, setSaid] = useState<string | undefined>();
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let isLeft = false;
    void desk.stations().then((answer) => {
      if (isLeft) return;
      if ('why' in answer) setSaid(problemWords(answer.why, at));
      else setList(answer);
    });
    return () => {
      isLeft = true;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the desk is drawn anew with every answer; asked again when a person asks
  }, [asked]);
  async function lockOut({ id }: PortalStation): Promise<void> {
    const problem = await desk.revoke(id);
    if (problem) return setSaid(problemWords(problem, at));
    // The next hub of the office must know it too; a station that has no record here is locked out there alone.
    await store.commit(revokeStation, { station: id });
    setAsked((count) => count + 1);
  }
  return (
    <Flex vertical gap={8} style={{ width: '100%' }}>
      <Flex gap={8} align="center">
        <Typography.Text strong>{title}</Typography.Text>
        <Button size="small" onClick={() => setAsked((count) => count + 1)}>
          {say('sync.stations.again')}
        </Button>
      </Flex>
      {said && <Alert type="warning" showIcon title={said} />}
      <Table<PortalStation>
        size="small"
        rowKey="id"
        dataSource={[...list]}
        pagination={pages(20)}
        columns={[
          { title: say('sync.stations.name'), dataIndex: 'name' },
          {
            title: say('sync.stations.seen'),
            render: (_, { lastSeenAt }) =>
              lastSeenAt === null ? say('sync.stations.never') : momentWords(lastSeenAt),
          },
          {
            title: say('sync.stations.unsent'),
            align: 'right',
            render: (_, { unsent }) => unsent?.toLocaleString('en-US') ?? say('sync.stations.unknown'),
          },
          {
            title: say('sync.stations.state'),
            render: (_, { isRevoked, isHead }) =>
              say(
                isRevoked
                  ? 'sync.stations.revoked'
                  : isHead
                    ? 'sync.stations.head'
                    : 'sync.stations.ordinary',
              ),
          },
          {
            title: say('settings.do'),
            render: (_, station) =>
              !station.isRevoked &&
              station.id !== desk.own && (
                <Button
                  size="small"
                  danger
                  onClick={() =>
                    modal.confirm({
                      title: say('sync.stations.revoke-ask', { name: station.name }),
                      content: say('sync.stations.revoke-means'),
                      okText: say('sync.stations.revoke'),
                      onOk: () => lockOut(station),
                    })
                  }
                >
                  {say('sync.stations.revoke')}
                </Button>
              ),
          },
        ]}
      />
    </Flex>
  );
}
