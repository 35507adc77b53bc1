import type { Host, Slot } from '../../../src-core/contract/host.ts';
import type { Kind, KindRecord } from '../../../src-core/kinds.ts';
import { bringRecords, broughtKinds } from '../../../src-core/office/bring-records.ts';
import { say } from '../../locale/say.ts';
import { openForReading } from '../../store/recovery/open-for-reading.ts';
import type { Store } from '../../store/store.ts';
import { outcomeSentences } from '../../ui/words/outcome-sentences.ts';
import type { BroughtIn } from '../../context/use-offices.ts';

/** Records in one commit: as an import does. */
const recordsAtOnce = 200;

/**
 * Copies the live records of another office of this laptop into the one that is open. The others stay where they are; only
 * what is not here yet is written, so that it can be begun again.
 *
 * @param onProgress answers whether to go on
 */
export async function bringIn(
  { host, store }: { host: Host; store: Store },
  from: Slot,
  onProgress: (done: number, total: number) => boolean,
): Promise<BroughtIn> {
  const other = await openForReading({ slot: from, host, now: () => new Date() });
  if (!other) return { state: 'failed', sentence: say('settings.bring.not-open') };
  try {
    return await copied(store, other, onProgress);
  } finally {
    await other.close();
  }
}

async function copied(
  store: Store,
  other: Store,
  onProgress: (done: number, total: number) => boolean,
): Promise<BroughtIn> {
  const all = new Map<Kind, readonly string[]>();
  for (const kind of broughtKinds) all.set(kind, await idsToBring(other, kind));
  const total = [...all.values()].reduce((sum, ids) => sum + ids.length, 0);
  const group = store.newGroup();
  let done = 0;
  for (const [kind, ids] of all)
    for (let from = 0; from < ids.length; from += recordsAtOnce) {
      if (!onProgress(done, total)) return { state: 'stopped', done, total };
      const rows = (await other.read.page(kind, ids.slice(from, from + recordsAtOnce))).flatMap(
        (row) => row ?? [],
      );
      const records = rows.map((row): KindRecord<Kind> => other.openRecord(kind, row));
      await store.sealAhead(kind, records);
      const outcome = await store.commit(bringRecords, { kind, records }, { group });
      if (!outcome.saved) return { state: 'failed', sentence: outcomeSentences(outcome).join(' ') };
      done += rows.length;
    }
  return { state: 'brought', done, total };
}

/** People who work at the other office come along only where a record names them: here others work. */
async function idsToBring(other: Store, kind: Kind): Promise<readonly string[]> {
  const ids = await other.read.ids(kind);
  if (kind !== 'operator') return ids;
  const named = new Set((await other.read.all('interview')).map(({ followUpOwner }) => followUpOwner));
  return ids.filter((id) => named.has(id));
}
