import type { StoredRecord } from '../kinds.ts';
import { type InterviewResult, interviewResults } from '../interview/record.ts';
import { sectionOf } from '../standards/industry-table.ts';
import { tierValidityOn } from '../standards/tier-table.ts';
import type { FairFacts } from './fair-facts.ts';
import { countOf, distinctOf, type Figure, groupedBy, sumOf } from './figure.ts';

/** The numbers of a group of enterprises. */
export type EnterpriseFigures = { enterprises: Figure; posts: Figure; headcount: Figure };

/** The numbers of a group of graduates. */
export type GraduateFigures = {
  /** 入场人数: graduates who came, each once however often. */
  visitors: Figure;
  /** 入场人次: graduates and sessions; two scans in one session are one visit. */
  visits: Figure;
  /** Graduates who talked with at least one enterprise. */
  interviewed: Figure;
  /** Talks that took place: no-shows are counted in `byResult` alone. */
  interviews: Figure;
  /** Graduates with at least one such result; an intent on the spot is not employment. */
  offersIntended: Figure;
  offersSigned: Figure;
};

export type SessionFigures = GraduateFigures & { enterprises: Figure };

/** `code` is a key of the record's table or choices; empty where the record does not say. */
export type Row<F> = { readonly code: string; readonly figures: F };

export type FairResults = {
  totals: EnterpriseFigures &
    GraduateFigures & {
      /** Invited, whether or not they were given a booth. */
      invited: Figure;
      /** Given a booth in at least one session. */
      placed: Figure;
      /** Given a booth, but neither marked as arrived nor met by anybody. */
      absent: Figure;
    };
  bySession: readonly Row<SessionFigures>[];
  /** Certificates valid on the first day of the fair, by tier key; `none` for enterprises without a tier. */
  byTier: readonly Row<EnterpriseFigures>[];
  /** A tier that does not count: `expired`, `not-yet` valid, or `undated`. Such enterprises stand in no row of `byTier`. */
  byTierNotCounted: readonly Row<EnterpriseFigures>[];
  /** By section letter of GB/T 4754. */
  byIndustry: readonly Row<EnterpriseFigures>[];
  byOwnership: readonly Row<EnterpriseFigures>[];
  /** Posts by the lowest degree they ask for. */
  byDegreeWanted: readonly Row<{ posts: Figure; headcount: Figure }>[];
  byCollege: readonly Row<GraduateFigures>[];
  byDegree: readonly Row<GraduateFigures>[];
  /** All seven results, in the order of their keys. */
  byResult: readonly Row<{ interviews: Figure; graduates: Figure }>[];
};

/**
 * The statistics of one fair. Every figure carries the ids of its rows, so that a reader can open it. Only live records of
 * `facts` are there to be counted; enterprises, and posts with them, count when they take part.
 */
export function fairResults(facts: FairFacts): FairResults {
  const takingPart = idsTakingPart(facts);
  const enterprises = [...facts.enterprises.values()].filter(({ id }) => takingPart.has(id));
  const jobs = facts.jobs.filter((job) => takingPart.has(job.enterprise));
  const jobsOf = groupedBy(jobs, (job) => job.enterprise);
  const ofEnterprises = (list: readonly StoredRecord<'enterprise'>[]) => enterpriseFigures(list, jobsOf);
  const tiers = groupedBy(enterprises, (each) => validityOf(each, facts.fair.firstDay));
  const counted = [...(tiers.get('valid') ?? []), ...(tiers.get('none') ?? [])];
  const notCounted = enterprises.filter((each) => !counted.includes(each));
  return {
    totals: { ...ofEnterprises(enterprises), ...graduateFigures(facts), ...attendanceFigures(facts) },
    bySession: facts.fair.sessions.map(({ key }) => ({ code: key, figures: sessionFigures(facts, key) })),
    byTier: rowsBy(counted, (each) => each.tier ?? 'none', ofEnterprises),
    byTierNotCounted: rowsBy(notCounted, (each) => validityOf(each, facts.fair.firstDay), ofEnterprises),
    byIndustry: rowsBy(enterprises, ({ industry }) => industry && sectionOf(industry), ofEnterprises),
    byOwnership: rowsBy(enterprises, (each) => each.ownership, ofEnterprises),
    byDegreeWanted: rowsBy(jobs, (job) => job.lowestDegree, postFigures),
    byCollege: graduateRows(facts, (each) => each.college),
    byDegree: graduateRows(facts, (each) => each.degree),
    byResult: interviewResults.map((result) => ({ code: result, figures: resultFigures(facts, result) })),
  };
}

/**
 * 参会企业: those that were given a booth, arrived or were met; those that nobody has seen yet are among them and shown apart. At a fair without
 * booths (online) those that were invited.
 */
