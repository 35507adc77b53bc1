import type { BadgeTone } from '../../ui/badge.tsx';
import { type ReviewState, reviewStates } from '../../../src-core/review/review-state.ts';
import { declarationOf } from '../../../src-core/kinds.ts';
import { fieldOf } from '../../../src-core/record/fields.ts';
import type { Choice } from '../../../src-core/record/field-meta.ts';
import { named, say } from '../../locale/say.ts';

export function stateChoice(state: ReviewState): Choice {
  return reviewStates.find(({ code }) => code === state) ?? { code: state, label: state };
}

export function toneOf(state: ReviewState): BadgeTone {
  switch (state) {
    case 'published':
      return 'green';
    case 'collected':
    case 'first-checked':
      return 'blue';
    case 'returned':
    case 'rejected':
      return 'amber';
    default:
      return state satisfies never;
  }
}

export function decisionWords(decision: string): string {
  const { choices = [] } = fieldOf(declarationOf('review'), 'decision');
  const found = choices.find(({ code }) => code === decision);
  return found ? named(found) : decision;
}

/** A path of the text such as `enterprise.introduction`, as the office calls it. */
export function fieldLabel(path: string): string {
  const [kind = '', name = ''] = path.split('.');
  const label = named(fieldOf(declarationOf(kind === 'job' ? 'job' : 'enterprise'), name));
  return kind === 'job' ? label : say('review.of-firm', { label });
}

const hourInMs = 3_600_000;

/** How long ago, roughly: minutes matter to nobody who has a hundred posts to check. */
export function waitedWords(since: string, now: number): string {
  const hours = Math.max(0, Math.floor((now - Date.parse(since)) / hourInMs));
  if (hours < 1) return say('review.waited-new');
  return hours < 48
    ? say('review.waited-hours', { hours })
    : say('review.waited-days', { days: Math.floor(hours / 24) });
}
