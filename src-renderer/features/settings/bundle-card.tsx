import { Alert, Button, Flex, Typography } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { say } from '../../locale/say.ts';
import type { Background } from '../../context/backgrounds.ts';
import { useBackground } from '../../ui/use-background.ts';
import { BundleProgress } from '../../shared/bundle-progress.tsx';
import { momentWords } from '../../ui/words/clock-time.ts';
import { type BundleStep, type BundleTaken, useBundles } from '../../context/use-bundles.ts';
import type { FileOutcome } from '../../context/use-file-saving.ts';
import { usePlace } from '../../context/use-place.ts';
import { useWindowState } from '../../context/use-window-state.ts';
import { PassphraseField } from '../../ui/form/passphrase-field.tsx';
import { useTyped } from '../../ui/use-unsaved.ts';
import { WaitingRoomKey } from '../../shared/waiting-room-key.tsx';
import { useBundleWork } from '../../shared/use-bundle-work.ts';

/** Everything out into a file for a stick, and what another laptop has written in. */
export function BundleCard() {
  const bundles = useBundles();
  const { unsaved } = useWindowState();
  const { route } = usePlace();
  const [passphrase, setPassphrase] = useState('');
  const work = useBundleWork(bundles.choose);
  const { file, step } = work;
  const [saved, setSaved] = useState<FileOutcome | undefined>();
  const [taken, setTaken] = useState<BundleTaken | undefined>();
  function forget(): void {
    setSaved(undefined);
    setTaken(undefined);
  }
  const isEnded = (saved ?? taken) !== undefined;
  const isFailed = saved?.state === 'failed' || taken?.taken === false;
  useTyped(unsaved, step && 'ending');
  useBackground('settings', backgroundOf(step, isEnded, isFailed));
  const isShown = route.screen === 'settings';
  useForgettingSeen(isShown, isEnded, forget);
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Who comes back by the chip looks for what came of it.
    if (isShown && isEnded) void outcome.current?.scrollIntoView({ block: 'nearest' });
  }, [isShown, isEnded]);
  async function save(): Promise<void> {
    forget();
    const file = await work.run('counting', (watch) => bundles.save(passphrase, watch));
    setSaved(file.state === 'closed' ? undefined : file);
  }
  async function choose(): Promise<void> {
    forget();
    const problem = await work.choose();
    if (problem !== undefined) setTaken({ taken: false, sentence: problem });
  }
  async function take(): Promise<void> {
    if (!file) return;
    forget();
    const merged = await work.run('checking', (watch) => bundles.take(file, passphrase, watch));
    setTaken(merged);
    if (merged.taken) work.forget();
  }
  return (
    <Flex vertical gap={12} align="flex-start" style={{ maxWidth: 720 }}>
      <Typography.Title level={5} style={{ margin: 0 }}>
        {say('sync.bundle.title')}
      </Typography.Title>
      <span>{say('sync.bundle.help')}</span>
      <div style={{ width: '100%', maxWidth: 480 }}>
        <PassphraseField
          id="bundle-passphrase"
          value={passphrase}
          onChange={setPassphrase}
          help={say('sync.bundle.passphrase-help')}
        />
      </div>
      <Flex gap={8} wrap>
        <Button disabled={step !== undefined} onClick={() => void save()}>
          {say('sync.bundle.save')}
        </Button>
        <Button disabled={step !== undefined} onClick={() => void choose()}>
          {say('sync.bundle.open')}
        </Button>
        {file && (
          <Button type="primary" disabled={step !== undefined} onClick={() => void take()}>
            {say('sync.bundle.take', { name: file.name })}
          </Button>
        )}
      </Flex>
      {step && <BundleProgress {...step} onCancel={work.stop} />}
      <div ref={outcome}>
        {saved?.state === 'failed' && <Alert type="error" showIcon title={saved.sentence} />}
        {saved?.state === 'saved' && (
          <Alert
            type={saved.isUnnoted ? 'warning' : 'success'}
            showIcon
            title={say('sync.bundle.saved', { name: saved.name })}
            description={saved.isUnnoted && say('ui.file-unnoted')}
          />
        )}
        {taken && !taken.taken && <Alert type="error" showIcon title={taken.sentence} />}
        {taken?.taken && (
          <Alert
            type={taken.aside > 0 ? 'warning' : 'success'}
            showIcon
            description={
              taken.aside > 0 && say('sync.bundle.aside', { count: taken.aside.toLocaleString('en-US') })
            }
            action={taken.aside > 0 && <WaitingRoomKey />}
            title={say('sync.bundle.taken', {
              accepted: taken.accepted.toLocaleString('en-US'),
              known: taken.known.toLocaleString('en-US'),
              time: momentWords(taken.at),
            })}
          />
        )}
      </div>
    </Flex>
  );
}

function backgroundOf(
  step: BundleStep | undefined,
  isEnded: boolean,
  isFailed: boolean,
): Background | undefined {
  if (step) {
    const label = say(
      step.step === 'counting' || step.step === 'writing' ? 'sync.bundle.out' : 'sync.bundle.in',
    );
    return { state: 'working', label, done: step.done, total: step.total };
  }
  if (!isEnded) return undefined;
  return { state: isFailed ? 'asking' : 'done', label: say('sync.bundle.title'), done: 0, total: 0 };
}

/** What came of it stays until it has been seen, and goes with the screen then. */
function useForgettingSeen(isShown: boolean, isEnded: boolean, forget: () => void): void {
  const isSeen = useRef(false);
  useEffect(() => {
    if (!isEnded) isSeen.current = false;
    else if (isShown) isSeen.current = true;
    else if (isSeen.current) forget();
  });
}
