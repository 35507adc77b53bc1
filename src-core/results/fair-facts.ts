import type { Reader } from '../change/action.ts';
import type { Kind, StoredRecord } from '../kinds.ts';
import { partPublished } from '../review/published.ts';

/** Everything that happened at one fair, links resolved: a record that links to a merged double links to the survivor here. */
export type FairFacts = {
  fair: StoredRecord<'fair'>;
  attendances: readonly StoredRecord<'attendance'>[];
  placements: readonly StoredRecord<'placement'>[];
  checkins: readonly StoredRecord<'checkin'>[];
  interviews: readonly StoredRecord<'interview'>[];
  booths: ReadonlyMap<string, StoredRecord<'booth'>>;
  /** Enterprises that were invited, placed or interviewed. */
  enterprises: ReadonlyMap<string, StoredRecord<'enterprise'>>;
  /** The posts that those enterprises offer at the fair: published, and not closed before its first day. */
  jobs: readonly StoredRecord<'job'>[];
  /** Those that the review holds back: not counted and not handed out, but some may have been talked about. */
  heldBack: readonly StoredRecord<'job'>[];
  /** Graduates who checked in or were interviewed. */
  graduates: ReadonlyMap<string, StoredRecord<'graduate'>>;
};

/** What the store's `read` offers beyond a Reader: many rows at once. */
export type FairReading = Reader & {
  page<K extends Kind>(kind: K, ids: readonly string[]): Promise<(StoredRecord<K> | undefined)[]>;
};

/** Reads one fair whole; undefined where there is no such fair. About 6,000 interviews and 15,000 check-ins are its size on a large day. */
export async function readFairFacts(read: FairReading, id: string): Promise<FairFacts | undefined> {
  const fair = await read.get('fair', id);
  if (!fair) return undefined;
  const attendances = await read.where('attendance', 'fair', fair.id);
  const placements = await read.where('placement', 'fair', fair.id);
  const checkins = await read.where('checkin', 'fair', fair.id);
  const interviews = await read.where('interview', 'fair', fair.id);
  const booths = await read.where('booth', 'fair', fair.id);
  const enterprises = await recordsOf(
    read,
    'enterprise',
    [attendances, placements, interviews].flatMap((list) => list.map((each) => each.enterprise)),
  );
  const graduates = await recordsOf(
    read,
    'graduate',
    [checkins, interviews].flatMap((list) => list.map((each) => each.graduate)),
  );
  const survivor = (links: ReadonlyMap<string, { id: string }>, link: string) => links.get(link)?.id ?? link;
  const withEnterprise = <T extends { enterprise: string }>(row: T): T => ({
    ...row,
    enterprise: survivor(enterprises, row.enterprise),
  });
  const withGraduate = <T extends { graduate: string }>(row: T): T => ({
    ...row,
    graduate: survivor(graduates, row.graduate),
  });
  const open = (await read.whereAny('job', 'enterprise', [...enterprises.keys()]))
    .filter(({ closesOn }) => closesOn === undefined || closesOn >= fair.firstDay)
    .map(withEnterprise);
  const { published, heldBack } = await partPublished(read, open, (job) => enterprises.get(job.enterprise));
  return {
    fair,
    attendances: attendances.map(withEnterprise),
    placements: placements.map(withEnterprise),
    checkins: checkins.map(withGraduate),
    interviews: interviews.map((row) => withEnterprise(withGraduate(row))),
    booths: byId(booths),
    enterprises: byId([...enterprises.values()]),
    jobs: published,
    heldBack,
    graduates: byId([...graduates.values()]),
  };
}

/** Records by the id that links to them, which for a merged double is not their own. */
async function recordsOf<K extends 'enterprise' | 'graduate'>(
  read: FairReading,
  kind: K,
  links: readonly string[],
): Promise<ReadonlyMap<string, StoredRecord<K>>> {
  const ids = [...new Set(links)];
  const rows = await read.page(kind, ids);
  const found = new Map<string, StoredRecord<K>>();
  for (const [index, id] of ids.entries()) {
    const row = rows[index];
    const record = row && !row.mergedInto && !row.deleted ? row : await read.get(kind, id);
    if (record) found.set(id, record);
  }
  return found;
}

function byId<T extends { id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((each) => [each.id, each]));
}
