import { Alert, Button, Flex, Table, Typography } from 'antd';
import type { Double, TooCommon } from '../../../src-core/doubles/find-doubles.ts';
import type { MergeKind } from '../../../src-core/doubles/merge-kind.ts';
import { declarationOf } from '../../../src-core/kinds.ts';
import { named, say } from '../../locale/say.ts';
import type { SearchIndex } from '../../store/search/search-types.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { pages } from '../../ui/table/pages.ts';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { useSearch } from '../../ui/library/use-names.ts';
import type { Looked } from './use-doubles.ts';

const perPage = 12;

type Props = { kind: MergeKind; looked: Looked; onOpen(pair: readonly string[]): void };

/** Pairs that may be one record, the surest first, and why. */
export function PairList({ kind, looked, onOpen }: Props) {
  const { found, progress, failed, isLooking } = looked;
  const { index } = useSearch(kind);
  const noun = named(declarationOf(kind));
  return (
    <Flex vertical gap={12}>
      <Flex gap={12} align="center" wrap>
        <span>{say('doubles.help')}</span>
        {!isLooking && <Button onClick={looked.look}>{say('doubles.look')}</Button>}
      </Flex>
      {isLooking && (
        <ProgressBar
          label={say('doubles.looking', { noun })}
          done={progress?.done ?? 0}
          total={progress?.total}
          onCancel={looked.stop}
        />
      )}
      {failed !== undefined && <Alert type="error" showIcon title={say('doubles.failed', { why: failed })} />}
      {found && found.tooCommon.length > 0 && <TooCommonNote tooCommon={found.tooCommon} />}
      {found && found.doubles.length === 0 && !isLooking && (
        <EmptyState title={say('doubles.none', { noun })} help={say('doubles.none-help')} />
      )}
      {found && found.doubles.length > 0 && (
        <Table<Double>
          size="small"
          rowKey={({ records }) => records.join()}
          dataSource={[...found.doubles]}
          pagination={{
            ...pages(perPage),
            showTotal: (count) => say('doubles.count', { count }),
          }}
          onRow={({ records }) => ({ onDoubleClick: () => onOpen(records) })}
          columns={[
            {
              title: say('doubles.first'),
              width: '27%',
              render: (_, { records }) => <Entry index={index} id={records[0]} />,
            },
            {
              title: say('doubles.second'),
              width: '27%',
              render: (_, { records }) => <Entry index={index} id={records[1]} />,
            },
            {
              title: say('doubles.why'),
              render: (_, { likenesses }) =>
                likenesses.map((each) => say(`libraries.doubles.${each}`)).join('、'),
            },
            {
              width: 120,
              render: (_, { records }) => (
                <Button size="small" onClick={() => onOpen(records)}>
                  {say('doubles.compare')}
                </Button>
              ),
            },
          ]}
        />
      )}
    </Flex>
  );
}

function Entry({ index, id }: { index: SearchIndex; id: string }) {
  const entry = index.byId(id);
  return (
    <Flex vertical>
      <span>{entry?.title ?? ''}</span>
      <Typography.Text type="secondary">{entry?.subtitle ?? ''}</Typography.Text>
    </Flex>
  );
}

function TooCommonNote({ tooCommon }: { tooCommon: readonly TooCommon[] }) {
  const each = tooCommon
    .slice(0, 3)
    .map(({ likeness, count }) =>
      say('doubles.too-common-one', { what: say(`libraries.doubles.${likeness}`), count }),
    );
  return (
    <Alert
      type="info"
      showIcon
      title={say('doubles.too-common', { count: tooCommon.length, each: each.join('；') })}
    />
  );
}
