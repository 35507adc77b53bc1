import { isSame } from '../change/is-same.ts';
import type { Values } from '../record/parse-record.ts';
import { toPlainWords } from '../standards/to-half-width.ts';

/** A record of the library as the plan sees it. */
export type Existing = {
  readonly id: string;
  /** As it is stored: sensitive values sealed. What an accepted update is checked against when it goes in. */
  readonly stored: Values;
  /** The same with sensitive values opened; opened only when it is asked for. */
  readonly opened: () => Values;
};

/** A field in which the file and the library differ. */
export type Difference = { readonly field: string; readonly before: unknown; readonly after: unknown };

/** Name of a firm as it is compared: width, spaces, brackets and letter case do not count. */
export function plainName(name: unknown): string {
  return typeof name === 'string' ? toPlainWords(name) : '';
}

/** Fields of the file that say something else than the library. What the file leaves empty is never cleared. */
export function differencesOf(values: Values, existing: Values): readonly Difference[] {
  return Object.entries(values).flatMap(([field, after]) =>
    after === undefined || isSame(existing[field], after) ? [] : [{ field, before: existing[field], after }],
  );
}

/**
 * What makes two posts of one enterprise the same post: title, places, kind of employment and source link. Where all of these
 * agree and something else differs, a person decides whether it is the same post or another one.
 */
export function postKey(enterprise: string, values: Values): string {
  const { title, workRegions, employmentKind, detailLink } = values;
  return JSON.stringify([
    enterprise,
    plainName(title),
    workRegions ?? [],
    employmentKind ?? '',
    detailLink ?? '',
  ]);
}

/** Everything a post says, in one text: two posts of one text are doubles. */
export function postText(enterprise: string, values: Values): string {
  const { id: _id, enterprise: _enterprise, deleted: _deleted, mergedInto: _into, ...said } = values;
  return JSON.stringify([enterprise, ...Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
