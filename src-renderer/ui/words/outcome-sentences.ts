import type { RecordDeclaration } from '../../../src-core/record/declare-record.ts';
import { say } from '../../locale/say.ts';
import type { CommitOutcome } from '../../store/outcome.ts';
import { problemSentence } from './problem-sentence.ts';

/** Why something was not saved, or what to know about what was; empty where everything is as it should be. */
export function outcomeSentences(outcome: CommitOutcome, declaration?: RecordDeclaration): string[] {
  if (outcome.saved) {
    const warnings = outcome.warnings.map((each) => problemSentence(each, declaration));
    return outcome.copies === 1 ? [say('ui.outcome.one-copy'), ...warnings] : warnings;
  }
  if (outcome.reason === 'problems')
    return outcome.problems.map((each) => problemSentence(each, declaration));
  return [say(`ui.outcome.${outcome.reason}`)];
}

/** Why it was not saved; nothing where what was wanted stands already. */
export function refusalSentences(outcome: CommitOutcome, declaration?: RecordDeclaration): string[] {
  const isThere =
    !outcome.saved &&
    outcome.reason === 'problems' &&
    outcome.problems.every(({ code }) => code === 'NOTHING_CHANGED');
  return outcome.saved || isThere ? [] : outcomeSentences(outcome, declaration);
}
