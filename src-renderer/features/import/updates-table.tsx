import { type Update } from './import-words.ts';
import { Alert, Button, Flex, Radio, Table, Typography } from 'antd';
import type { Choice } from '../../../src-core/exchange/plan-import.ts';
import { declared, type ImportKind } from '../../../src-core/exchange/targets.ts';
import { fieldOf } from '../../../src-core/record/fields.ts';
import { named, say } from '../../locale/say.ts';
import { pages } from '../../ui/table/pages.ts';
import { differenceWords } from './import-words.ts';
import { useSentBack } from './use-sent-back.ts';

type Props = {
  kind: ImportKind;
  updates: readonly Update[];
  choices: ReadonlyMap<number, Choice>;
  onDecide: (rows: readonly number[], choice: Choice) => void;
};

/** Rows that meet a record of the library and say something else: nothing is updated that nobody has agreed to. */
export function UpdatesTable({ kind, updates, choices, onDecide }: Props) {
  const sentBack = useSentBack(kind, updates, choices);
  const all = updates.map((each) => each.row.number);
  return (
    <Flex vertical gap={12}>
      <Flex gap={12} align="center" justify="space-between" wrap>
        <Typography.Text type="secondary">{say('import.update.help')}</Typography.Text>
        <Flex gap={8}>
          <Button onClick={() => onDecide(all, 'update')}>{say('import.update.all')}</Button>
          <Button onClick={() => onDecide(all, 'leave')}>{say('import.update.none')}</Button>
        </Flex>
      </Flex>
      {sentBack > 0 && <Alert type="warning" showIcon title={say('review.goes-back', { count: sentBack })} />}
      <Table<Update>
        size="small"
        rowKey={(update) => update.row.number}
        dataSource={updates}
        pagination={pages(20)}
        columns={[
          { title: say('import.update.row'), width: 80, align: 'right', render: (_, { row }) => row.number },
          {
            title: say('import.update.record'),
            width: 200,
            ellipsis: true,
            render: (_, { row }) => String(row.values.name ?? row.values.title ?? ''),
          },
          {
            title: say('import.update.differences'),
            render: (_, update) => <Differences kind={kind} update={update} />,
          },
          {
            title: say('import.update.choice'),
            width: 280,
            render: (_, { row, mayAdd }) => (
              <Radio.Group
                size="small"
                optionType="button"
                value={choices.get(row.number) ?? 'leave'}
                options={(mayAdd
                  ? (['update', 'add', 'leave'] as const)
                  : (['update', 'leave'] as const)
                ).map((value) => ({ value, label: say(`import.update.choice.${value}`) }))}
                onChange={(event) => onDecide([row.number], event.target.value as Choice)}
              />
            ),
          },
        ]}
      />
    </Flex>
  );
}

function Differences({ kind, update }: { kind: ImportKind; update: Update }) {
  return (
    <Flex vertical>
      {update.differences.map(({ field: name, before, after }) => {
        const field = fieldOf(declared(kind), name);
        return (
          <span key={name}>
            <Typography.Text type="secondary">{named(field)} </Typography.Text>
            <Typography.Text delete>{differenceWords(field, before)}</Typography.Text>
            {' → '}
            <Typography.Text strong>{differenceWords(field, after)}</Typography.Text>
          </span>
        );
      })}
    </Flex>
  );
}
