import { Alert, Button, Card, Flex } from 'antd';
import { useState } from 'react';
import { say } from '../../locale/say.ts';
import { BundleProgress } from '../../shared/bundle-progress.tsx';
import type { BundleJoining } from '../../context/joining.ts';
import { PassphraseField } from '../../ui/form/passphrase-field.tsx';
import { useBundleWork } from '../../shared/use-bundle-work.ts';
import { NameField } from './name-field.tsx';

type Props = BundleJoining & { onReady(): void };

/** One more laptop of an office, where there is no network: everything comes out of a file. */
export function BundleJoinCard({ onChooseBundle, onJoinByBundle, onReady }: Props) {
  const work = useBundleWork(onChooseBundle);
  const { file, step } = work;
  const [passphrase, setPassphrase] = useState('');
  const [name, setName] = useState('');
  const [isNameMissing, setNameMissing] = useState(false);
  const [said, setSaid] = useState<string | undefined>();
  async function choose(): Promise<void> {
    setSaid(await work.choose());
  }
  async function join(): Promise<void> {
    setNameMissing(name.trim() === '');
    if (!file || name.trim() === '') return;
    setSaid(undefined);
    const taken = await work.run('checking', (watch) => onJoinByBundle(file, passphrase, name.trim(), watch));
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
            <Button type="primary" disabled={step !== undefined} onClick={() => void join()}>
              {say('sync.bundle.join')}
            </Button>
          </>
        )}
        {/* Half an office is none: what is being merged is not stopped here. */}
        {step && <BundleProgress {...step} onCancel={step.step === 'checking' ? work.stop : undefined} />}
        {said && <Alert type="error" showIcon title={said} />}
      </Flex>
    </Card>
  );
}
