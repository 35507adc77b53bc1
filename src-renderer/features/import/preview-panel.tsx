import { Alert, Button, Flex, Select, Statistic, Table, Tabs, Typography } from 'antd';
import { isHeaderOfValues } from '../../../src-core/exchange/header-of-values.ts';
import { missingTargets } from '../../../src-core/exchange/match-columns.ts';
import type { PlannedRow } from '../../../src-core/exchange/plan-import.ts';
import type { ImportKind } from '../../../src-core/exchange/targets.ts';
import { say } from '../../locale/say.ts';
import { useGo } from '../../context/use-place.ts';
import { pages } from '../../ui/table/pages.ts';
import type { ReadSummary } from '../../workers/import-protocol.ts';
import { ColumnsTable } from './columns-table.tsx';
import { EmployersTable } from './employers-table.tsx';
import { nounOf, skipWords, targetWords } from './import-words.ts';
import { ProblemRows } from './problem-rows.tsx';
import { RepairsTable } from './repairs-table.tsx';
import { rowsToImport } from './run-import.ts';
import { UpdatesTable } from './updates-table.tsx';
import type { Update } from './import-words.ts';
import { WarningsTable } from './warnings-table.tsx';
import './import.css';
import type { useImport } from './use-import.ts';
import type { OpenedFile } from './opened-file.ts';

type Props = { kind: ImportKind; work: ReturnType<typeof useImport> };

/** What is understood of the file and what would happen; nothing has been written yet. */
export function PreviewPanel({ kind, work }: Props) {
  const { file, preview, working } = work.state;
  if (!file) return null;
  const missing = file.header === null ? [] : missingTargets(file.columns, kind);
  return (
    <Flex vertical gap={16}>
      <SheetChoice work={work} />
      <FileDoubts kind={kind} file={file} />
      {missing.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={say('import.columns.missing', { fields: missing.map(targetWords).join('、') })}
        />
      )}
      {file.columns.length > 0 && (
        <ColumnsTable
          kind={kind}
          columns={file.columns}
          repairs={preview?.summary.repairs ?? []}
          disabled={working !== undefined}
          onChoose={work.chooseColumn}
        />
      )}
      {preview && file.columns.some(({ target }) => target !== null) && <Outcome kind={kind} work={work} />}
    </Flex>
  );
}

/** What speaks against this file, before anything of it is taken over. */
function FileDoubts({ kind, file }: { kind: ImportKind; file: OpenedFile }) {
  const go = useGo();
  const likely = file.sheets[file.sheet]?.likely;
  const noun = nounOf(kind);
  return (
    <>
      {file.insteadOf !== undefined && (
        <Alert type="warning" showIcon title={say('import.otherFile', { name: file.insteadOf })} />
      )}
      {likely ? (
        <Alert
          type="warning"
          showIcon
          title={say('import.otherKind', { noun, likely: nounOf(likely) })}
          action={
            <Button size="small" onClick={() => go(`import-${likely}`)}>
              {say('import.toOtherKind', { likely: nounOf(likely) })}
            </Button>
          }
        />
      ) : (
        <HeaderDoubt file={file} kind={kind} />
      )}
    </>
  );
}

/** No title was known: said until somebody has chosen a column, now or an earlier time. */
function HeaderDoubt({ file, kind }: { file: OpenedFile; kind: ImportKind }) {
  const noun = nounOf(kind);
  const { header, columns } = file;
  if (header === null) return <Alert type="warning" showIcon title={say('import.noHeader', { noun })} />;
  if (isHeaderOfValues(kind, columns))
    return <Alert type="warning" showIcon title={say('import.headerIsRow', { row: header })} />;
  const sheet = file.sheets[file.sheet];
  const isChosen = columns.some(({ by }) => by === 'person' || by === 'memory');
  if (!sheet?.isHeaderGuessed || sheet.header !== header || isChosen) return null;
  return <Alert type="warning" showIcon title={say('import.headerGuessed', { noun, row: header })} />;
}

function SheetChoice({ work }: { work: Props['work'] }) {
  const { file, working } = work.state;
  const sheet = file?.sheets[file.sheet];
  if (!file || !sheet) return null;
  const left = file.columns.filter((each) => each.target === null).length;
  return (
    <Flex gap={12} align="center" wrap>
      <Typography.Text strong>{file.name}</Typography.Text>
      {file.sheets.length > 1 && (
        <Select
          aria-label={say('import.sheet')}
          style={{ minWidth: 220 }}
          disabled={working !== undefined}
          value={file.sheet}
          options={file.sheets.map(({ name, rows, isHidden }, value) => ({
            value,
            label: say(isHidden ? 'import.sheetHidden' : 'import.sheetOption', { name, rows }),
          }))}
          onChange={(sheet: number) => void work.chooseSheet(sheet)}
        />
      )}
      <Select
        aria-label={say('import.headerChoose')}
        style={{ minWidth: 320, maxWidth: 520 }}
        disabled={working !== undefined}
        placeholder={say('import.headerChoose')}
        value={file.header}
        options={sheet.head.map(({ number, cells }) => ({
          value: number,
          label: say('import.headerOption', { row: number, cells: cells.filter(Boolean).join(' | ') }),
        }))}
        onChange={(header: number) => void work.chooseHeader(header)}
      />
      {left > 0 && (
        <Typography.Text type="warning">{say('import.columns.left', { count: left })}</Typography.Text>
      )}
    </Flex>
  );
}

