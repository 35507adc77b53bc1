import { Alert, Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { say } from '../../locale/say.ts';
import { BundleProgress } from '../../ui/bundle-progress.tsx';
import { momentWords } from '../../ui/clock-time.ts';
import { type BundleTaken, type FileOutcome, useDesk } from '../../ui/desk.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { WaitingRoomKey } from '../../ui/waiting-room-key.tsx';
import { useBundleWork } from '../../ui/use-bundle-work.ts';

/** Everything out into a file for a stick, and what another laptop has written in. */
export function BundleCard() {
  const { bundles } = useDesk();
  const [passphrase, setPassphrase] = useState('');
  const work = useBundleWork(bundles.choose);
  const { file, step } = work;
  const [saved, setSaved] = useState<FileOutcome | undefined>();
  const [taken, setTaken] = useState<BundleTaken | undefined>();
  function forget(): void {
    setSaved(undefined);
    setTaken(undefined);
  }
  async function save(): Promise<void> {
    forget();
    setSaved(await work.run('counting', (watch) => bundles.save(passphrase, watch)));
  }
  async function choose(): Promise<void> {
    forget();
    const problem = await work.choose();
    if (problem !== undefined) setTaken({ taken: false, sentence: problem });
  }
  async function take(): Promise<void> {
    if (!file) return;
    forget();
    const outcome = await work.run('checking', (watch) => bundles.take(file, passphrase, watch));
    setTaken(outcome);
    if (outcome.taken) work.forget();
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
    </Flex>
  );
}
