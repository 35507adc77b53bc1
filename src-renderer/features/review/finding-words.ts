import type { Finding } from '../../../src-core/compliance/check-advertisement.ts';
import type { RuleId } from '../../../src-core/compliance/rule.ts';
import { declarationOf, type Kind } from '../../../src-core/kinds.ts';
import type { Review } from '../../../src-core/review/record.ts';
import { fieldOf, fieldsOf } from '../../../src-core/record/fields.ts';
import { named, say, sayAbout } from '../../locale/say.ts';
import type { PlainKey, SentenceKey } from '../../locale/sentence.ts';

type Doubt = Finding & { is: 'doubt' };
type Words = Finding & { is: 'words' };

export function doubtWords({ kind, field, code, about }: Omit<Doubt, 'is' | 'rule' | 'level'>): string {
  return sayAbout(`compliance.doubt.${code}`, {
    label: named(fieldOf(declarationOf(kind), field)),
    ...about,
  });
}

/** What a rule objects to: an own one says it in the office's words. */
export function ruleWords({ rule, message }: Pick<Words, 'rule' | 'message'>): string {
  return message ?? say(`compliance.rule.${rule as RuleId}`);
}

/** How it could be written instead; undefined where the office has a rule of its own. */
export function adviceWords({ rule, message }: Pick<Words, 'rule' | 'message'>): string | undefined {
  return message === undefined ? say(`compliance.advice.${rule as RuleId}`) : undefined;
}

/** One line, for a list and for the reasons of a return. */
export function findingWords(finding: Finding): string {
  return finding.is === 'doubt'
    ? doubtWords(finding)
    : say('review.finding-line', { rule: ruleWords(finding), words: finding.words });
}

/** Findings as the reasons of a return: as many whole ones as there is room for, and how many more there are. */
export function reasonsFrom(findings: readonly Finding[], longest: number): string {
  const lines = findings.map(findingWords);
  const written = (count: number) => {
    const rest = lines.length - count;
    return [
      ...lines.slice(0, count),
      ...(rest > 0 ? [say('review.reasons.more', { count: rest })] : []),
    ].join('\n');
  };
  let count = lines.length;
  while (count > 0 && written(count).length > longest) count -= 1;
  return written(count);
}

type Frozen = NonNullable<Review['findings']>[number];

/** The same line from what was frozen with a decision; a rule that this version does not know is called by its id. */
export function frozenWords({ rule, place, words }: Frozen): string {
  const [kind = '', field = ''] = place.split('.');
  if (field === '') {
    const name = rule.startsWith('own-')
      ? say('review.own-rule')
      : say(`compliance.rule.${rule}` as PlainKey);
    return say('review.finding-line', { rule: name, words });
  }
  const { code, ...about } = JSON.parse(words) as { code: string } & Record<string, string | number>;
  const label = fieldsOf(declarationOf(kind as Kind)).find(({ name }) => name === field);
  return sayAbout(`compliance.doubt.${code}` as SentenceKey, {
    label: label ? named(label) : field,
    ...about,
  });
}
