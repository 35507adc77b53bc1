import { Alert, Button, Checkbox, Flex } from 'antd';
import { useState } from 'react';
import type { StoredRecord } from '../../../src-core/kinds.ts';
import type { PlatformTemplate } from '../../../src-core/results/platform-template.ts';
import { named, say } from '../../locale/say.ts';
import { dayOf } from '../../ui/words/clock-time.ts';
import { useFileSaving } from '../../context/use-file-saving.ts';
import { useStore } from '../../context/use-store.ts';
import { fileFailed } from '../../ui/words/file-failed.ts';
import { noteAfter } from '../../ui/words/note-first.ts';
import type { DryRun } from './dry-run.ts';

type Props = { fair: StoredRecord<'fair'>; template: PlatformTemplate; dryRun: DryRun };
type Note = { tone: 'success' | 'error'; sentence: string };

/** Writes the workbook, with all rows or only with those that the platform would take. */
export function WriteBar({ fair, template, dryRun }: Props) {
  const store = useStore();
  const { saveWorkbook } = useFileSaving();
  const [isOnlyGood, setIsOnlyGood] = useState(false);
  const [isWriting, setIsWriting] = useState(false);
  const [note, setNote] = useState<Note | undefined>();
  const count = isOnlyGood ? dryRun.rows - dryRun.faultyRows : dryRun.rows;

  async function write(): Promise<Note | undefined> {
    const workbook = isOnlyGood ? dryRun.faultless : dryRun.all;
    const file = await saveWorkbook(
      workbook,
      `${fair.name}-${named(template)}-${dayOf(new Date().toISOString())}.xlsx`,
    );
    if (file.state === 'failed') return { tone: 'error', sentence: file.sentence };
    if (file.state === 'closed') return undefined;
    const unnoted = await noteAfter(store, 'platforms.export', { fair: fair.id, template: template.id });
    if (unnoted !== undefined) return { tone: 'error', sentence: unnoted };
    return { tone: 'success', sentence: say('platforms.saved', { name: file.name, count }) };
  }
  function start(): void {
    setIsWriting(true);
    void write()
      .catch((error: unknown): Note => ({ tone: 'error', sentence: fileFailed(error).sentence }))
      .then(setNote)
      .finally(() => setIsWriting(false));
  }
  return (
    <>
      <Flex gap={12} align="center">
        <Button type="primary" loading={isWriting} disabled={count === 0} onClick={start}>
          {isWriting ? say('platforms.writing') : say('platforms.write', { count })}
        </Button>
        {dryRun.faultyRows > 0 && (
          <Checkbox checked={isOnlyGood} onChange={(event) => setIsOnlyGood(event.target.checked)}>
            {say('platforms.writeGood')}
          </Checkbox>
        )}
      </Flex>
      {note && <Alert type={note.tone} showIcon title={note.sentence} />}
    </>
  );
}
