import { join } from 'node:path';
import {
  given,
  refused,
  type HostAnswer,
  type HostAnswers,
  type Slot,
} from '../../src-core/contract/host.ts';
import type { OpenFile } from '../durable-files.ts';
import { refuseFor } from '../refuse-for.ts';
import { listSegments } from './segments.ts';
import {
  appendTo,
  closeJournalFile,
  createJournalFile,
  cutTo,
  journalSize,
  openJournalFile,
  packOne,
  readFrom,
  type JournalFile,
  type JournalPlace,
} from './journal-file.ts';

/** Closed segments are compressed when nobody has written for this long. */
const packAfterIdleMs = 2_000;

type JournalCalls =
  | 'journal.open'
  | 'journal.create'
  | 'journal.read'
  | 'journal.readTwin'
  | 'journal.append'
  | 'journal.cut'
  | 'journal.release';

/** The journal calls of one window. */
export type JournalAnswers = Pick<HostAnswers, JournalCalls>;

/** Where the journals stand, and how large a segment grows before it is closed. */
export type ShelfPlace = { folder: string; openFile?: OpenFile; closeSegmentAt?: number };

type Held = { owner: number; file: JournalFile };

type Shelf = {
  place: ShelfPlace;
  held: Map<Slot, Held>;
  queue: Map<Slot, Promise<unknown>>;
  packing: Map<Slot, NodeJS.Timeout>;
};

/** All journals of this installation. One window holds a journal at a time; its calls are answered one by one. */
export type JournalShelf = {
  answersFor(owner: number): JournalAnswers;
  /** Lets go of everything a closed window held. */
  releaseAll(owner: number): Promise<void>;
  /** Compresses now what would be compressed when idle. */
  packNow(slot: Slot): Promise<void>;
};

/** Opens the shelf; no journal is touched yet. */
export function journalShelf(place: ShelfPlace): JournalShelf {
  const shelf: Shelf = { place, held: new Map(), queue: new Map(), packing: new Map() };
  return {
    answersFor: (owner) => answersFor(shelf, owner),
    releaseAll: async (owner) => {
      for (const [slot, held] of shelf.held) if (held.owner === owner) await release(shelf, owner, slot);
    },
    packNow: (slot) => packAll(shelf, slot),
  };
}

function answersFor(shelf: Shelf, owner: number): JournalAnswers {
  return {
    'journal.open': ({ slot }) => inTurn(shelf, slot, () => openFor(shelf, owner, slot)),
    'journal.create': ({ slot, text }) => inTurn(shelf, slot, () => createFor(shelf, owner, slot, text)),
    'journal.read': ({ slot, offset, maxBytes }) =>
      inTurn(shelf, slot, () => withHeld(shelf, owner, slot, (file) => readFrom(file, offset, maxBytes))),
    'journal.readTwin': async () => given({ bytes: new Uint8Array(0), size: 0 }),
    'journal.append': ({ slot, text, expectedSize }) =>
      inTurn(shelf, slot, () =>
        withHeld(shelf, owner, slot, (file) => {
          if (journalSize(file) !== expectedSize) return busy('journal.append: another size');
          packWhenIdle(shelf, slot);
          return appendTo(file, new TextEncoder().encode(text));
        }),
      ),
    'journal.cut': ({ slot, size }) =>
      inTurn(shelf, slot, () => withHeld(shelf, owner, slot, (file) => cutTo(file, size))),
    'journal.release': async ({ slot }) => {
      await release(shelf, owner, slot);
      return given({});
    },
  };
}

async function openFor(shelf: Shelf, owner: number, slot: Slot): ReturnType<JournalAnswers['journal.open']> {
  const held = shelf.held.get(slot);
  if (held && held.owner !== owner) return busy('journal.open: held by another window');
  try {
    const found = held?.file ?? (await openJournalFile(placeOf(shelf, slot)));
    const file = found && (held || journalSize(found) > 0) ? found : null;
    if (file) shelf.held.set(slot, { owner, file });
    if (file && !held) packWhenIdle(shelf, slot);
    const size = file ? journalSize(file) : null;
    return given({ size, twinSize: null, recoveredFromTwin: false, asideSize: null });
  } catch (error) {
    return refuseFor(error, 'journal.open');
  }
}

async function createFor(
  shelf: Shelf,
  owner: number,
  slot: Slot,
  text: string,
): ReturnType<JournalAnswers['journal.create']> {
  const place = placeOf(shelf, slot);
  try {
    const opened = await openFor(shelf, owner, slot);
    if (!opened.ok) return opened;
    if (opened.value.size) return refused('EXISTS', 'journal.create: it holds something');
    const empty = shelf.held.get(slot)?.file;
    if (empty) await closeJournalFile(empty);
    await createJournalFile(place, new TextEncoder().encode(text));
    const file = await openJournalFile(place);
    if (!file) return refused('FAILED', 'journal.create: gone again');
    shelf.held.set(slot, { owner, file });
    return given({ size: journalSize(file) });
  } catch (error) {
    return refuseFor(error, 'journal.create');
  }
}

async function withHeld<T>(
  shelf: Shelf,
  owner: number,
  slot: Slot,
  act: (file: JournalFile) => Promise<HostAnswer<T>>,
): Promise<HostAnswer<T>> {
  const held = shelf.held.get(slot);
  if (held?.owner === owner) return act(held.file);
  if (!held && (await listSegments(placeOf(shelf, slot).folder)) === null) {
    return refused('MISSING', 'there is no journal');
  }
  return busy('the journal is not open in this window');
}

function release(shelf: Shelf, owner: number, slot: Slot): Promise<void> {
  return inTurn(shelf, slot, async () => {
    const held = shelf.held.get(slot);
    if (held?.owner !== owner) return;
    clearTimeout(shelf.packing.get(slot));
    shelf.held.delete(slot);
    await closeJournalFile(held.file);
  });
}

function packWhenIdle(shelf: Shelf, slot: Slot): void {
  clearTimeout(shelf.packing.get(slot));
  const timer = setTimeout(() => void packAll(shelf, slot), packAfterIdleMs);
  timer.unref();
  shelf.packing.set(slot, timer);
}

/** A segment that cannot be packed (a full disk) stays plain: it reads the same, and the next start tries again. */
async function packAll(shelf: Shelf, slot: Slot): Promise<void> {
  const packNext = async (): Promise<boolean> => {
    const held = shelf.held.get(slot);
    return held ? packOne(held.file).catch(() => false) : false;
  };
  while (await inTurn(shelf, slot, packNext));
}

/** Calls of one journal never overlap: each waits for the one before it. */
function inTurn<T>(shelf: Shelf, slot: Slot, act: () => Promise<T>): Promise<T> {
  const turn = (shelf.queue.get(slot) ?? Promise.resolve()).then(act, act);
  shelf.queue.set(slot, turn);
  return turn;
}

function placeOf({ place }: Shelf, slot: Slot): JournalPlace {
  return { ...place, folder: join(place.folder, slot) };
}

function busy(detail: string): Promise<{ ok: false; code: 'BUSY'; detail: string }> {
  return Promise.resolve({ ok: false, code: 'BUSY', detail });
}
