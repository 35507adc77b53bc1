import { Flex, Table, Typography } from 'antd';
import type { Column } from '../../../src-core/exchange/match-columns.ts';
import { declared, type ImportKind, type Target, targetOf } from '../../../src-core/exchange/targets.ts';
import { fieldsOf } from '../../../src-core/record/fields.ts';
import { maskOf } from '../../../src-core/record/mask.ts';
import { named, say } from '../../locale/say.ts';
import { fieldWords } from '../../ui/words/field-words.ts';
import { pages } from '../../ui/table/pages.ts';
import type { RepairCount, RepairExample } from '../../workers/import-protocol.ts';

type Props = { kind: ImportKind; columns: readonly Column[]; repairs: readonly RepairCount[] };

/** What the import would put right by itself, column by column: how often, and what that looks like. Nothing has been written yet. */
export function RepairsTable({ kind, columns, repairs }: Props) {
  const columnOf = ({ column }: RepairCount) => columns.find((each) => each.index === column);
  return (
    <Flex vertical gap={12}>
      <Typography.Text type="secondary">{say('import.repairs.help')}</Typography.Text>
      <Table<RepairCount>
        size="small"
        rowKey={({ column, repair }) => `${column} ${repair}`}
        dataSource={repairs}
        pagination={pages(20)}
        columns={[
          { title: say('import.columns.title'), width: 200, render: (_, each) => columnOf(each)?.title },
          {
            title: say('import.repairs.what'),
            width: 260,
            render: (_, { repair, count }) => say(`import.repair.${repair}`, { count }),
          },
          {
            title: say('import.repairs.examples'),
            render: (_, each) => {
              const key = columnOf(each)?.target;
              const target = key ? targetOf(kind, key) : undefined;
              return target && <Examples kind={kind} target={target} examples={each.examples} />;
            },
          },
        ]}
      />
    </Flex>
  );
}

type ExamplesProps = { kind: ImportKind; target: Target; examples: readonly RepairExample[] };

function Examples({ kind, target, examples }: ExamplesProps) {
  return (
    <Flex vertical>
      {examples.map((example) => (
        <span key={example.row}>
          <Typography.Text type="secondary">
            {say('import.repairs.row', { row: example.row })}{' '}
          </Typography.Text>
          <Typography.Text delete>{beforeWords(target, example.before)}</Typography.Text>
          {' → '}
          <Typography.Text strong>{afterWords(kind, target, example)}</Typography.Text>
        </span>
      ))}
    </Flex>
  );
}

/** Spaces at the ends and what nobody sees are what was put right, so they get a sign. */
function beforeWords({ field }: Target, before: string): string {
  const seen = before.replace(/^\s+|\s+$|[\u200b-\u200f\u2060\ufeff]/g, (spaces) =>
    '␣'.repeat(spaces.length),
  );
  return field.sensitive ? maskOf(field, seen) : seen;
}

function afterWords(
  kind: ImportKind,
  { part, field: own }: Target,
  { before, after }: RepairExample,
): string {
  const fields = fieldsOf(declared(part === 'own' ? kind : 'enterprise'));
  const changed = Object.entries(after).filter(([, value]) => value !== before);
  if (changed.length === 0) return say('import.update.empty');
  return changed
    .map(([name, value]) => {
      const field = fields.find((each) => each.name === name) ?? own;
      const words = field.sensitive ? maskOf(field, value) : fieldWords(field, value);
      // The number of a national table is what goes to the platforms: 广东省广州市天河区 440106.
      const codes = field.table ? [value].flat().map(String) : [];
      const code =
        codes.length > 0 && codes.every((each) => /^[A-Z]?\d+$/.test(each)) ? ` ${codes.join('、')}` : '';
      return changed.length > 1 || field.name !== own.name
        ? `${named(field)} ${words}${code}`
        : `${words}${code}`;
    })
    .join(say('import.repair.between'));
}
