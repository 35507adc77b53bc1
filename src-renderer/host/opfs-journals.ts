import {
  given,
  refused,
  type HostAnswer,
  type HostAnswers,
  type Slot,
} from '../../src-core/contract/host.ts';
import type { DiskCallName } from './disk-worker-protocol.ts';
import { hasTwin, openTwin, type JournalTwin } from './journal-twin.ts';
import { createSyncFile, openSyncFile, readPart, writeAllOrCutBack, type SyncFile } from './opfs-file.ts';

type JournalAnswers = Pick<HostAnswers, Extract<DiskCallName, `journal.${string}`>>;
type Held = { main: SyncFile; twin: JournalTwin | null };
type HeldJournals = Map<Slot, Held>;

/**
 * The journals of this worker's window. Each is ONE fixed file whose handle is held until it is released; it is
 * created at set-up and never renamed or deleted, because the browser keeps names in a small database that a crash
 * can lose.
 */
export function opfsJournals(): JournalAnswers {
  const held: HeldJournals = new Map();
  return {
    'journal.open': ({ slot }) => open(held, slot),
    'journal.create': ({ slot, text }) => create(held, slot, text),
    'journal.read': ({ slot, offset, maxBytes }) =>
      withHeld(held, slot, ({ main }) =>
        given({ bytes: readPart(main, offset, maxBytes), size: main.getSize() }),
      ),
    'journal.readTwin': ({ slot, offset, maxBytes }) =>
      withHeld(held, slot, ({ twin }) =>
        given(twin?.read(offset, maxBytes) ?? { bytes: new Uint8Array(0), size: 0 }),
      ),
    'journal.append': ({ slot, text, expectedSize }) =>
      withHeld(held, slot, (journal) => append(journal, text, expectedSize)),
    'journal.cut': ({ slot, size }) => withHeld(held, slot, (journal) => cut(journal, size)),
    'journal.release': async ({ slot }) => {
      letGo(held, slot);
      return given({});
    },
  };
}

function letGo(held: HeldJournals, slot: Slot): void {
  const journal = held.get(slot);
  held.delete(slot);
  journal?.twin?.close();
  journal?.main.close();
}

function fileName(slot: Slot): string {
  return `journal-${slot}.jsonl`;
}

async function open(held: HeldJournals, slot: Slot): ReturnType<JournalAnswers['journal.open']> {
  const there = held.get(slot);
  if (there) return given({ ...sizes(there), recoveredFromTwin: false });
  const folder = await navigator.storage.getDirectory();
  let main = await openSyncFile(folder, fileName(slot));
  if (!main || main.getSize() === 0) {
    main?.close();
    if (!(await hasTwin(fileName(slot))))
      return given({ size: null, twinSize: null, recoveredFromTwin: false, asideSize: null });
    main = await createSyncFile(folder, fileName(slot));
  }
  return hold(held, slot, main);
}

async function hold(
  held: HeldJournals,
  slot: Slot,
  main: SyncFile,
): ReturnType<JournalAnswers['journal.open']> {
  try {
    const { twin, recoveredFromTwin } = await openTwin(fileName(slot), main);
    const journal = { main, twin };
    held.set(slot, journal);
    return given({ ...sizes(journal), recoveredFromTwin });
  } catch (error) {
    main.close();
    throw error;
  }
}

async function create(
  held: HeldJournals,
  slot: Slot,
  text: string,
): ReturnType<JournalAnswers['journal.create']> {
  const opened = await open(held, slot);
  if (!opened.ok) return opened;
  if (opened.value.size) return refused('EXISTS', 'journal.create: it holds something');
  letGo(held, slot);
  const main = await createSyncFile(await navigator.storage.getDirectory(), fileName(slot));
  try {
    if (!writeAllOrCutBack(main, new TextEncoder().encode(text), 0)) {
      main.close();
      return diskFull('journal.create');
    }
  } catch (error) {
    // A handle that is not closed would keep the next try from the file.
    main.close();
    throw error;
  }
  const answer = await hold(held, slot, main);
  return answer.ok ? given({ size: main.getSize() }) : answer;
}

function append({ main, twin }: Held, text: string, expectedSize: number): HostAnswer<{ size: number }> {
  const size = main.getSize();
  if (size !== expectedSize) return refused('BUSY', 'journal.append: another size');
  if (!writeAllOrCutBack(main, new TextEncoder().encode(text), size)) return diskFull('journal.append');
  twin?.follow();
  return given({ size: main.getSize() });
}

/** The twin first: if the window dies in between, a longer twin would bring the cut lines back. */
function cut({ main, twin }: Held, size: number): HostAnswer<{ size: number }> {
  if (size > main.getSize()) return refused('BAD_ARGUMENT', 'journal.cut: beyond the end');
  twin?.cut(size);
  main.truncate(size);
  main.flush();
  return given({ size });
}

async function withHeld<T>(
  held: HeldJournals,
  slot: Slot,
  act: (journal: Held) => HostAnswer<T>,
): Promise<HostAnswer<T>> {
  const journal = held.get(slot);
  if (journal) return act(journal);
  const isThere = await (await navigator.storage.getDirectory()).getFileHandle(fileName(slot)).then(
    () => true,
    () => false,
  );
  return isThere
    ? refused('BUSY', 'the journal is not open in this window')
    : refused('MISSING', 'there is no journal');
}

function sizes({ main, twin }: Held): { size: number; twinSize: number | null; asideSize: number | null } {
  return {
    size: main.getSize(),
    twinSize: twin ? twin.size() : null,
    asideSize: twin?.asideSize ?? null,
  };
}

function diskFull(what: string): { ok: false; code: 'DISK_FULL'; detail: string } {
  return { ok: false, code: 'DISK_FULL', detail: `${what}: the disk took only a part` };
}
