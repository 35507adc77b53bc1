import { Alert } from 'antd';
import { say } from '../locale/say.ts';
import type { FileOutcome } from './desk.tsx';

/** What became of a rescue file; nothing before one was asked for, or when the person closed the dialog. */
export function RescueNote({ outcome }: { outcome: FileOutcome | undefined }) {
  if (outcome?.state === 'failed') return <Alert type="error" showIcon title={outcome.sentence} />;
  if (outcome?.state !== 'saved') return null;
  const [saved, incomplete] = rescueWords(outcome);
  return <Alert type={incomplete ? 'warning' : 'success'} showIcon title={saved} description={incomplete} />;
}

/** That a rescue file was saved, and where it is not whole that too. */
export function rescueWords({ name, isIncomplete }: Extract<FileOutcome, { state: 'saved' }>): string[] {
  return [say('start.rescue-saved', { name }), ...(isIncomplete ? [say('start.rescue-incomplete')] : [])];
}
