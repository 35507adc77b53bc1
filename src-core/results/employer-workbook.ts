import { standingConsent } from '../consent/standing-consent.ts';
import type { StoredRecord } from '../kinds.ts';
import type { FairFacts } from './fair-facts.ts';
import { resultSheets, type ResultWorkbookAsked } from './result-workbook.ts';
import type { Workbook } from './sheet.ts';

/** What one employer gets, and whose data it does not get. */
export type EmployerHandOut = { workbook: Workbook; withheld: readonly StoredRecord<'graduate'>[] };

/**
 * The posts and interviews of one employer. Who has not agreed to be handed to this enterprise stands there with a surname and stars
 * and nothing else of the person: the employer sees that the interview took place, and the figures stay right.
 *
 * @param consents all of them
 */
export function employerWorkbook(
  facts: FairFacts,
  enterprise: string,
  consents: readonly StoredRecord<'consent'>[],
  asked: Omit<ResultWorkbookAsked, 'isUnmasked'>,
): EmployerHandOut {
  const interviews = facts.interviews.filter((each) => each.enterprise === enterprise);
  const isAgreedTo = agreements(consents);
  const withheld: StoredRecord<'graduate'>[] = [];
  const agreed = new Set<string>();
  const graduates = new Map<string, StoredRecord<'graduate'>>();
  for (const id of new Set(interviews.map(({ graduate }) => graduate))) {
    const person = facts.graduates.get(id);
    if (!person) continue;
    const isAgreed = isAgreedTo(id, enterprise);
    if (isAgreed) agreed.add(id);
    else withheld.push(person);
    graduates.set(id, isAgreed ? person : { id, name: nameMask(person.name) });
  }
  const jobs = facts.jobs.filter((each) => each.enterprise === enterprise);
  // What a recorder noted may name a person: it stays here unless that person is known to have agreed, deleted ones among them.
  const shown = interviews.map((each) => (agreed.has(each.graduate) ? each : withoutNotes(each)));
  const own: FairFacts = { ...facts, jobs, interviews: shown, checkins: [], graduates };
  const sheets = resultSheets(own, { ...asked, isUnmasked: true });
  return { workbook: { sheets: [sheets.job, sheets.interview] }, withheld };
}

/** Whether a graduate has agreed to be handed to an enterprise. */
export function agreements(
  consents: readonly StoredRecord<'consent'>[],
): (graduate: string, enterprise: string) => boolean {
  const given = new Map<string, StoredRecord<'consent'>[]>();
  for (const each of consents) {
    const those = given.get(each.graduate);
    if (those) those.push(each);
    else given.set(each.graduate, [each]);
  }
  return (graduate, enterprise) => standingConsent(given.get(graduate) ?? [], enterprise) !== undefined;
}

/** The surname's first sign and stars, as GB/T 35273-2020 masks names. */
function nameMask(name: string): string {
  const [first = '', ...rest] = [...name];
  return first + '*'.repeat(Math.max(1, rest.length));
}

function withoutNotes({ notes: _, ...interview }: StoredRecord<'interview'>): StoredRecord<'interview'> {
  return interview;
}
