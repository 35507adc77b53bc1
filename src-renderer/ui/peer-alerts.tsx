import { Alert } from 'antd';
import { say } from '../locale/say.ts';
import type { PeerRole } from '../store/sync-door.ts';
import type { SyncStatus } from '../sync/sync-status.ts';
import { clockTime } from './clock-time.ts';
import { problemWords } from './problem-words.ts';

/** A clock that is this wrong spoils the times in records. */
const tolerableSkewMs = 120_000;

/** What a person should know of the exchange with a portal or a hub: that it is paused, begins anew, or cannot go on. */
export function PeerAlerts({ status, asked }: { status: SyncStatus; asked: PeerRole }) {
  const { phase, isRenewed, problem, nextTryAt, skewMs = 0 } = status;
  const minutes = Math.round(Math.abs(skewMs) / 60_000);
  const skew = say(skewMs > 0 ? 'sync.clock-ahead' : 'sync.clock-behind', {
    minutes,
    whose: say(`sync.whose-clock.${asked}`),
  });
  return (
    <>
      {phase === 'paused' && <Alert type="info" showIcon title={say('sync.paused')} />}
      {isRenewed && <Alert type="info" showIcon title={problemWords('unknown-cursor', asked)} />}
      {problem && (
        <Alert
          type="warning"
          showIcon
          title={problemWords(problem.type, asked)}
          description={
            nextTryAt === undefined
              ? undefined
              : say('sync.next-try', { time: clockTime(new Date(nextTryAt).toISOString()) })
          }
        />
      )}
      {Math.abs(skewMs) > tolerableSkewMs && <Alert type="warning" showIcon title={skew} />}
    </>
  );
}
