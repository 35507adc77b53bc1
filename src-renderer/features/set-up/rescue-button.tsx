import { Alert, Button, Card, Flex } from 'antd';
import { useState } from 'react';
import type { BundleFault } from '../../../src-core/change/bundle.ts';
import type { Host, HostFailure, Slot } from '../../../src-core/contract/host.ts';
import { say } from '../../locale/say.ts';
import { PassphraseField } from '../../ui/form/passphrase-field.tsx';
import { isSealedFile, unsealBytes } from '../../workers/bundle-client.ts';
import { restoreWorkspace } from '../../store/recovery/create-workspace.ts';

const largestRescueInBytes = 2_000_000_000;

/** Begins with the records of a rescue file instead of an empty office. */
export function RescueButton({ host, slot, onReady }: { host: Host; slot: Slot; onReady(): void }) {
  const [said, setSaid] = useState<string | undefined>();
  const [isReading, setReading] = useState(false);
  const [sealedFile, setSealedFile] = useState<Uint8Array | undefined>();
  const [passphrase, setPassphrase] = useState('');
  async function open(): Promise<void> {
    setSaid(undefined);
    setSealedFile(undefined);
    const opened = await host('files.open', {
      accept: ['.fairdesk'],
      multiple: false,
      maxBytes: largestRescueInBytes,
    });
    if (!opened.ok) return setSaid(say(`host.${opened.code}`));
    const [file] = opened.value.files;
    if (!file) return;
    const { name, bytes } = file;
    if (!bytes) return setSaid(say('start.set-up.too-large', { name, size: (file.size / 1e9).toFixed(1) }));
    if (isSealedFile(bytes)) setSealedFile(bytes);
    // The journal itself, as it lies on a disk that is still read.
    else await restore(() => Promise.resolve(bytes));
  }
  async function restore(read: () => Promise<Uint8Array | BundleFault>): Promise<void> {
    setSaid(undefined);
    setReading(true);
    try {
      const bytes = await read();
      if (typeof bytes === 'string')
        return setSaid(
          say(bytes === 'passphrase' ? 'start.set-up.wrong-passphrase' : 'start.set-up.damaged-rescue'),
        );
      const restored = await restoreWorkspace({ slot, host, bytes });
      if (restored.created) onReady();
      else setSaid(refusal(restored.code));
    } catch (error) {
      setSaid(say('start.set-up.failed', { why: String(error) }));
    } finally {
      setReading(false);
    }
  }
  return (
    <Card title={say('start.set-up.rescue')}>
      <p style={{ marginTop: 0 }}>{say('start.set-up.rescue-help')}</p>
      <Button loading={isReading && !sealedFile} onClick={() => void open()}>
        {say('start.set-up.rescue')}
      </Button>
      {sealedFile && (
        <form
          style={{ marginTop: 12 }}
          onSubmit={(event) => {
            event.preventDefault();
            void restore(() => unsealBytes(sealedFile, passphrase));
          }}
        >
          <Flex vertical gap={12} align="flex-start">
            <PassphraseField id="restore-passphrase" value={passphrase} onChange={setPassphrase} />
            <Button type="primary" htmlType="submit" loading={isReading}>
              {say('start.set-up.restore')}
            </Button>
          </Flex>
        </form>
      )}
      {said && <Alert type="error" showIcon title={said} style={{ marginTop: 12 }} />}
    </Card>
  );
}

function refusal(code: HostFailure | 'NOT_A_RESCUE_FILE' | 'NO_KEY'): string {
  switch (code) {
    case 'NOT_A_RESCUE_FILE':
      return say('start.set-up.not-a-rescue');
    case 'NO_KEY':
      return say('start.set-up.no-key');
    case 'EXISTS':
      return say('start.set-up.place-taken');
    default:
      return say('start.set-up.failed', { why: say(`host.${code}`) });
  }
}
