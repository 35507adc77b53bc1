import { type Survivors, survivorsOf, withLinksResolved } from '../../../src-core/change/merged-away.ts';
import { isSealed, type Vault } from '../../../src-core/change/seal.ts';
import { parseStamp } from '../../../src-core/change/stamp.ts';
import { checkByOffice, officeRules } from '../../../src-core/compliance/office-rules.ts';
import type { Kind, KindRecord, StoredRecord } from '../../../src-core/kinds.ts';
import type { Day, Instant } from '../../../src-core/record/instant.ts';
import { textNowOf } from '../../../src-core/review/seen-text.ts';
import { reviewsByJob, type Standing, standingOf } from '../../../src-core/review/standing.ts';
import { isGone, type TableRow } from '../database/database.ts';
import type { CheckedPost } from './review-client.ts';
import type { RowSource } from '../database/row-source.ts';

type Told = {
  vault: Vault | undefined;
  today: Day;
  only: readonly string[] | undefined;
  onProgress(done: number, total: number): void;
};

/** Posts between two signs of life. */
const atOnce = 100;

/** Every live post held against the rules of the office, with where it stands; in the order in which they were recorded. */
export async function checkedPosts(rows: RowSource, told: Told): Promise<CheckedPost[]> {
  const read = await readingOf(rows, ['job', 'enterprise', 'review', 'rule', 'wage', 'operator']);
  const jobs = read('job');
  const enterprises = new Map(read('enterprise').map((each) => [each.id, each]));
  const reviews = reviewsByJob(read('review'));
  const rules = officeRules(read('rule'), read('wage'));
  const headcounts = new Map<string, number>();
  for (const { enterprise, headcount = 0 } of jobs)
    headcounts.set(enterprise, (headcounts.get(enterprise) ?? 0) + headcount);
  const opened = new Map<string, Partial<KindRecord<'enterprise'>>>();
  const openedFirm = (id: string) => {
    const firm = enterprises.get(id);
    const known = opened.get(id) ?? (firm && withContactsOpen(firm, told.vault));
    if (known) opened.set(id, known);
    return known;
  };
  const wanted = told.only === undefined ? jobs : jobs.filter(({ id }) => told.only?.includes(id));
  const checked: CheckedPost[] = [];
  for (const job of wanted) {
    if (checked.length % atOnce === 0) told.onProgress(checked.length, wanted.length);
    const enterprise = enterprises.get(job.enterprise);
    const text = textNowOf(job, enterprise);
    const standing = standingOf(reviews.get(job.id) ?? [], text);
    const ad = {
      job,
      enterprise: openedFirm(job.enterprise),
      today: told.today,
      headcountOfAll: headcounts.get(job.enterprise) ?? 0,
    };
    checked.push({
      id: job.id,
      title: job.title,
      enterprise: job.enterprise,
      firm: enterprise?.name ?? '',
      state: standing.state,
      firstBy: standing.firstBy,
      wasPublished: standing.wasPublished,
      wasStopped: standing.wasStopped,
      since: await sinceWhen(rows, job, standing),
      fingerprint: text.fingerprint,
      findings: checkByOffice(ad, rules),
    });
  }
  return checked;
}

/** Live records of these kinds, links resolved. */
async function readingOf(rows: RowSource, kinds: readonly Kind[]) {
  const all = new Map<Kind, readonly TableRow[]>();
  const survivors = new Map<string, Survivors>();
  for (const kind of kinds) {
    const those = await rows.all(kind);
    all.set(kind, those);
    survivors.set(kind, survivorsOf(those));
  }
  return <K extends Kind>(kind: K) =>
    (all.get(kind) ?? [])
      .map((row) => withLinksResolved(kind, row, survivors))
      .filter((row) => !isGone(row)) as unknown as (StoredRecord<K> & TableRow)[];
}

function withContactsOpen(
  firm: StoredRecord<'enterprise'>,
  vault: Vault | undefined,
): Partial<KindRecord<'enterprise'>> {
  const { contactPhone, contactEmail, ...others } = firm;
  const open = (field: string, value: unknown) =>
    vault && isSealed(value) ? vault.open('enterprise', field, value) : undefined;
  return {
    ...others,
    ...texts({
      contactPhone: open('contactPhone', contactPhone),
      contactEmail: open('contactEmail', contactEmail),
    }),
  };
}

function texts(values: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** A decision says when; a post that nobody has decided about waits since it was recorded, an edited one since it was edited. */
async function sinceWhen(rows: RowSource, { spine }: TableRow, standing: Standing): Promise<Instant> {
  if (standing.last) return standing.last.at;
  const changes = standing.isChanged ? await rows.changes(spine.log.slice(-1)) : [];
  const stamp = changes[0]?.hlc ?? spine.made;
  return new Date(parseStamp(stamp)?.ms ?? 0).toISOString();
}
