import { Alert, Flex, Select, Table, Button } from 'antd';
import { useMemo, useState } from 'react';
import type { StoredRecord } from '../../../src-core/kinds.ts';
import { fillTemplate, type Finding } from '../../../src-core/results/fill-template.ts';
import type { PlatformTemplate } from '../../../src-core/results/platform-template.ts';
import { platformTemplates } from '../../../src-core/results/platform-templates.ts';
import { named, say } from '../../locale/say.ts';
import { Badge } from '../../ui/badge.tsx';
import { useGo, usePlace } from '../../context/use-place.ts';
import { HeldBackNote } from '../../shared/held-back-note.tsx';
import { NoFair } from '../../shared/no-fair.tsx';
import { pages } from '../../ui/table/pages.ts';
import { problemSentence } from '../../ui/words/problem-sentence.ts';
import { screenOfKind } from '../../shared/screen-of.ts';
import { useLive } from '../../ui/use-live.ts';
import { type DryRun, dryRunOf } from './dry-run.ts';
import './platforms.css';
import { contentOf } from './queries.ts';
import { WriteBar } from './write-bar.tsx';

type Fair = StoredRecord<'fair'>;

/** Hands a fair's posts and results to the national platforms: template, dry run, workbook. */
export function PlatformsView() {
  const { currentFair } = usePlace();
  if (!currentFair) return <NoFair help={say('platforms.noFair')} />;
  return <HandIn key={currentFair.id} fair={currentFair} />;
}

function HandIn({ fair }: { fair: Fair }) {
  const content = useLive(() => contentOf(fair.id), [fair.id]);
  const [id, setId] = useState(platformTemplates[0]?.id);
  const template = platformTemplates.find((each) => each.id === id);
  const filled = useMemo(
    () => content && template && fillTemplate(template, content.facts, content.results),
    [content, template],
  );
  const dryRun = useMemo(() => template && filled && dryRunOf(template, filled), [template, filled]);
  return (
    <Flex vertical gap={12}>
      <Flex gap={12} align="center" wrap>
        <h1 className="platforms-title">{say('platforms.title')}</h1>
        <Select
          aria-label={say('platforms.template')}
          className="platforms-template"
          value={id}
          onChange={setId}
          options={platformTemplates.map((each) => ({ value: each.id, label: named(each) }))}
        />
        {template?.isInferred && <Badge tone="amber">{say('platforms.inferred')}</Badge>}
      </Flex>
      {template && <AboutTemplate template={template} />}
      {content && content.facts.heldBack.length > 0 && <HeldBackNote count={content.facts.heldBack.length} />}
      {!dryRun && <p role="status">{say('platforms.checking')}</p>}
      {template && dryRun && filled && (
        <>
          <DryRunWords dryRun={dryRun} />
          <WriteBar key={template.id} fair={fair} template={template} dryRun={dryRun} />
          {filled.findings.length > 0 && <Findings findings={filled.findings} />}
        </>
      )}
    </Flex>
  );
}

function AboutTemplate({ template }: { template: PlatformTemplate }) {
  const columns = template.sheets.flatMap((sheet) => sheet.columns.map((column) => column.title));
  return (
    <Alert
      type={template.isInferred ? 'warning' : 'info'}
      showIcon
      title={template.isInferred ? say('platforms.inferredHelp') : template.platform}
      description={
        <>
          <p className="platforms-source">{template.source}</p>
          <p className="platforms-source">{say('platforms.preview', { columns: columns.join('、') })}</p>
        </>
      }
    />
  );
}

function DryRunWords({ dryRun }: { dryRun: DryRun }) {
  const { rows, faultyRows, faults } = dryRun;
  if (rows === 0) return <p role="status">{say('platforms.empty')}</p>;
  return (
    <p role="status" className="platforms-count">
      <b>{say('platforms.ready', { rows, good: rows - faultyRows })}</b>{' '}
      {faults > 0 ? say('platforms.faulty', { count: faultyRows, faults }) : say('platforms.faultless')}
    </p>
  );
}

/** What the platform would send back, row by row, each with a way to the record. */
function Findings({ findings }: { findings: readonly Finding[] }) {
  const go = useGo();
  return (
    <Table<Finding>
      size="small"
      rowKey={(each) => `${each.sheet} ${each.row} ${each.column}`}
      dataSource={[...findings]}
      pagination={pages(50)}
      columns={[
        { title: say('platforms.column.row'), dataIndex: 'row', align: 'right', width: 72 },
        { title: say('platforms.column.record'), dataIndex: 'name' },
        { title: say('platforms.column.field'), dataIndex: 'column', width: 180 },
        {
          title: say('platforms.column.fault'),
          key: 'fault',
          render: (_, each) => problemSentence(each.problem),
        },
        {
          key: 'open',
          width: 120,
          render: (_, { kind, record }) => (
            <Button
              size="small"
              type="link"
              onClick={() => go({ screen: screenOfKind(kind) ?? 'overview', open: record })}
            >
              {say('platforms.open')}
            </Button>
          ),
        },
      ]}
    />
  );
}
