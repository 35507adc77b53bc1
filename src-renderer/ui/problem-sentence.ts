import type { RecordDeclaration } from '../../src-core/record/declare-record.ts';
import { type Field, fieldsOf } from '../../src-core/record/fields.ts';
import type { Problem } from '../../src-core/record/problem.ts';
import { named, say } from '../locale/say.ts';

/** What a problem says to a person; with the declaration, the field is called by its label. */
export function problemSentence(problem: Problem, declaration?: RecordDeclaration): string {
  const label = declaration && problem.field ? labelAt(fieldsOf(declaration), problem.field) : undefined;
  return say(problem.code, { ...(label === undefined ? {} : { label }), ...problem.about });
}

/** The label of a path such as `sessions.1.end`: "场次 2 结束". */
function labelAt(fields: readonly Field[], path: string): string | undefined {
  const [name, row, part] = path.split('.');
  const field = fields.find((each) => each.name === name);
  if (!field) return undefined;
  if (row === undefined) return named(field);
  const inner = part === undefined ? undefined : field.parts?.find((each) => each.name === part);
  return [named(field), Number(row) + 1, inner && named(inner)].filter(Boolean).join(' ');
}
