import { Alert, Button, Card, Flex } from 'antd';
import { useRef, useState } from 'react';
import { say } from '../../locale/say.ts';
import type { Store } from '../../store/store.ts';
import type { Host } from '../../../src-core/contract/host.ts';
import { outcomeSentences } from '../../ui/words/outcome-sentences.ts';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { loadDemonstration, type LoadProgress } from './load-demonstration.ts';
import { newStore } from './set-up.ts';

type Props = {
  host: Host;
  /** The demonstration's workspace where it has been made before, but not filled. */
  store: Store | undefined;
  onReady(): void;
  /** Back to the office's own records. */
  onLeave(): void;
};

/** Fills the demonstration's own workspace; the office's records are not touched. */
export function DemonstrationCard({ host, store, onReady, onLeave }: Props) {
  const [progress, setProgress] = useState<LoadProgress | undefined>();
  const [said, setSaid] = useState<readonly string[]>([]);
  const stop = useRef<AbortController | undefined>(undefined);
  async function load(): Promise<void> {
    stop.current = new AbortController();
    setSaid([]);
    setProgress({ done: 0, total: 0 });
    const opened =
      store ?? (await newStore({ host, slot: 'demonstration' }, say('settings.slot-demonstration')));
    if (typeof opened === 'string') {
      setProgress(undefined);
      return setSaid([say('start.set-up.failed', { why: say(`host.${opened}`) })]);
    }
    const loaded = await loadDemonstration(opened, setProgress, stop.current.signal);
    if (!store) await opened.close();
    setProgress(undefined);
    if (loaded.ok) onReady();
    else setSaid(outcomeSentences(loaded.outcome));
  }
  return (
    <Card title={say('start.set-up.demonstration')} style={{ maxWidth: 560 }}>
      <Flex vertical gap={16}>
        <span>{say('start.set-up.demonstration-help')}</span>
        {progress ? (
          <ProgressBar
            label={say('start.set-up.loading')}
            done={progress.done}
            total={progress.total || undefined}
            onCancel={() => stop.current?.abort()}
          />
        ) : (
          <Flex gap={8}>
            <Button type="primary" onClick={() => void load()}>
              {say('start.set-up.demonstration')}
            </Button>
            <Button onClick={onLeave}>{say('app.demonstration-leave')}</Button>
          </Flex>
        )}
        {said.length > 0 && <Alert type="error" showIcon title={said.join(' ')} />}
      </Flex>
    </Card>
  );
}
