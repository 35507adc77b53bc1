import { Alert, Button, Card, Flex } from 'antd';
import { useState } from 'react';
import { say } from '../../locale/say.ts';
import type { BundleFile, BundleJoining } from '../../ui/desk.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { NameField } from './name-field.tsx';

type Props = BundleJoining & { onReady(): void };

/** One more laptop of an office, where there is no network: everything comes out of a file. */
export function BundleJoinCard({ onChooseBundle, onJoinByBundle, onReady }: Props) {
  const [file, setFile] = useState<BundleFile | undefined>();
  const [passphrase, setPassphrase] = useState('');
  const [name, setName] = useState('');
  const [isNameMissing, setNameMissing] = useState(false);
  const [progress, setProgress] = useState<{ done: number; total: number } | undefined>();
  const [said, setSaid] = useState<string | undefined>();
  async function choose(): Promise<void> {
    setSaid(undefined);
    const chosen = await onChooseBundle();
    if (typeof chosen === 'string') setSaid(chosen);
    else if (chosen) setFile(chosen);
  }
  async function join(): Promise<void> {
    setNameMissing(name.trim() === '');
    if (!file || name.trim() === '') return;
    setSaid(undefined);
    setProgress({ done: 0, total: 0 });
    const onProgress = (done: number, total: number) => setProgress({ done, total });
    const taken = await onJoinByBundle(file, passphrase, name.trim(), onProgress).finally(() =>
      setProgress(undefined),
    );
    if (taken.taken) onReady();
    else setSaid(taken.sentence);
  }
  return (
    <Card title={say('sync.bundle.join')}>
      <Flex vertical gap={12}>
        <span>{say('sync.bundle.join-help')}</span>
        <Button onClick={() => void choose()}>{say('sync.bundle.open')}</Button>
        {file && (
          <>
            <span>{file.name}</span>
            <PassphraseField id="join-passphrase" value={passphrase} onChange={setPassphrase} />
            <NameField
              id="join-bundle-station"
              label={say('start.set-up.station')}
              value={name}
              onChange={setName}
              problem={isNameMissing ? say('sync.join.name') : undefined}
            />
            <Button type="primary" disabled={progress !== undefined} onClick={() => void join()}>
              {say('sync.bundle.join')}
            </Button>
          </>
        )}
        {progress && (
          <ProgressBar
            label={say('sync.bundle.taking')}
            done={progress.done}
            total={progress.total || undefined}
          />
        )}
        {said && <Alert type="error" showIcon title={said} />}
      </Flex>
    </Card>
  );
}
