import type { DoubtRule } from './check-advertisement.ts';
import type { Level, RuleId, WordRule } from './rule.ts';
import { backgroundRules } from './rules/background.ts';
import { moneyRules } from './rules/money.ts';
import { personRules } from './rules/person.ts';
import { spokenAbout } from './rules/vocabulary.ts';

/** Named on the screen and frozen with every result, so that an inspector can be shown what was asked at the time. */
export const ruleSetEdition = '2026-11.2';

/** All rules about words. */
export const wordRules: readonly WordRule[] = [...personRules, ...backgroundRules, ...moneyRules].map(
  (rule) => ({ ...rule, exceptions: [...(rule.exceptions ?? []), ...spokenAbout] }),
);

/** Rules about the record whose id is not also that of a rule about words. */
const doubtsAlone = ['M1', 'M2', 'T2', 'T3', 'I1', 'I2', 'I3'] as const satisfies readonly DoubtRule[];
export type DoubtAlone = (typeof doubtsAlone)[number];

/** Every rule that an office can switch off: those about words with their level, those about the record without. */
export const builtInRules: readonly { id: RuleId | DoubtAlone; level?: Level; article?: string }[] = [
  ...wordRules.flatMap(({ id, level, article }) => (isBuiltIn(id) ? [{ id, level, article }] : [])),
  ...doubtsAlone.map((id) => ({ id })),
];

function isBuiltIn(id: WordRule['id']): id is RuleId {
  return !id.startsWith('own-');
}
