import { useEffect, useState } from 'react';
import type { HostValue } from '../../src-core/contract/host.ts';
import { useHost } from '../context/use-host.ts';

const againMs = 60_000;

/** What is known about the place the records lie in. */
export type Machine = { disk: HostValue<'disk.space'> | undefined; isBrowser: boolean };

/** Looks every minute. `look` looks at once. */
export function useMachine(): Machine & { look(): void } {
  const host = useHost();
  const [machine, setMachine] = useState<Machine>({ disk: undefined, isBrowser: false });
  const [looks, setLooks] = useState(0);
  useEffect(() => {
    let isLeft = false;
    async function look(): Promise<void> {
      const [disk, info] = await Promise.all([host('disk.space', {}), host('app.info', {})]);
      if (!isLeft)
        setMachine({
          disk: disk.ok ? disk.value : undefined,
          isBrowser: info.ok && info.value.host === 'browser',
        });
    }
    void look();
    const timer = setInterval(() => void look(), againMs);
    return () => {
      isLeft = true;
      clearInterval(timer);
    };
  }, [host, looks]);
  return { ...machine, look: () => setLooks((count) => count + 1) };
}
