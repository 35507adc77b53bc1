import { Alert } from 'antd';
import { say } from '../locale/say.ts';
import type { FileOutcome } from './desk.tsx';

/** What became of a rescue file; nothing before one was asked for, or when the person closed the dialog. */
export function RescueNote({ outcome }: { outcome: FileOutcome | undefined }) {
  if (outcome?.state === 'failed') return <Alert type="error" showIcon title={outcome.sentence} />;
  if (outcome?.state !== 'saved') return null;
  const saved = say('start.rescue-saved', { name: outcome.name });
  return outcome.isIncomplete ? (
    <Alert type="warning" showIcon title={saved} description={say('start.rescue-incomplete')} />
  ) : (
    <Alert type="success" showIcon title={saved} />
  );
}
