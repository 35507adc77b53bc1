import { Alert, Button, Flex, Progress, Typography } from 'antd';
import { useMemo, useState } from 'react';
import { doubleEnterprises } from '../../../src-core/doubles/find-doubles.ts';
import { notKeptApart } from '../../../src-core/doubles/keep-apart.ts';
import { healthOf } from '../../../src-core/enterprise/health.ts';
import type { StoredRecord } from '../../../src-core/kinds.ts';
import type { Day } from '../../../src-core/record/instant.ts';
import { say } from '../../locale/say.ts';
import { Badge } from '../../ui/badge.tsx';
import { useHost } from '../../context/use-host.ts';
import { useStore } from '../../context/use-store.ts';
import { useLive } from '../../ui/use-live.ts';
import { useSearch } from '../../ui/library/use-names.ts';
import { healthHtml } from './health-html.ts';
import { healthWords } from './health-words.ts';
import { PossibleDoubles } from '../../shared/possible-doubles.tsx';

type Props = {
  row: StoredRecord<'enterprise'>;
  day: Day;
  /** Undefined until they have been read. */
  posts: readonly StoredRecord<'job'>[] | undefined;
};

/** The state of the record in one number, what it is made of, and the sheet that prints it. */
export function HealthCard({ row, day, posts }: Props) {
  const store = useStore();
  const host = useHost();
  const [isWhole, setWhole] = useState(false);
  const [said, setSaid] = useState<string | undefined>();
  const { doubles, others } = useDoubles(row);
  const { score, items } = healthOf(store.openRecord('enterprise', row), day, doubles?.length, posts);
  const shown = isWhole ? items : items.filter(({ points, of }) => points < of);
  async function print(): Promise<void> {
    const printed = await host('print.page', {
      title: row.name,
      html: healthHtml(row.name, day, { score, items }),
      landscape: false,
    });
    setSaid(
      printed.ok ? undefined : say('libraries.health.print-failed', { why: say(`host.${printed.code}`) }),
    );
  }
  return (
    <Flex vertical gap={8}>
      <Flex gap={16} align="center">
        <Progress
          type="circle"
          size={64}
          percent={score}
          format={(percent) => String(percent)}
          status="normal"
          aria-label={say('libraries.health.score', { score })}
        />
        <Flex vertical gap={4} align="flex-start">
          <Typography.Text strong>{say('libraries.health.title', { day })}</Typography.Text>
          <Flex gap={8} wrap>
            <Button size="small" onClick={() => setWhole(!isWhole)}>
              {say(isWhole ? 'libraries.health.less' : 'libraries.health.more')}
            </Button>
            <Button size="small" onClick={() => void print()}>
              {say('libraries.health.print')}
            </Button>
          </Flex>
        </Flex>
      </Flex>
      {shown.map((item) => (
        <Flex key={item.code} gap={8} align="flex-start">
          <Badge tone={item.points === item.of ? 'green' : item.points * 2 >= item.of ? 'grey' : 'amber'}>
            {say('libraries.health.points', { points: item.points, of: item.of })}
          </Badge>
          <span>{healthWords(item)}</span>
        </Flex>
      ))}
      <PossibleDoubles
        kind="enterprise"
        own={row.id}
        doubles={doubles ?? []}
        names={new Map(others.map(({ id, name }) => [id, name]))}
      />
      {said && <Alert type="error" showIcon title={said} />}
    </Flex>
  );
}

/** The doubles of one firm: only those are read that share something with it. Undefined until the search has been read. */
function useDoubles(row: StoredRecord<'enterprise'>) {
  const { index, version } = useSearch('enterprise');
  // eslint-disable-next-line react-hooks/exhaustive-deps -- others after the entries have changed
  const alike = useMemo(() => index.alike(row.id), [index, version, row]);
  const read = useLive(() => (from) => from.page('enterprise', alike), [alike.join(' ')]);
  const decisions = useLive(() => (from) => from.all('decision'), []);
  return useMemo(() => {
    const others = (read ?? []).filter((each) => each !== undefined);
    const { doubles } = doubleEnterprises([row, ...others]);
    const own = notKeptApart(doubles, decisions ?? [], []).filter(({ records }) => records.includes(row.id));
    return { doubles: index.isReady && read ? own : undefined, others };
  }, [index.isReady, read, decisions, row]);
}
