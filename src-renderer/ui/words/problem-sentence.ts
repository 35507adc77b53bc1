import { declarationOf, isKind } from '../../../src-core/kinds.ts';
import type { RecordDeclaration } from '../../../src-core/record/declare-record.ts';
import { type Field, fieldsOf } from '../../../src-core/record/fields.ts';
import type { Problem } from '../../../src-core/record/problem.ts';
import { named, say, sayAbout } from '../../locale/say.ts';
import type { PlainKey } from '../../locale/sentence.ts';

/** What an action calls its inputs that are no fields of a record. */
const inputs: Readonly<Record<string, PlainKey>> = {
  rows: 'booths.rows',
  columns: 'booths.columns',
  enterprises: 'ui.input.enterprises',
  places: 'ui.input.places',
};

/** What a problem says to a person; with the declaration, the field is called by its label. */
export function problemSentence(problem: Problem, declaration?: RecordDeclaration): string {
  const { field, about } = problem;
  const kind = String(about?.['kind'] ?? '');
  const declared = declaration ?? (isKind(kind) ? declarationOf(kind) : undefined);
  const label = (declared && field && labelAt(fieldsOf(declared), field)) ?? inputLabel(field);
  return sayAbout(problem.code, { label, ...about });
}

/** No sentence is ever shown with an empty place: what is not a field is a kind, an input of its own, or "this". */
function inputLabel(field: string | undefined): string {
  if (field === undefined) return say('ui.input.this');
  if (isKind(field)) return named(declarationOf(field));
  const input = inputs[field];
  return say(input ?? 'ui.input.this');
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
