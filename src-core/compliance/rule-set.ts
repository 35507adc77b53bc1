import type { WordRule } from './rule.ts';
import { conditionRules } from './rules/conditions.ts';
import { moneyRules } from './rules/money.ts';

/** Named on the screen and frozen with every result, so that an inspector can be shown what was asked at the time. */
export const ruleSetEdition = '2026-11';

/** All rules about words. */
export const wordRules: readonly WordRule[] = [...conditionRules, ...moneyRules];
