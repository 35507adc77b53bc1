import type { HostFailure } from '../../../src-core/contract/host.ts';
import type { PlannedRow } from '../../../src-core/exchange/plan-import.ts';
import type { CellProblem, SkipReason } from '../../../src-core/exchange/read-rows.ts';
import { declared, type ImportKind, type Target } from '../../../src-core/exchange/targets.ts';
import type { Field } from '../../../src-core/record/fields.ts';
import { maskOf } from '../../../src-core/record/mask.ts';
import { named, say, sayAbout } from '../../locale/say.ts';
import { fieldWords } from '../../ui/words/field-words.ts';
import type { FileProblem } from '../../workers/import-protocol.ts';

/** The kind as the office calls it. */
export function nounOf(kind: ImportKind): string {
  return named(declared(kind));
}

/** A problem of a cell; the field is called as its column is. */
export function cellSentence(problem: CellProblem): string {
  // The star and the remark that mark a required column are no part of its name.
  const label = problem.title.replace(/[*＊★]|[(（](?:必填|选填)[)）]/g, '').replace(/\s+/g, '');
  return sayAbout(problem.code, { label: label || problem.title, ...problem.about });
}

/** Why a file was not taken and what to do. */
export function fileSentence(
  problem: FileProblem | { readonly code: 'host'; readonly why: HostFailure },
  name: string,
): string {
  if (problem.code === 'host') return say('import.file.host', { why: say(`host.${problem.why}`) });
  if (problem.code === 'NOT_A_WORKBOOK')
    return say('import.file.NOT_A_WORKBOOK', { name, what: say(`import.what.${problem.what}`) });
  const { code, ...about } = problem;
  return sayAbout(`import.file.${code}`, { name, ...about });
}

/** A target as a choice. */
export function targetWords({ part, field }: Target): string {
  return part === 'enterprise' ? say('import.columns.ofEnterprise', { label: named(field) }) : named(field);
}

/** A value in a list of differences; sensitive ones stay masked. */
export function differenceWords(field: Field, value: unknown): string {
  if (value === undefined || value === null) return say('import.update.empty');
  return field.sensitive ? maskOf(field, value) : fieldWords(field, value);
}

/** The rows that were passed over, counted by reason. */
export function skipWords(skipped: readonly { readonly reason: SkipReason }[]): string {
  const counts = new Map<SkipReason, number>();
  for (const { reason } of skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => say(`import.skip.${reason}`, { count })).join(' · ');
}

export type Update = Extract<PlannedRow, { state: 'update' }>;
