import type { Slot } from '../../../src-core/contract/host.ts';

/** The lock of a workspace: the window that holds it is the one that writes. */
export type WriterLock = {
  /** Called when another window took over. */
  onLost(listener: () => void): void;
  /** Called when another window asks for the lock: finish what is being written, then call `release`. */
  onAsked(listener: () => void): void;
  release(): void;
};

const patienceMs = 3_000;

function nameOf(slot: Slot): string {
  return `fairdesk-writer-${slot}`;
}

/** Takes the lock if nobody holds it; undefined when another window does. */
export async function takeWriterLock(slot: Slot): Promise<WriterLock | undefined> {
  return requested(slot, { ifAvailable: true });
}

/** Asks the window that writes to let go, and takes the lock by force when it does not answer within three seconds. */
export async function takeOverWriterLock(slot: Slot): Promise<WriterLock> {
  const channel = new BroadcastChannel(nameOf(slot));
  channel.postMessage('please-release');
  const deadline = performance.now() + patienceMs;
  try {
    while (performance.now() < deadline) {
      const lock = await requested(slot, { ifAvailable: true });
      if (lock) return lock;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const stolen = await requested(slot, { steal: true });
    if (!stolen) throw new Error('the lock could not be taken');
    return stolen;
  } finally {
    channel.close();
  }
}

function requested(slot: Slot, how: LockOptions): Promise<WriterLock | undefined> {
  return new Promise((resolve, reject) => {
    let lost: () => void = () => undefined;
    let hasLock = false;
    navigator.locks
      .request(nameOf(slot), how, (lock) => {
        if (!lock) {
          resolve(undefined);
          return undefined;
        }
        hasLock = true;
        return new Promise<void>((release) =>
          resolve(heldLock(slot, release, (listener) => (lost = listener))),
        );
      })
      // A lock that was stolen rejects the request that held it.
      .catch((error: unknown) =>
        hasLock ? lost() : reject(error instanceof Error ? error : new Error(String(error))),
      );
  });
}

function heldLock(slot: Slot, release: () => void, onLost: WriterLock['onLost']): WriterLock {
  const channel = new BroadcastChannel(nameOf(slot));
  return {
    onLost,
    onAsked(listener) {
      channel.onmessage = ({ data }) => {
        if (data === 'please-release') listener();
      };
    },
    release() {
      channel.close();
      release();
    },
  };
}
