import type { StoredRecord } from '../kinds.ts';
import { type Problem, problem } from '../record/problem.ts';
import { whyNotHead } from '../review/may-review.ts';
import type { Operator, OperatorRole } from './operator-record.ts';

/** Who has one of these may be the second person that a post needs, or decide alone. */
const reviewing: readonly OperatorRole[] = ['head', 'registrar'];

type Staff = readonly StoredRecord<'operator'>[];
type Standing = Pick<Operator, 'roles' | 'disabled'>;

/**
 * Why a person may not be given this standing by whoever works here: one person alone must not be able to supply the second
 * one of a review, or to become head. While there is a head, a head decides who checks posts and who is switched off; where there
 * is none (a first set-up, an office whose head two laptops took away at once), anybody may, or nobody could ever again. The last
 * head stays.
 *
 * @param before undefined for a person who is added
 * @param by the operator who works here
 */
export function whyNotStanding(
  staff: Staff,
  by: string,
  before: StoredRecord<'operator'> | undefined,
  after: Standing,
): Problem | undefined {
  const heads = staff.filter(isHead);
  if (heads.length === 0) return undefined;
  const isSwitchedOff = before !== undefined && !before.disabled && after.disabled === true;
  const isMoved = reviewing.some((role) => has(before, role) !== has(after, role));
  if (!isSwitchedOff && !isMoved) return undefined;
  const closed = whyNotHead(staff.find(({ id }) => id === by));
  if (closed) return isSwitchedOff ? closed : { ...closed, field: 'roles' };
  const isLast = before !== undefined && heads.every(({ id }) => id === before.id) && !isHead(after);
  return isLast ? problem('LAST_HEAD', isSwitchedOff ? undefined : 'roles') : undefined;
}

/** A person of another office as they may work in this one: what is left of their roles, at least to look. */
export function withoutChecking<T extends Pick<Operator, 'roles'>>(person: T): T {
  const left = person.roles.filter((role) => !reviewing.includes(role));
  return { ...person, roles: left.length > 0 ? left : ['viewer'] };
}

function has(person: Standing | undefined, role: OperatorRole): boolean {
  return person !== undefined && !person.disabled && person.roles.includes(role);
}

function isHead(person: Standing): boolean {
  return has(person, 'head');
}
