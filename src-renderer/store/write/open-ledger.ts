import type { JournalHeader } from '../../../src-core/change/journal-line.ts';
import { vaultOf } from '../../../src-core/change/seal.ts';
import { newClock, parseStamp } from '../../../src-core/change/stamp.ts';
import { clockWatch } from './clock-watch.ts';
import type { FairDatabase } from '../database/database.ts';
import type { JournalFile } from './journal-file.ts';
import { type Ledger, oneAtATime } from './ledger.ts';
import { newClockId } from './random-id.ts';
import { countOutgoing } from '../peers/outgoing.ts';
import { RowMemory } from './row-memory.ts';
import { currentPeer } from '../peers/replication.ts';
import { rememberingVault } from './remembering-vault.ts';

/** The ledger as the last commit in the database left it. */
export async function openLedger(parts: {
  db: FairDatabase;
  journal: JournalFile;
  header: JournalHeader;
  key: Uint8Array;
  now: () => Date;
}): Promise<Ledger> {
  const { db, header, key, ...rest } = parts;
  const last = await db.commits.orderBy('n').last();
  const head =
    last === undefined
      ? { next: 1, hash: header.hash, incarnation: 1 }
      : { next: last.n + last.count + 1, hash: last.hash, incarnation: last.incarnation };
  const central = await currentPeer(db, 'central');
  const ledger: Ledger = {
    ...rest,
    db,
    header,
    vault: rememberingVault(vaultOf(key)),
    memory: new RowMemory(),
    turn: oneAtATime(),
    watch: clockWatch(parts.now),
    clock: { ...newClock(newClockId()), ...(last && parseStamp(last.seen)) },
    head,
    unjournaled: [],
    journalFailures: 0,
    journalError: undefined,
    hasDiskBeenFull: false,
    isClosed: false,
    isWriter: true,
    central,
    unsent: await countOutgoing(db, central),
    onHealth: () => undefined,
    onWritten: () => undefined,
  };
  db.on('close', () => {
    ledger.isClosed = true;
    ledger.onHealth();
  });
  return ledger;
}
