import { Alert, Button, Flex, Progress, Select, Spin, Table } from 'antd';
import { useMemo, useState } from 'react';
import {
  type Dispute,
  disputeKey,
  type Settlement,
  usualSettlement,
} from '../../../src-core/conflict/dispute.ts';
import { say } from '../../locale/say.ts';
import { useDisputes } from '../../context/use-disputes.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { pages } from '../../ui/table/pages.ts';
import { useLive } from '../../ui/use-live.ts';
import { DisputeRow } from './dispute-row.tsx';
import { backgroundOf } from './queries.ts';
import { useDecide } from './use-decide.ts';
import { choiceWords } from './words.ts';
import { ReasonField } from '../../ui/form/reason-field.tsx';

const perPage = 10;

/** What waits for a decision: one by one, or the usual answer for many at once. */
export function PendingList() {
  const disputes = useDisputes();
  const { list, failed } = disputes;
  const [code, setCode] = useState<string | undefined>();
  const [page, setPage] = useState(1);
  const [selected, setSelected] = useState<readonly React.Key[]>([]);
  const [reason, setReason] = useState('');
  const { decide, progress } = useDecide();
  const shown = useMemo(() => (list ?? []).filter((each) => !code || each.code === code), [list, code]);
  const lastPage = Math.max(1, Math.ceil(shown.length / perPage));
  const at = Math.min(page, lastPage);
  const onPage = shown.slice((at - 1) * perPage, at * perPage);
  const background = useLive(() => backgroundOf(onPage), [onPage.map(disputeKey).join('\n')]);
  if (failed !== undefined && list === undefined)
    return <Alert type="error" showIcon title={say('conflicts.failed', { why: failed })} />;
  if (list === undefined) return <p role="status">{say('conflicts.looking')}</p>;
  if (list.length === 0)
    return <EmptyState title={say('conflicts.none')} help={say('conflicts.none-help')} />;
  const chosen = shown.filter((each) => selected.includes(disputeKey(each)));
  const usual = chosen.flatMap((each) => usualSettlement(each) ?? []);
  const why = reason.trim() === '' ? {} : { reason: reason.trim() };
  /** The reason is that of this decision alone: the next one has its own. */
  async function decideFor(settlements: readonly Settlement[], isByRule: boolean): Promise<void> {
    setReason('');
    const isDecided = await decide(settlements, { isByRule, ...why });
    if (!isDecided) setReason((typed) => typed || reason);
  }
  const codes = [...new Set(list.map((each) => each.code))];
  return (
    <Flex vertical gap={12}>
      <span>{say('conflicts.help')}</span>
      <Flex gap={8} align="center" wrap>
        <Select
          allowClear
          aria-label={say('conflicts.filter')}
          placeholder={say('conflicts.filter')}
          style={{ minWidth: 220 }}
          value={code}
          onChange={(next?: string) => {
            setCode(next);
            setPage(1);
          }}
          options={codes.map((each) => ({
            value: each,
            label: `${choiceWords('about', each)} (${list.filter((one) => one.code === each).length})`,
          }))}
        />
        <ReasonField value={reason} onChange={setReason} />
        <Button
          disabled={shown.length === 0 || chosen.length === shown.length}
          onClick={() => setSelected(shown.map(disputeKey))}
        >
          {say('conflicts.select-all', { count: shown.length })}
        </Button>
        <Button
          type="primary"
          disabled={usual.length === 0 || progress !== undefined}
          onClick={() => {
            setSelected([]);
            void decideFor(usual, true);
          }}
        >
          {say('conflicts.by-rule', { count: usual.length })}
        </Button>
        {progress && (
          <Progress
            style={{ width: 160 }}
            percent={Math.floor((progress.done / progress.total) * 100)}
            aria-label={say('conflicts.deciding')}
          />
        )}
      </Flex>
      {chosen.length > usual.length && (
        <Alert
          type="info"
          showIcon
          title={say('conflicts.one-by-one', { count: chosen.length - usual.length })}
        />
      )}
      <Table<Dispute>
        size="small"
        rowKey={disputeKey}
        dataSource={[...shown]}
        showHeader={false}
        rowSelection={{
          selectedRowKeys: [...selected],
          onChange: setSelected,
          preserveSelectedRowKeys: true,
        }}
        pagination={pages(perPage, { current: at, onChange: setPage })}
        columns={[
          {
            render: (_, dispute) =>
              background ? (
                <DisputeRow
                  key={disputeKey(dispute)}
                  dispute={dispute}
                  background={background}
                  isBusy={progress !== undefined}
                  onDecide={(settlement) => void decideFor([settlement], false)}
                />
              ) : (
                <Spin />
              ),
          },
        ]}
      />
    </Flex>
  );
}
