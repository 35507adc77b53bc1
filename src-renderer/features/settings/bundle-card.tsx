import { Alert, Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { say } from '../../locale/say.ts';
import { momentWords } from '../../ui/clock-time.ts';
import { type BundleFile, type BundleTaken, type FileOutcome, useDesk } from '../../ui/desk.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';

type Doing = 'saving' | { done: number; total: number } | undefined;

/** Everything out into a file for a stick, and what another laptop has written in. */
export function BundleCard() {
  const { bundles } = useDesk();
  const [passphrase, setPassphrase] = useState('');
  const [file, setFile] = useState<BundleFile | undefined>();
  const [doing, setDoing] = useState<Doing>();
  const [saved, setSaved] = useState<FileOutcome | undefined>();
  const [taken, setTaken] = useState<BundleTaken | undefined>();
  function forget(): void {
    setSaved(undefined);
    setTaken(undefined);
  }
  async function save(): Promise<void> {
    forget();
    setDoing('saving');
    setSaved(await bundles.save(passphrase).finally(() => setDoing(undefined)));
  }
  async function choose(): Promise<void> {
    forget();
    const chosen = await bundles.choose();
    if (typeof chosen === 'string') setTaken({ taken: false, sentence: chosen });
    else if (chosen) setFile(chosen);
  }
  async function take(): Promise<void> {
    if (!file) return;
    forget();
    setDoing({ done: 0, total: 0 });
    const outcome = await bundles
      .take(file, passphrase, (done, total) => setDoing({ done, total }))
      .finally(() => setDoing(undefined));
    setTaken(outcome);
    if (outcome.taken) setFile(undefined);
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
        <Button loading={doing === 'saving'} onClick={() => void save()}>
          {say('sync.bundle.save')}
        </Button>
        <Button onClick={() => void choose()}>{say('sync.bundle.open')}</Button>
        {file && (
          <Button type="primary" disabled={doing !== undefined} onClick={() => void take()}>
            {say('sync.bundle.take', { name: file.name })}
          </Button>
        )}
      </Flex>
      {typeof doing === 'object' && (
        <ProgressBar label={say('sync.bundle.taking')} done={doing.done} total={doing.total || undefined} />
      )}
      {saved?.state === 'failed' && <Alert type="error" showIcon title={saved.sentence} />}
      {saved?.state === 'saved' && (
        <Alert type="success" showIcon title={say('sync.bundle.saved', { name: saved.name })} />
      )}
      {taken && !taken.taken && <Alert type="error" showIcon title={taken.sentence} />}
      {taken?.taken && (
        <Alert
          type="success"
          showIcon
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
