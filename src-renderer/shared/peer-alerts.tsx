import { Alert } from 'antd';
import { say } from '../locale/say.ts';
import type { PeerRole } from '../store/peers/peer.ts';
import type { SyncStatus } from '../sync/sync-status.ts';
import { clockTime } from '../ui/words/clock-time.ts';
import { problemWords } from './peer-problem-words.ts';

/** What a person should know of the exchange with a portal or a hub: that it is paused, begins anew, or cannot go on. */
export function PeerAlerts({ status, asked }: { status: SyncStatus; asked: PeerRole }) {
  const { phase, isRenewed, problem, nextTryAt, minutesAhead } = status;
  const skew = say(minutesAhead > 0 ? 'sync.clock-ahead' : 'sync.clock-behind', {
    minutes: Math.abs(minutesAhead),
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
      {minutesAhead !== 0 && <Alert type="warning" showIcon title={skew} />}
    </>
  );
}
