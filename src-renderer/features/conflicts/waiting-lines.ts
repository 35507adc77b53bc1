import { titleOf } from '../../../src-core/change/duplicates.ts';
import { declarationOf, isKind, type Kind } from '../../../src-core/kinds.ts';
import { named, say } from '../../locale/say.ts';
import type { Reading, WaitingRooms } from '../../store/read/reading-types.ts';
import { momentWords } from '../../ui/words/clock-time.ts';
import { sideOf, writtenAt } from './queries.ts';

/** One change that could not be used, in words; `about` the record that it is of, as far as that can be read. */
export type WaitingLine = {
  key: string;
  where: string;
  what: string;
  about: { kind: Kind; record: string; patch: Readonly<Record<string, unknown>> } | undefined;
  at: string;
  why: string;
};

/** A record that a waiting change is of. */
export type WaitingRecord = { title: string; isLive: boolean };

export function waitingLines({ quarantine, later, rejected }: WaitingRooms): WaitingLine[] {
  return [
    ...quarantine.map(({ id, reason, change }) => ({
      key: `q${id ?? ''}`,
      where: say('conflicts.waiting.here'),
      ...partsOf(change),
      why: say(`conflicts.quarantine.${reason}`),
    })),
    ...later.map(({ reason, ...change }) => ({
      key: `l${change.hlc}`,
      where: say('conflicts.waiting.here'),
      ...partsOf(change),
      why: say(`conflicts.later.${reason}`),
    })),
    ...rejected.map(({ hlc, reason, peer, change }, index) => ({
      key: `r${index}`,
      where: say(peer.startsWith('hub:') ? 'conflicts.waiting.hub' : 'conflicts.waiting.portal'),
      ...partsOf(change ?? { hlc }),
      why: say(`conflicts.rejected.${reason}`),
    })),
  ];
}

/** What the records of these lines are called, and whether they can be opened; by `key` of the line. */
export function waitingRecords(
  lines: readonly WaitingLine[],
): (read: Reading) => Promise<ReadonlyMap<string, WaitingRecord>> {
  return async (read) => {
    const found = new Map<string, WaitingRecord>();
    for (const { key, about } of lines) {
      if (!about) continue;
      const { kind, record, patch } = about;
      const { title } = await sideOf(read, kind, record, new Map());
      const own = titleOf({ ...textsOf(patch), id: record });
      found.set(key, { title: title || own, isLive: (await read.get(kind, record)) !== undefined });
    }
    return found;
  };
}

function partsOf(change: unknown): Pick<WaitingLine, 'what' | 'about' | 'at'> {
  const { kind, record, patch, hlc } = (
    typeof change === 'object' && change !== null ? change : {}
  ) as Partial<Record<'kind' | 'record' | 'patch' | 'hlc', unknown>>;
  const isReadable = typeof kind === 'string' && isKind(kind) && typeof record === 'string';
  const values = typeof patch === 'object' && patch !== null ? (patch as Record<string, unknown>) : {};
  return {
    what: kindWords(kind),
    about: isReadable ? { kind, record, patch: values } : undefined,
    at: momentOf(hlc),
  };
}

/** A change that does not fit may hold anything: of its values only texts are shown. */
function textsOf(patch: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => typeof value === 'string'));
}

function kindWords(kind: unknown): string {
  if (typeof kind !== 'string') return say('conflicts.waiting.unreadable');
  return isKind(kind) ? named(declarationOf(kind)) : kind;
}

function momentOf(hlc: unknown): string {
  const at = typeof hlc === 'string' ? writtenAt(hlc) : undefined;
  return at === undefined ? '' : say('ui.history.about', { time: momentWords(at) });
}
