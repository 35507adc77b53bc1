import type { Change } from './change.ts';
import { changeSchema } from './parse-change.ts';
import { declarationOf, isKind } from '../kinds.ts';
import { patchSchemaOf } from '../record/stored-schema.ts';

/**
 * The change as it is, when its envelope and the fields that this version knows are right; both doors of the store ask for it,
 * and the portal does. A kind or field of a newer version is no fault: it waits in `later`.
 */
export function checkedChange(value: unknown): Change | undefined {
  if (!changeSchema.safeParse(value).success) return undefined;
  const change = value as Change;
  if (!isKind(change.kind)) return change;
  const check = patchSchemaOf(declarationOf(change.kind)).safeParse(change.patch);
  const isOfThisVersion =
    check.success || check.error.issues.every((issue) => issue.code === 'unrecognized_keys');
  return isOfThisVersion ? change : undefined;
}
