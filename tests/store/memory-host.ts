import {
  given,
  type Host,
  type HostAnswers,
  hostCalls,
  type HostCallName,
  refused,
} from '../../src-core/contract/host.ts';

/** A host whose disk is memory, for the store's tests: journals are text, failures can be ordered. */
export class MemoryHost {
  readonly journals = new Map<string, string>();
  /** Second copies that say something else than the journal. */
  readonly twins = new Map<string, string>();
  /** Set to let the next appends fail, as a full disk does. */
  failing: 'DISK_FULL' | 'DENIED' | undefined;
  appended = 0;
  /** Bytes of a journal that cannot be read, as of a file that is lost. */
  readonly damaged = new Map<string, { from: number; until: number }>();
  /** Who wraps keys: another machine cannot unwrap what this one did. */
  machine = 'plain';
  /** Answers before the host does, where it answers at all: a fault, or another window, as a test wants it. */
  instead: ((name: HostCallName, args: never) => unknown) | undefined;

  readonly call: Host = async (name, args) => {
    hostCalls[name].args.parse(args);
    const ordered = await this.instead?.(name, args as never);
    if (ordered !== undefined) return ordered as never;
    const answer = (this.answers as Partial<Record<HostCallName, (args: never) => Promise<unknown>>>)[name];
    if (!answer) return refused('UNSUPPORTED', name);
    return (await answer(args as never)) as never;
  };

  private readonly answers: Partial<HostAnswers> = {
    'app.info': async () =>
      given({ host: 'browser', version: 'test', builtAt: '2026-01-01T00:00:00.000Z', platform: 'test' }),
    'secret.keep': async ({ value }) => given({ kept: `${this.machine}:${value}`, isProtected: false }),
    'secret.give': async ({ kept }) => {
      const [machine, value = ''] = kept.split(':');
      return machine === this.machine ? given({ value }) : refused('DAMAGED', 'wrapped by another machine');
    },
    'disk.persist': async () => given({ isPersistent: true }),
    'journal.open': async ({ slot }) => {
      const text = this.journals.get(slot);
      return given({
        size: text === undefined ? null : sizeOf(text),
        twinSize: null,
        recoveredFromTwin: false,
        asideSize: this.twins.has(slot) ? sizeOf(this.twins.get(slot) ?? '') : null,
      });
    },
    'journal.create': async ({ slot, text }) => {
      if (this.journals.get(slot)) return refused('EXISTS', slot);
      this.journals.set(slot, text);
      return given({ size: sizeOf(text) });
    },
    'journal.read': async ({ slot, offset, maxBytes }) => {
      const bytes = new TextEncoder().encode(this.journals.get(slot) ?? '');
      const size = bytes.length;
      const hole = this.damaged.get(slot) ?? { from: Infinity, until: Infinity };
      if (offset >= hole.from && offset < hole.until)
        return given({ bytes: new Uint8Array(0), size, damagedBytes: hole.until - offset });
      const until = offset < hole.from ? Math.min(hole.from, offset + maxBytes) : offset + maxBytes;
      return given({ bytes: bytes.slice(offset, until), size });
    },
    'journal.readTwin': async ({ slot, offset, maxBytes }) => {
      const bytes = new TextEncoder().encode(this.twins.get(slot) ?? '');
      return given({ bytes: bytes.slice(offset, offset + maxBytes), size: bytes.length });
    },
    'journal.append': async ({ slot, text, expectedSize }) => {
      const before = this.journals.get(slot);
      if (before === undefined) return refused('MISSING', slot);
      if (this.failing) return refused(this.failing, 'ordered by the test');
      if (sizeOf(before) !== expectedSize) return refused('BUSY', 'another size');
      this.journals.set(slot, before + text);
      this.appended += 1;
      return given({ size: sizeOf(before + text) });
    },
    'journal.cut': async ({ slot, size }) => {
      const bytes = new TextEncoder().encode(this.journals.get(slot) ?? '').slice(0, size);
      this.journals.set(slot, new TextDecoder().decode(bytes));
      return given({ size: bytes.length });
    },
    'journal.release': async () => given({}),
  };
}

function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
