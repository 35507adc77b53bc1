import type { StoredRecord } from '../kinds.ts';
import type { FairFacts } from './fair-facts.ts';
import { groupedBy } from './figure.ts';

/** An enterprise takes part in a session. */
export type Participation = { readonly enterprise: StoredRecord<'enterprise'>; readonly session: string };

/**
 * 参会企业: those that were given a booth, arrived or were met; those that nobody has seen yet are among them and shown apart. At a fair
 * without booths (online) those that were invited. They take part in the sessions in which they had a booth or were met; where neither
 * is known, in those for which they signed up.
 */
export function participationsOf(facts: FairFacts): readonly Participation[] {
  const { attendances, placements, interviews } = facts;
  const sessions = sessionsByEnterprise([...placements, ...interviews]);
  const isExpected = ({ arrivedAt }: StoredRecord<'attendance'>) =>
    placements.length === 0 || arrivedAt !== undefined;
  const signedUp = attendances
    .filter((each) => isExpected(each) && !sessions.has(each.enterprise))
    .flatMap((each) => each.sessions.map((session) => ({ enterprise: each.enterprise, session })));
  const all = new Map([...sessions, ...sessionsByEnterprise(signedUp)]);
  return [...facts.enterprises.values()].flatMap((enterprise) =>
    [...(all.get(enterprise.id) ?? [])].map((session) => ({ enterprise, session })),
  );
}

/** The enterprises that take part, each once. */
export function enterprisesTakingPart(facts: FairFacts): readonly StoredRecord<'enterprise'>[] {
  return [...new Set(participationsOf(facts).map(({ enterprise }) => enterprise))];
}

/** The posts of the enterprises that take part, enterprise by enterprise. */
export function postsOffered(
  facts: FairFacts,
): readonly { job: StoredRecord<'job'>; enterprise: StoredRecord<'enterprise'> }[] {
  const posts = groupedBy(facts.jobs, (job) => job.enterprise);
  return enterprisesTakingPart(facts).flatMap((enterprise) =>
    (posts.get(enterprise.id) ?? []).map((job) => ({ job, enterprise })),
  );
}

/** Enterprises that were seen: marked as arrived, or met by a graduate. */
export function idsPresent({ attendances, interviews }: FairFacts): ReadonlySet<string> {
  const arrived = attendances.filter((each) => each.arrivedAt !== undefined);
  return new Set([...arrived, ...interviews].map((each) => each.enterprise));
}

function sessionsByEnterprise(
  rows: readonly { enterprise: string; session: string }[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const sessions = new Map<string, Set<string>>();
  for (const { enterprise, session } of rows)
    sessions.set(enterprise, (sessions.get(enterprise) ?? new Set()).add(session));
  return sessions;
}
