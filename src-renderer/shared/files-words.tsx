import { Alert } from 'antd';
import { say } from '../locale/say.ts';
import type { FileFault, FileStatus } from '../sync/sync-status.ts';
import { clockTime } from '../ui/words/clock-time.ts';

/** How many attachments are at this laptop alone as far as one peer is concerned, and what keeps them from travelling. */
export function FilesWords({ files: { unsent = 0, fault, nextTryAt } }: { files: FileStatus }) {
  if (unsent === 0 && !fault) return null;
  const next = nextTryAt === undefined ? undefined : clockTime(new Date(nextTryAt).toISOString());
  return (
    <Alert
      type={fault ? 'warning' : 'info'}
      showIcon
      title={
        unsent > 0
          ? say('sync.files.unsent', { count: unsent.toLocaleString('en-US') })
          : say('sync.files.not-fetched')
      }
      description={
        fault && `${faultWords(fault)}${next === undefined ? '' : say('sync.files.next-try', { time: next })}`
      }
    />
  );
}

function faultWords(fault: FileFault): string {
  return fault.at === 'here'
    ? say('sync.files.here', { why: say(`host.${fault.code}`) })
    : say(`sync.files.${fault.at}`);
}
