import { type Action, drafts, refusal, revision } from '../change/action.ts';
import { changedIn } from '../change/changed-in.ts';
import { whyNotPlanned } from '../fair/open-fair.ts';
import type { StoredRecord } from '../kinds.ts';
import { parsePatch } from '../record/parse-record.ts';
import { problem } from '../record/problem.ts';
import { booth as declaration } from './record.ts';

/** Only the fields that were typed; null clears one. A booth is blocked by blockBooth. */
export type EditBoothInput = { booth: string; values: Readonly<Record<string, unknown>> };

type Facts = {
  booth: StoredRecord<'booth'> | undefined;
  fair: StoredRecord<'fair'> | undefined;
  /** All booths of the fair, among which codes are unique. */
  booths: readonly StoredRecord<'booth'>[];
};

/** Changes a booth. Refuses with FAIR_CLOSED, ALREADY_DELETED, NOTHING_CHANGED, BOOTH_CODE_TWICE and what a field gets wrong. */
export const editBooth: Action<EditBoothInput, Facts> = {
  name: 'booth.edit',
  async facts(read, input) {
    const booth = await read.get('booth', input.booth);
    return {
      booth,
      fair: booth && (await read.get('fair', booth.fair)),
      booths: booth ? await read.where('booth', 'fair', booth.fair) : [],
    };
  },
  decide({ booth, fair, booths }, { values }, told) {
    if (!booth) return refusal(problem('ALREADY_DELETED', 'booth'));
    const closed = whyNotPlanned(fair);
    if (closed) return refusal(closed);
    const { fair: _fair, blockedReason: _reason, ...typed } = values;
    const parsed = parsePatch(declaration, typed, { today: told.today, current: booth });
    if (!parsed.ok) return refusal(...parsed.problems);
    const patch = changedIn(booth, parsed.patch);
    if (Object.keys(patch).length === 0) return refusal(problem('NOTHING_CHANGED'));
    if (booths.some((each) => each.id !== booth.id && each.code === patch.code))
      return refusal(problem('BOOTH_CODE_TWICE', 'code', { booth: patch.code ?? '' }));
    return drafts([revision('booth', booth.id, patch)], parsed.warnings);
  },
};