function Outcome({ kind, work }: Props) {
  const { preview, choices, drafts, working } = work.state;
  if (!preview) return null;
  const { plan, summary } = preview;
  const of = (state: PlannedRow['state']) => plan.rows.filter((each) => each.state === state);
  const refused = of('refused').map(({ row }) => row);
  const warned = plan.rows.filter(({ row }) => row.warnings.length > 0).map(({ row }) => row);
  const updates = of('update') as Update[];
  const made = plan.employers.filter((each) => each.state === 'new').length;
  const count = rowsToImport(plan, choices);
  const tabs = [
    {
      key: 'problems',
      count: refused.length,
      label: say('import.tab.problems', { count: refused.length }),
      children: <ProblemRows kind={kind} work={work} refused={refused} />,
    },
    {
      key: 'updates',
      count: updates.length,
      label: say('import.tab.updates', { count: updates.length }),
      children: <UpdatesTable kind={kind} updates={updates} choices={choices} onDecide={work.decide} />,
    },
    {
      key: 'repairs',
      count: summary.repairs.length,
      label: say('import.tab.repairs', { count: summary.repairs.reduce((sum, each) => sum + each.count, 0) }),
      children: <RepairsTable kind={kind} columns={preview.reader.columns} repairs={summary.repairs} />,
    },
    {
      key: 'employers',
      count: plan.employers.length,
      label: say('import.tab.employers', { count: plan.employers.length }),
      children: <EmployersTable employers={plan.employers} />,
    },
    {
      key: 'warnings',
      count: warned.length,
      label: say('import.tab.warnings', { count: warned.length }),
      children: <WarningsTable rows={warned} />,
    },
    {
      key: 'skipped',
      count: summary.skipped.length,
      label: say('import.tab.skipped', { count: summary.skipped.length }),
      children: <SkippedTable skipped={summary.skipped} />,
    },
  ].filter((tab) => tab.count > 0);
  return (
    <Flex vertical gap={16}>
      <Typography.Text type="secondary">{say('import.dryRun')}</Typography.Text>
      <Flex gap={32} wrap>
        <Statistic title={say('import.count.new')} value={of('new').length} />
        <Statistic title={say('import.count.update')} value={updates.length} />
        <Statistic title={say('import.count.unchanged')} value={of('unchanged').length} />
        <Statistic title={say('import.count.refused')} value={refused.length} />
        {kind === 'job' && <Statistic title={say('import.count.employers')} value={made} />}
        <Statistic
          title={say('import.count.skipped')}
          value={summary.skipped.length}
          suffix={
            <Typography.Text type="secondary" style={{ fontSize: 12 }}>
              {skipWords(summary.skipped)}
            </Typography.Text>
          }
        />
      </Flex>
      {tabs.length > 0 && <Tabs items={tabs} />}
      <Flex gap={12} align="center" className="import-foot">
        {drafts.size > 0 && (
          <Button type="primary" size="large" disabled={working !== undefined} onClick={work.check}>
            {say('import.check', { count: drafts.size })}
          </Button>
        )}
        <Button
          type={drafts.size > 0 ? 'default' : 'primary'}
          size="large"
          disabled={(count === 0 && refused.length === 0) || working !== undefined || drafts.size > 0}
          onClick={() => void work.go()}
        >
          {goWords(count, refused.length)}
        </Button>
        {refused.length > 0 && (
          <Typography.Text type="secondary">
            {say('import.goHelp', { count: refused.length })}
          </Typography.Text>
        )}
      </Flex>
    </Flex>
  );
}

type Skipped = ReadSummary['skipped'][number];

/** Rows that were passed over, so that nobody has to wonder where one has gone. */
function SkippedTable({ skipped }: { skipped: readonly Skipped[] }) {
  return (
    <Table<Skipped>
      size="small"
      rowKey="number"
      dataSource={skipped}
      pagination={pages(20)}
      columns={[
        { title: say('import.problem.row'), width: 80, align: 'right', dataIndex: 'number' },
        { title: say('import.skipped.kind'), render: (_, { reason }) => say(`import.skipped.${reason}`) },
      ]}
    />
  );
}

function goWords(count: number, refused: number): string {
  if (count > 0) return say('import.go', { count: count.toLocaleString('en-US') });
  return refused > 0 ? say('import.goRefused', { count: refused }) : say('import.goNone');
}
