import { Alert, Button, Card } from 'antd';
import { useState } from 'react';
import type { Host, HostFailure, Slot } from '../../../src-core/contract/host.ts';
import { say } from '../../locale/say.ts';
import { restoreWorkspace } from '../../store/create-workspace.ts';

const largestRescueInBytes = 2_000_000_000;

/** Begins with the records of a rescue file instead of an empty office. */
export function RescueButton({ host, slot, onReady }: { host: Host; slot: Slot; onReady(): void }) {
  const [said, setSaid] = useState<string | undefined>();
  const [isReading, setReading] = useState(false);
  async function open(): Promise<void> {
    setSaid(undefined);
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
    setReading(true);
    try {
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
      <Button loading={isReading} onClick={() => void open()}>
        {say('start.set-up.rescue')}
      </Button>
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
