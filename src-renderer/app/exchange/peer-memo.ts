import type { ExchangeStore } from '../../store/store.ts';
import type { PeerRole } from '../../store/peers/peer.ts';
import { type SyncStatus, unknownStatus } from '../../sync/sync-status.ts';

/** What is kept of a peer beyond the window that exchanges: for the next start, and for windows that only read. */
export type PeerMemo = Partial<Pick<SyncStatus, 'answeredAt' | 'isRenewed'>> & { isPaused?: boolean };

/** An answer comes every few seconds; one that is a minute old is worth a write. */
const worthAWriteMs = 60_000;

const nameOf = (role: PeerRole) => `peer.${role}`;

export async function readMemo(store: ExchangeStore, role: PeerRole): Promise<PeerMemo> {
  return (await store.setting<PeerMemo>(nameOf(role))) ?? {};
}

/** Lost, it is asked again: in the database alone, and nobody waits for it. */
export function keepMemo(store: ExchangeStore, role: PeerRole, memo: PeerMemo): void {
  void store.keepSetting(nameOf(role), memo);
}

/** What is to be kept now; undefined while what is kept says enough. */
export function memoAfter(kept: PeerMemo, status: SyncStatus): PeerMemo | undefined {
  const { answeredAt, isRenewed } = status;
  const isPaused = status.phase === 'paused';
  const isLater = (answeredAt ?? 0) - (kept.answeredAt ?? 0) >= worthAWriteMs;
  if (!isLater && isPaused === (kept.isPaused ?? false) && isRenewed === (kept.isRenewed ?? false))
    return undefined;
  return { ...(answeredAt === undefined ? {} : { answeredAt }), isRenewed, isPaused };
}

/** How things stood when it was kept: nobody has answered since. */
export function statusOf({ isPaused = false, ...known }: PeerMemo): SyncStatus {
  return { ...unknownStatus, ...known, phase: isPaused ? 'paused' : 'idle' };
}
