import { Alert, Button, Card } from 'antd';
import { useState } from 'react';
import type { Host, Slot } from '../../../src-core/contract/host.ts';
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
    const bytes = opened.value.files[0]?.bytes;
    if (!bytes) return;
    setReading(true);
    const restored = await restoreWorkspace({ slot, host, bytes });
    setReading(false);
    if (restored.created) onReady();
    else
      setSaid(
        restored.code === 'NOT_A_RESCUE_FILE'
          ? say('start.set-up.not-a-rescue')
          : say('start.set-up.failed', { why: restored.code }),
      );
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
