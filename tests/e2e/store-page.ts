import { journalLine, type UnsignedEntry } from '../../src-core/change/journal-line.ts';
import { applied, type Row } from '../../src-core/change/row.ts';
import { FairDatabase } from '../../src-renderer/store/database/database.ts';
import { inOneTransaction, numbered } from '../../src-renderer/store/write/write.ts';

const clock = { ms: 1, counter: 0, clockId: 'aaaaaaaaaa' };

type Counts = { rows: number; changes: number; commits: number };

/**
 * Writes an entry whose number, or one of whose changes' numbers, is taken, and says what the tables held before and
 * after, and what came of it.
 *
 * @param count changes of the entry
 * @param taken place of the change whose number is taken; -1: the number of the entry
 */
async function collide(
  name: string,
  count: number,
  taken: number,
): Promise<{ before: Counts; after: Counts; error: string }> {
  const db = new FairDatabase(name);
  await db.open();
  const n = 100;
  if (taken < 0) await put(db, entryOf(n, 0));
  else await db.changes.add({ ...changeOf(n + 1 + taken, 'b'), n: n + 1 + taken });
  const before = await countsOf(db);
  let error = 'none';
  await put(db, entryOf(n, count)).catch((reason: unknown) => {
    error = reason instanceof Error || reason instanceof DOMException ? reason.name : String(reason);
  });
  const after = await countsOf(db);
  await db.delete();
  return { before, after, error };
}

function put(db: FairDatabase, unsigned: UnsignedEntry): Promise<void> {
  const { entry } = journalLine(unsigned);
  const rows = numbered(entry).flatMap((change): Row[] => {
    const row = applied(undefined, change, change.n);
    return row ? [row] : [];
  });
  return inOneTransaction(db, [{ entry, clock }], numbered(entry), {
    rows: new Map(rows.length > 0 ? [['enterprise', rows]] : []),
  });
}

function entryOf(n: number, count: number): UnsignedEntry {
  const changes = Array.from({ length: count }, (_, index) => changeOf(n + 1 + index, 'a'));
  const at = '2026-11-23T01:00:00.000Z';
  return {
    v: 1,
    incarnation: 1,
    n,
    prev: '',
    group: 'g',
    action: 'enterprise.create',
    operator: 'o',
    at,
    changes,
  };
}

function changeOf(n: number, station: string) {
  return {
    v: 1 as const,
    hlc: `0lq5k3m00-${n.toString(36).padStart(4, '0')}-${station.repeat(10)}`,
    group: 'g',
    action: 'enterprise.create',
    operator: 'o',
    kind: 'enterprise',
    record: `record-${station}-${n}`,
    creates: true as const,
    patch: { name: `示例企业 ${n}` },
    base: {},
  };
}

async function countsOf(db: FairDatabase): Promise<Counts> {
  return {
    rows: await db.rows('enterprise').count(),
    changes: await db.changes.count(),
    commits: await db.commits.count(),
  };
}

Object.assign(window, { collide });
