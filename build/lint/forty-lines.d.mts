import type { Rule } from 'eslint';

export const fortyLines: Rule.RuleModule;
