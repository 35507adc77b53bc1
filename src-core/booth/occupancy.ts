import type { Reader } from '../change/action.ts';
import type { StoredRecord } from '../kinds.ts';
import { type Problem, problem } from '../record/problem.ts';

type Placement = StoredRecord<'placement'>;

/** Who stands where around some booths and some enterprises: all that a placement has to be checked against. */
export type Neighbourhood = {
  /** Placements at those booths or of those enterprises, in every session. */
  placements: readonly Placement[];
  booths: ReadonlyMap<string, StoredRecord<'booth'>>;
  enterprises: ReadonlyMap<string, StoredRecord<'enterprise'>>;
};

/** Reads what one fair has at some booths and of some enterprises, with the records that a refusal has to name. */
export async function neighbourhood(
  read: Reader,
  fair: string,
  booths: readonly string[],
  enterprises: readonly string[],
): Promise<Neighbourhood> {
  const found = [
    ...(await read.whereAny('placement', 'booth', booths)),
    ...(await read.whereAny('placement', 'enterprise', enterprises)),
  ];
  // Session keys repeat from fair to fair ("am"), so an enterprise's placements elsewhere must not count.
  const here = found.filter((each) => each.fair === fair);
  const placements = [...new Map(here.map((each) => [each.id, each])).values()];
  return {
    placements,
    booths: await recordsOf(read, 'booth', [...booths, ...placements.map((each) => each.booth)]),
    enterprises: await recordsOf(read, 'enterprise', [
      ...enterprises,
      ...placements.map((each) => each.enterprise),
    ]),
  };
}

/**
 * Why nobody can be put at this booth in this session: unknown, blocked, or taken by somebody other than the
 * placements named in `leaving`.
 */
export function boothProblem(
  around: Neighbourhood,
  booth: string,
  session: string,
  leaving: ReadonlySet<string> = new Set(),
): Problem | undefined {
  const place = around.booths.get(booth);
  if (!place) return problem('RECORD_GONE', 'booth');
  if (place.blockedReason)
    return problem('BOOTH_BLOCKED', 'booth', { booth: place.code, reason: place.blockedReason });
  const taken = around.placements.find(
    (each) => each.booth === booth && each.session === session && !leaving.has(each.id),
  );
  if (!taken) return undefined;
  return problem('BOOTH_TAKEN', 'booth', {
    booth: place.code,
    enterprise: nameOf(around, taken.enterprise),
    placement: taken.id,
  });
}

/** Why this enterprise cannot be put anywhere in this session: it already stands at a booth. */
export function twiceProblem(
  around: Neighbourhood,
  enterprise: string,
  session: string,
  leaving: ReadonlySet<string> = new Set(),
): Problem | undefined {
  const other = around.placements.find(
    (each) => each.enterprise === enterprise && each.session === session && !leaving.has(each.id),
  );
  if (!other) return undefined;
  return problem('ENTERPRISE_TWICE_IN_SESSION', 'enterprise', {
    enterprise: nameOf(around, enterprise),
    booth: around.booths.get(other.booth)?.code ?? other.booth,
    placement: other.id,
  });
}

function nameOf(around: Neighbourhood, enterprise: string): string {
  return around.enterprises.get(enterprise)?.name ?? enterprise;
}

async function recordsOf<K extends 'booth' | 'enterprise'>(
  read: Reader,
  kind: K,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredRecord<K>>> {
  const found = new Map<string, StoredRecord<K>>();
  for (const id of new Set(ids)) {
    const record = await read.get(kind, id);
    if (record) found.set(id, record);
  }
  return found;
}