function idsTakingPart(facts: FairFacts): ReadonlySet<string> {
  const { attendances, placements } = facts;
  const expected = placements.length > 0 ? placements : attendances;
  return new Set([...expected.map((each) => each.enterprise), ...idsPresent(facts)]);
}

/** Enterprises that were seen: marked as arrived, or met by a graduate. */
function idsPresent({ attendances, interviews }: FairFacts): ReadonlySet<string> {
  const arrived = attendances.filter((each) => each.arrivedAt !== undefined);
  return new Set([...arrived, ...interviews].map((each) => each.enterprise));
}

function validityOf(enterprise: StoredRecord<'enterprise'>, day: string): string {
  return tierValidityOn(enterprise.tier, enterprise.tierValidFrom, enterprise.tierValidUntil, day);
}

function rowsBy<T, F>(
  rows: readonly T[],
  keyOf: (row: T) => string | undefined,
  figuresOf: (rows: readonly T[]) => F,
): Row<F>[] {
  return [...groupedBy(rows, keyOf)]
    .map(([code, group]) => ({ code, size: group.length, figures: figuresOf(group) }))
    .sort(
      (a, b) =>
        Number(a.code === '') - Number(b.code === '') || b.size - a.size || (a.code < b.code ? -1 : 1),
    )
    .map(({ code, figures }) => ({ code, figures }));
}

function enterpriseFigures(
  enterprises: readonly StoredRecord<'enterprise'>[],
  jobsOf: ReadonlyMap<string, StoredRecord<'job'>[]>,
): EnterpriseFigures {
  const jobs = enterprises.flatMap((each) => jobsOf.get(each.id) ?? []);
  return { enterprises: countOf('enterprise', enterprises), ...postFigures(jobs) };
}

function postFigures(jobs: readonly StoredRecord<'job'>[]) {
  return { posts: countOf('job', jobs), headcount: sumOf('job', jobs, (job) => job.headcount) };
}

type Happenings = Pick<FairFacts, 'checkins' | 'interviews'>;

function graduateFigures({ checkins, interviews }: Happenings): GraduateFigures {
  const visits = new Map<string, StoredRecord<'checkin'>>();
  for (const each of checkins) {
    const visit = `${each.session} ${each.graduate}`;
    // Two gates may have scanned one badge; the earlier scan is the visit.
    const seen = visits.get(visit);
    if (!seen || each.at < seen.at) visits.set(visit, each);
  }
  const graduatesWith = (...results: InterviewResult[]) =>
    distinctOf(
      'graduate',
      interviews.filter((each) => results.includes(each.result)).map((each) => each.graduate),
    );
  const met = interviews.filter((each) => each.result !== 'no-show');
  return {
    visitors: distinctOf(
      'graduate',
      checkins.map((each) => each.graduate),
    ),
    visits: countOf('checkin', [...visits.values()]),
    interviewed: distinctOf(
      'graduate',
      met.map((each) => each.graduate),
    ),
    interviews: countOf('interview', met),
    offersIntended: graduatesWith('offer-intended'),
    offersSigned: graduatesWith('offer-signed'),
  };
}

function sessionFigures(facts: FairFacts, session: string): SessionFigures {
  const isHere = (each: { session: string }) => each.session === session;
  const placed = facts.placements.filter(isHere).map((each) => each.enterprise);
  return {
    enterprises: distinctOf('enterprise', placed),
    ...graduateFigures({
      checkins: facts.checkins.filter(isHere),
      interviews: facts.interviews.filter(isHere),
    }),
  };
}

function attendanceFigures(facts: FairFacts) {
  const { attendances, placements } = facts;
  const present = idsPresent(facts);
  const placed = placements.map((each) => each.enterprise);
  return {
    invited: distinctOf(
      'enterprise',
      attendances.map((each) => each.enterprise),
    ),
    placed: distinctOf('enterprise', placed),
    absent: distinctOf(
      'enterprise',
      placed.filter((id) => !present.has(id)),
    ),
  };
}

function graduateRows(
  facts: FairFacts,
  keyOf: (graduate: StoredRecord<'graduate'>) => string | undefined,
): Row<GraduateFigures>[] {
  return rowsBy([...facts.graduates.values()], keyOf, (group) => {
    const ids = new Set(group.map((each) => each.id));
    const isTheirs = (each: { graduate: string }) => ids.has(each.graduate);
    return graduateFigures({
      checkins: facts.checkins.filter(isTheirs),
      interviews: facts.interviews.filter(isTheirs),
    });
  });
}

function resultFigures({ interviews }: FairFacts, result: InterviewResult) {
  const those = interviews.filter((each) => each.result === result);
  return {
    interviews: countOf('interview', those),
    graduates: distinctOf(
      'graduate',
      those.map((each) => each.graduate),
    ),
  };
}
