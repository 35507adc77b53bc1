import type { Finding } from '../compliance/check-advertisement.ts';
import { canonical } from '../change/canonical.ts';
import type { Review } from './record.ts';

const mostFindings = 400;

/** Findings as they are kept with a decision: the words as they were written, or the code of a doubt with its numbers. */
export function frozen(findings: readonly Finding[]): NonNullable<Review['findings']> {
  return findings.slice(0, mostFindings).map((each) =>
    each.is === 'words'
      ? { rule: each.rule, level: each.level, place: each.part, words: each.words.slice(0, 400) }
      : {
          rule: each.rule,
          level: each.level,
          place: `${each.kind}.${each.field}`,
          words: canonical({ code: each.code, ...each.about }).slice(0, 400),
        },
  );
}
