import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { Alert, App, Button, Card, Flex, Typography } from 'antd';
import { templateSheet } from '../../../src-core/exchange/template.ts';
import type { ImportKind } from '../../../src-core/exchange/targets.ts';
import { say } from '../../locale/say.ts';
import { useDesk } from '../../ui/desk.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { fileSentence, nounOf } from './import-words.ts';
import { PreviewPanel } from './preview-panel.tsx';
import { RefusedPanel } from './refused-panel.tsx';
import { ResultPanel } from './result-panel.tsx';
import { UnfinishedImport } from './unfinished-import.tsx';
import { useImport, type ImportState } from './use-import.ts';

/** Import of one kind: choose a file, see what is understood of it, agree, see what went in and what did not. */
export function ImportScreen({ kind }: { kind: ImportKind }) {
  const work = useImport(kind);
  const { working, problem, fileName = '', file, result, refusedVersion } = work.state;
  const isIdle = !file && !working;
  return (
    <Flex vertical gap={16} style={{ padding: 24, height: '100%', overflow: 'auto' }}>
      <Flex justify="space-between" align="center" wrap gap={12}>
        <Typography.Title level={4} style={{ margin: 0 }}>
          {say('import.title', { noun: nounOf(kind) })}
        </Typography.Title>
        <Flex gap={8}>
          <TemplateButton kind={kind} />
          <Button
            type={isIdle ? 'primary' : 'default'}
            icon={<UploadOutlined />}
            disabled={working !== undefined}
            onClick={() => void work.choose()}
          >
            {say(isIdle ? 'import.choose' : 'import.chooseAnother')}
          </Button>
        </Flex>
      </Flex>
      {isIdle && <Typography.Text type="secondary">{say('import.chooseHelp')}</Typography.Text>}
      {isIdle && <UnfinishedImport key={refusedVersion} kind={kind} onFinish={() => void work.choose()} />}
      {problem && (
        <Alert
          type={problem.code === 'STOPPED' ? 'info' : 'error'}
          showIcon
          title={fileSentence(problem, fileName)}
        />
      )}
      {working && <Card size="small">{progressOf(work.state, work.cancel)}</Card>}
      {result ? <ResultPanel kind={kind} work={work} /> : <PreviewPanel kind={kind} work={work} />}
      {(isIdle || result) && <RefusedPanel kind={kind} version={refusedVersion} />}
    </Flex>
  );
}

function progressOf({ working, fileName = '' }: ImportState, onCancel: () => void) {
  if (!working) return null;
  return (
    <ProgressBar
      label={say(`import.stage.${working.stage}`, { name: fileName })}
      done={working.done}
      total={working.total === 0 ? undefined : working.total}
      onCancel={onCancel}
    />
  );
}

function TemplateButton({ kind }: { kind: ImportKind }) {
  const { saveWorkbook } = useDesk();
  const { message } = App.useApp();
  const noun = nounOf(kind);
  async function save() {
    const outcome = await saveWorkbook(
      { sheets: [templateSheet(kind, noun)] },
      say('import.templateFile', { noun }),
    );
    if (outcome.state === 'saved')
      void message.success(say('import.templateSaved', { name: outcome.name }), 6);
    if (outcome.state === 'failed') void message.error(outcome.sentence, 8);
  }
  return (
    <Button icon={<DownloadOutlined />} onClick={() => void save()}>
      {say('import.template')}
    </Button>
  );
}
