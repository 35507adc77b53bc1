import { useEffect, useState } from 'react';
import { useStore } from '../../context/use-store.ts';
import { mute } from './sound.ts';

const mutedSetting = 'hall.muted';

/** Whether sounds are off on this laptop, and how to turn them off or on: remembered, for all screens of the hall. */
export function useMuted(): [isMuted: boolean, turn: () => void] {
  const store = useStore();
  const [isMuted, setIsMuted] = useState(false);
  useEffect(() => {
    void store.setting<boolean>(mutedSetting).then((value) => setIsMuted(value ?? false));
  }, [store]);
  useEffect(() => mute(isMuted), [isMuted]);
  return [
    isMuted,
    () => {
      setIsMuted(!isMuted);
      void store.keepSetting(mutedSetting, !isMuted);
    },
  ];
}
