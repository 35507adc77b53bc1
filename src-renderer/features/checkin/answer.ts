import { checkIn } from '../../../src-core/graduate/check-in.ts';
import type { Checkin } from '../../../src-core/graduate/checkin-record.ts';
import { walkIn } from '../../../src-core/graduate/walk-in.ts';
import { mostChoices, whoIsMeant } from '../../../src-core/graduate/who-is-meant.ts';
import { declarationOf, type StoredRecord } from '../../../src-core/kinds.ts';
import type { ScreenStore } from '../../store/store.ts';
import type { SearchEntry } from '../../store/search/search-types.ts';
import type { CommitOutcome } from '../../store/outcome.ts';
import { outcomeSentences } from '../../ui/words/outcome-sentences.ts';

type Person = StoredRecord<'graduate'>;

/** What the door says to one scan. */
export type Answer =
  | { kind: 'passed'; person: Person; copies: 1 | 2; isWalkIn: boolean; group: string }
  /** What came of taking back the last person who passed. */
  | { kind: 'taken-back'; person: Person; sentence: string }
  | { kind: 'again'; person: Person; at: string; gate: string | undefined }
  | { kind: 'several'; text: string; entries: readonly SearchEntry[] }
  | { kind: 'unknown'; text: string }
  /** `isOurFault`: the machine refused, so the scan has to be tried again. */
  | { kind: 'refused'; text: string; sentences: readonly string[]; isOurFault: boolean };

/** Where the door is. */
export type Door = { store: ScreenStore; fair: string; session: string; gate: string };

/** `scanned`: by a scanner that acts as a keyboard. */
export type How = 'scanned' | 'typed';

/** Finds out who is meant by a scan and checks that person in. */
export async function answerScan(door: Door, text: string, how: How): Promise<Answer> {
  const index = door.store.search('graduate');
  const find = (words: string) => index.findWhenReady(words, mostChoices + 1);
  const meant = await whoIsMeant(door.store.read, find, text);
  switch (meant.kind) {
    case 'none':
      return { kind: 'unknown', text };
    case 'several':
      return { kind: 'several', text, entries: meant.graduates.flatMap((id) => index.byId(id) ?? []) };
    case 'one':
      return checkInOne(
        door,
        meant.graduate,
        text,
        how === 'scanned' && meant.by === 'student-number' ? 'qr' : methodOf(meant.by),
      );
  }
}

/** Checks one person in. */
export async function checkInOne(
  door: Door,
  graduate: string,
  text: string,
  method: Checkin['method'],
): Promise<Answer> {
  const { store, fair, session, gate } = door;
  const input = { fair, session, graduate, method, ...(gate ? { gate } : {}) };
  const outcome = await store.commit(checkIn, input);
  const person = await store.read.get('graduate', graduate);
  if (!person) return { kind: 'unknown', text };
  if (outcome.saved)
    return { kind: 'passed', person, copies: outcome.copies, isWalkIn: false, group: outcome.group };
  return againOf(outcome, person) ?? refusedOf(outcome, text);
}

/** Enters somebody who is on no list and checks them in; no answer where the form has to say why not. */
export async function addWalkIn(
  door: Door,
  values: Readonly<Record<string, unknown>>,
): Promise<{ outcome: CommitOutcome; answer: Answer | undefined }> {
  const { store, fair, session, gate } = door;
  const outcome = await store.commit(walkIn, { fair, session, values, ...(gate ? { gate } : {}) });
  if (!outcome.saved) return { outcome, answer: undefined };
  const person = await store.read.get('graduate', outcome.created[0] ?? '');
  if (!person) throw new Error('a walk-in was saved but cannot be read');
  return {
    outcome,
    answer: { kind: 'passed', person, copies: outcome.copies, isWalkIn: true, group: outcome.group },
  };
}

function methodOf(by: 'badge' | 'student-number' | 'document' | 'name'): Checkin['method'] {
  switch (by) {
    case 'badge':
      return 'qr';
    case 'student-number':
      return 'student-number';
    case 'document':
      return 'id-card-reader';
    case 'name':
      return 'name';
  }
}

type Refused = Extract<CommitOutcome, { saved: false }>;

function againOf(outcome: Refused, person: Person): Answer | undefined {
  if (outcome.reason !== 'problems') return undefined;
  const earlier = outcome.problems.find((each) => each.code === 'ALREADY_CHECKED_IN');
  if (!earlier) return undefined;
  const gate = String(earlier.about?.['gate'] ?? '-');
  return {
    kind: 'again',
    person,
    at: String(earlier.about?.['at'] ?? ''),
    gate: gate === '-' ? undefined : gate,
  };
}

function refusedOf(outcome: Refused, text: string): Answer {
  return {
    kind: 'refused',
    text,
    sentences: outcomeSentences(outcome, declarationOf('checkin')),
    isOurFault: outcome.reason !== 'problems',
  };
}
