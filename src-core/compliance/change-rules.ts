import { type Action, creation, drafts, refusal, revision } from '../change/action.ts';
import type { StoredRecord } from '../kinds.ts';
import { parseRecord } from '../record/parse-record.ts';
import { problem } from '../record/problem.ts';
import { whyNotHead, whyNotReviewer } from '../review/may-review.ts';
import { normalise } from './normalise.ts';
import { rule } from './rule-record.ts';
import { wage } from './wage-record.ts';

type Values = Readonly<Record<string, unknown>>;
type Operators = readonly StoredRecord<'operator'>[];

/** Adds a rule of the office. Refuses with NOT_THE_HEAD, what a field gets wrong, REQUIRED and EMPTY_WORD (a word of which nothing is read). */
export const addRule: Action<{ values: Values }, Operators> = {
  name: 'rule.create',
  facts: (read) => read.all('operator'),
  decide(operators, { values }, told) {
    const closed = whyNotHead(operators.find(({ id }) => id === told.operator));
    if (closed) return refusal(closed);
    const parsed = parseRecord(rule, values, { today: told.today });
    if (!parsed.ok) return refusal(...parsed.problems);
    const { words, level } = parsed.record;
    if (!words) return refusal(problem('REQUIRED', 'words'));
    if (!level) return refusal(problem('REQUIRED', 'level'));
    const empty = words.find((each) => normalise(each).text === '');
    if (empty !== undefined) return refusal(problem('EMPTY_WORD', 'words', { value: empty }));
    return drafts([creation('rule', told.newId(), parsed.record)]);
  },
};

/** `rule`: the id of one of FairDesk's rules, or the record of an own one. */
export type SwitchRuleInput = { rule: string; isOff: boolean; reason: string };

/**
 * Switches a rule off or on again, with a reason. Refuses with NOT_THE_HEAD, REASONS_NEEDED, NOTHING_CHANGED. Of a rule of FairDesk the
 * first switch makes a record, and where two laptops made one, all are switched.
 */
export const switchRule: Action<
  SwitchRuleInput,
  { operators: Operators; rules: readonly StoredRecord<'rule'>[] }
> = {
  name: 'rule.switch',
  facts: async (read) => ({ operators: await read.all('operator'), rules: await read.all('rule') }),
  decide({ operators, rules }, input, told) {
    const closed = whyNotHead(operators.find(({ id }) => id === told.operator));
    if (closed) return refusal(closed);
    const reason = input.reason.trim();
    if (reason === '') return refusal(problem('REASONS_NEEDED', 'reason'));
    const records = rules.filter(({ id, builtIn }) => id === input.rule || builtIn === input.rule);
    if (records.some(({ isOff }) => isOff === true) === input.isOff)
      return refusal(problem('NOTHING_CHANGED'));
    if (records.length === 0)
      return drafts([creation('rule', told.newId(), { builtIn: input.rule, isOff: input.isOff, reason })]);
    return drafts(records.map(({ id }) => revision('rule', id, { isOff: input.isOff, reason })));
  },
};

/** Enters the lowest wage of a region. Refuses with NOT_A_REVIEWER and what a field gets wrong. */
export const addWage: Action<{ values: Values }, Operators> = {
  name: 'wage.create',
  facts: (read) => read.all('operator'),
  decide(operators, { values }, told) {
    const closed = whyNotReviewer(operators.find(({ id }) => id === told.operator));
    if (closed) return refusal(closed);
    const parsed = parseRecord(wage, values, { today: told.today });
    if (!parsed.ok) return refusal(...parsed.problems);
    return drafts([creation('wage', told.newId(), parsed.record)], parsed.warnings);
  },
};

/** Takes a lowest wage out that was entered wrongly. Refuses with NOT_A_REVIEWER, ALREADY_DELETED. */
export const removeWage: Action<
  { wage: string },
  { operators: Operators; record: StoredRecord<'wage'> | undefined }
> = {
  name: 'wage.delete',
  facts: async (read, input) => ({
    operators: await read.all('operator'),
    record: await read.get('wage', input.wage),
  }),
  decide({ operators, record }, _input, told) {
    const closed = whyNotReviewer(operators.find(({ id }) => id === told.operator));
    if (closed) return refusal(closed);
    if (!record) return refusal(problem('ALREADY_DELETED', 'id'));
    return drafts([revision('wage', record.id, { deleted: true })]);
  },
};
