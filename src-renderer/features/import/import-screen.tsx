import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { Alert, App, Button, Card, Flex, Typography } from 'antd';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { templateSheet } from '../../../src-core/exchange/template.ts';
import type { ImportKind } from '../../../src-core/exchange/targets.ts';
import { say } from '../../locale/say.ts';
import type { Background } from '../../context/backgrounds.ts';
import { useBackground } from '../../ui/use-background.ts';
import { useFileSaving } from '../../context/use-file-saving.ts';
import { usePlace } from '../../context/use-place.ts';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { fileSentence, nounOf } from './import-words.ts';
import { PreviewPanel } from './preview-panel.tsx';
import { RecentImports } from './recent-imports.tsx';
import { RefusedPanel } from './refused-panel.tsx';
import { ResultPanel } from './result-panel.tsx';
import { UnfinishedImport } from './unfinished-import.tsx';
import { useImport, type ImportState } from './use-import.ts';

/** Import of one kind: choose a file, see what is understood of it, agree, see what went in and what did not. */
export function ImportScreen({ kind }: { kind: ImportKind }) {
  const work = useImport(kind);
  const { working, problem, fileName = '', file, result, refusedVersion } = work.state;
  const isIdle = !file && !working;
  const [isTakingBack, setTakingBack] = useState(false);
  useBackground(screenOf(kind), backgroundOf(kind, work.state, isTakingBack));
  useForgetting(kind, result !== undefined && !isTakingBack, work.reset);
  return (
    <Flex vertical gap={16} {...droppingOn(work, working !== undefined)}>
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
      {isIdle && (
        <UnfinishedImport key={refusedVersion} kind={kind} onFinish={(begun) => void work.choose(begun)} />
      )}
      {problem && (
        <Alert
          type={problem.code === 'STOPPED' ? 'info' : 'error'}
          showIcon
          title={fileSentence(problem, fileName)}
        />
      )}
      {working && <Card size="small">{progressOf(work.state, work.cancel)}</Card>}
      {result ? (
        <ResultPanel kind={kind} work={work} onTakingBack={setTakingBack} />
      ) : (
        <PreviewPanel kind={kind} work={work} />
      )}
      {isIdle && <RecentImports kind={kind} onTakingBack={setTakingBack} />}
      {(isIdle || result) && <RefusedPanel kind={kind} version={refusedVersion} />}
    </Flex>
  );
}

function screenOf(kind: ImportKind): string {
  return `import-${kind}`;
}

/** An import goes on, and a half-decided preview is kept, while the person works on another screen. */
function backgroundOf(
  kind: ImportKind,
  { working, file, result }: ImportState,
  isTakingBack: boolean,
): Background | undefined {
  const label = say('import.title', { noun: nounOf(kind) });
  if (isTakingBack) return { state: 'working', label: say('import.stage.takingBack'), done: 0, total: 0 };
  if (working) return { state: 'working', label, done: working.done, total: working.total };
  if (result) return { state: 'done', label, done: 0, total: 0 };
  return file ? { state: 'asking', label, done: 0, total: 0 } : undefined;
}

/** A result that has been seen is not kept when the person leaves. */
function useForgetting(kind: ImportKind, hasResult: boolean, forget: () => void): void {
  const { route } = usePlace();
  const isShown = route.screen === screenOf(kind);
  const wasSeen = useRef(false);
  useEffect(() => {
    if (isShown) wasSeen.current = hasResult;
    else if (wasSeen.current && hasResult) forget();
  }, [isShown, hasResult, forget]);
}

/** A file may be dropped anywhere on the screen. */
function droppingOn(work: ReturnType<typeof useImport>, isBusy: boolean) {
  return {
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      const [file] = event.dataTransfer.files;
      if (file && !isBusy) void work.take(file);
    },
  };
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
  const { saveWorkbook } = useFileSaving();
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
