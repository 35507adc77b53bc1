import { Alert } from 'antd';
import { say } from '../../locale/say.ts';
import type { FileOutcome } from '../../context/use-file-saving.ts';

/** What became of a rescue file; nothing before one was asked for, or when the person closed the dialog. */
export function RescueNote({ outcome }: { outcome: FileOutcome | undefined }) {
  if (outcome?.state === 'failed') return <Alert type="error" showIcon title={outcome.sentence} />;
  if (outcome?.state !== 'saved') return null;
  const [saved, ...doubts] = rescueWords(outcome);
  const type = doubts.length > 0 ? 'warning' : 'success';
  return <Alert type={type} showIcon title={saved} description={doubts.join(' ') || undefined} />;
}

/** That a rescue file was saved, and where it is not whole or stands in no audit trail that too. */
export function rescueWords({
  name,
  isIncomplete,
  isUnnoted,
}: Extract<FileOutcome, { state: 'saved' }>): string[] {
  return [
    say('start.rescue-saved', { name }),
    ...(isIncomplete ? [say('start.rescue-incomplete')] : []),
    ...(isUnnoted ? [say('ui.file-unnoted')] : []),
  ];
}
