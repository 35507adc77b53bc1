import { walkIn } from '../../../src-core/graduate/walk-in.ts';
import { mostChoices, whoIsMeant } from '../../../src-core/graduate/who-is-meant.ts';
import { recordInterview } from '../../../src-core/interview/record-interview.ts';
import { interview, type InterviewResult, interviewResults } from '../../../src-core/interview/record.ts';
import { takeBackInterview } from '../../../src-core/interview/take-back-interview.ts';
import { fieldOf } from '../../../src-core/record/fields.ts';
import { named } from '../../locale/say.ts';
import type { ScreenStore } from '../../store/store.ts';
import type { SearchEntry } from '../../store/search/search-types.ts';
import type { CommitOutcome } from '../../store/outcome.ts';
import { type PersonNow, personNow } from './queries.ts';

/** Where the desk stands. */
export type At = { store: ScreenStore; fair: string; session: string; booth: string };

/** What is known of the person in front of the desk, and what was entered so far. */
export type Sheet = {
  person: PersonNow;
  startedAt: string;
  result: InterviewResult | undefined;
  job: string | undefined;
  notes: string;
  /** What waited at the side is on the desk; it stays kept until it is recorded. */
  parkedAs?: string | undefined;
};

export type Found =
  | { kind: 'person'; person: PersonNow }
  | { kind: 'several'; text: string; entries: readonly SearchEntry[] }
  | { kind: 'unknown'; text: string };

export async function findPerson(at: At, text: string): Promise<Found> {
  const index = at.store.search('graduate');
  const find = (words: string) => index.findWhenReady(words, mostChoices + 1);
  const meant = await whoIsMeant(at.store.read, find, text);
  switch (meant.kind) {
    case 'none':
      return { kind: 'unknown', text };
    case 'several':
      return { kind: 'several', text, entries: meant.graduates.flatMap((id) => index.byId(id) ?? []) };
    case 'one':
      return findKnown(at, meant.graduate, text);
  }
}

/** Somebody whose record is known. */
export async function findKnown(at: At, graduate: string, text = ''): Promise<Found> {
  const person = await personNow(at.store.read, graduate, at);
  return person ? { kind: 'person', person } : { kind: 'unknown', text };
}

/** Records what was entered. @param waited the piece of unfinished work that ends with it */
export function saveSheet(
  at: At,
  sheet: Sheet,
  result: InterviewResult,
  waited: string | undefined,
): Promise<CommitOutcome> {
  const notes = sheet.notes.trim();
  const input = {
    fair: at.fair,
    session: at.session,
    booth: at.booth,
    graduate: sheet.person.graduate.id,
    result,
    startedAt: sheet.startedAt,
    ...(sheet.job === undefined ? {} : { job: sheet.job }),
    ...(notes ? { notes } : {}),
  };
  return at.store.commit(recordInterview, input, waited === undefined ? {} : { work: { [waited]: null } });
}

export function takeBack(at: At, id: string): Promise<CommitOutcome> {
  return at.store.commit(takeBackInterview, { interview: id });
}

/** Enters somebody who is on no list, checks them in, and answers with their id. */
export async function addWalkIn(at: At, values: Readonly<Record<string, unknown>>): Promise<CommitOutcome> {
  return at.store.commit(walkIn, { fair: at.fair, session: at.session, values });
}

const resultChoices = fieldOf(interview, 'result').choices ?? [];

/** The word on the key of a result. */
export function resultName(result: InterviewResult): string {
  const choice = resultChoices.find((each) => each.code === result);
  return choice ? named(choice) : result;
}

/** The result of a digit key; undefined for every other text. */
export function resultOfKey(text: string): InterviewResult | undefined {
  return /^[1-7]$/.test(text) ? interviewResults[Number(text) - 1] : undefined;
}
