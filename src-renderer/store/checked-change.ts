import type { Change } from '../../src-core/change/change.ts';
import { changeSchema } from '../../src-core/change/parse-change.ts';
import { declarationOf, isKind } from '../../src-core/kinds.ts';
import { patchSchemaOf } from '../../src-core/record/stored-schema.ts';

/** The change as it is, when its envelope and the fields that this version knows are right; both doors ask for it. */
export function checkedChange(value: unknown): Change | undefined {
  if (!changeSchema.safeParse(value).success) return undefined;
  const change = value as Change;
  if (!isKind(change.kind)) return change;
  const check = patchSchemaOf(declarationOf(change.kind)).safeParse(change.patch);
  const isOfThisVersion =
    check.success || check.error.issues.every((issue) => issue.code === 'unrecognized_keys');
  return isOfThisVersion ? change : undefined;
}
