import type { z } from 'zod';
import { standardOf } from '../standards/tables.ts';
import {
  type CommonFields,
  commonFieldNames,
  type RecordDeclaration,
  type RecordOf,
} from './declare-record.ts';
import { bare } from './field-meta.ts';
import { type Field, fieldsOf } from './fields.ts';
import type { Day } from './instant.ts';
import { isAcceptable, type Problem, type ProblemCode, problem } from './problem.ts';

/** Values as they come from a form, a sheet or a scanner. */
export type Values = Readonly<Record<string, unknown>>;

/** What the core is told when it parses: `today` at the office, against which ages are judged. */
export type ParseTold = { readonly today?: Day };

export type ParsedRecord<D extends RecordDeclaration> =
  | { ok: true; record: Omit<RecordOf<D>, keyof CommonFields>; warnings: Problem[] }
  | { ok: false; problems: Problem[] };

/** The fields of a patch: null clears. */
export type PatchOf<D extends RecordDeclaration> = {
  [F in keyof Omit<RecordOf<D>, keyof CommonFields>]?: RecordOf<D>[F] | null;
};

export type ParsedPatch<D extends RecordDeclaration> =
  { ok: true; patch: PatchOf<D>; warnings: Problem[] } | { ok: false; problems: Problem[] };

/**
 * A whole record from values in the open: every field by its schema, then the rules of its declaration. Texts are trimmed;
 * undefined, null, empty texts and empty lists count as not filled in. Problems carry the path of their field; what is only
 * doubtful comes back as a warning (an unknown code, a wrong check digit of a credit code).
 */
export function parseRecord<D extends RecordDeclaration>(
  declaration: D,
  values: Values,
  told: ParseTold = {},
): ParsedRecord<D> {
  const filled = filledOf(values);
  const parsed = declaration.schema.safeParse(filled);
  if (!parsed.success) {
    const problems = problemsOf(parsed.error.issues, filled, declaration);
    return { ok: false, problems };
  }
  const record = parsed.data as Values;
  const found = [...rulesOf(declaration, record, told), ...unknownCodes(fieldsOf(declaration), record)];
  return isAcceptable(found)
    ? { ok: true, record: record as Omit<RecordOf<D>, keyof CommonFields>, warnings: found }
    : { ok: false, problems: found };
}

/**
 * A part of a record: only the fields that are named are checked, null (and what counts as empty) clears one, a required
 * field cannot be cleared. With `current` (opened or stored) the rules across fields see the record as it will be.
 */
export function parsePatch<D extends RecordDeclaration>(
  declaration: D,
  values: Values,
  told: ParseTold & { readonly current?: Readonly<object> } = {},
): ParsedPatch<D> {
  const patch: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  const problems: Problem[] = [];
  const fields = new Map(fieldsOf(declaration).map((field) => [field.name, field]));
  for (const [name, value] of Object.entries(values)) {
    const field = fields.get(name);
    if (isCommon(name) || value === undefined) continue;
    if (!field) problems.push(problem('WRONG_FORM', name));
    else if (isEmpty(value)) {
      if (field.isRequired) problems.push(problem('REQUIRED', name));
      else patch[name] = null;
    } else {
      const parsed = field.schema.safeParse(value);
      if (parsed.success) patch[name] = parsed.data;
      else problems.push(...problemsOf(parsed.error.issues, value, declaration, name));
    }
  }
  if (problems.length > 0) return { ok: false, problems };
  const after = withoutEmpty({ ...(told.current as Values | undefined), ...patch });
  const found = [
    ...(told.current ? rulesOf(declaration, after, told) : []),
    ...unknownCodes(fieldsOf(declaration), patch),
  ];
  return isAcceptable(found)
    ? { ok: true, patch: { ...patch } as PatchOf<D>, warnings: found }
    : { ok: false, problems: found };
}

function rulesOf(declaration: RecordDeclaration, record: Values, told: ParseTold): Problem[] {
  return declaration.rules.flatMap((rule) => rule(record, told));
}

function isCommon(name: string): boolean {
  return (commonFieldNames as readonly string[]).includes(name);
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}

function withoutEmpty(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)));
}

function filledOf(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => !isCommon(name) && !isEmpty(value)),
  );
}

/** A code outside its table is kept as it was written, and said. */
function unknownCodes(fields: readonly Field[], record: Values): Problem[] {
  return fields.flatMap((field) => {
    const value = record[field.name];
    if (!field.table || isEmpty(value)) return [];
    const table = standardOf(field.table);
    const unknown = (code: unknown, path: string): Problem[] =>
      typeof code === 'string' && table.labelOf(code) === undefined
        ? [{ code: 'UNKNOWN_CODE', field: path, level: 'warning', about: { value: code } }]
        : [];
    return Array.isArray(value)
      ? value.flatMap((each, i) => unknown(each, `${field.name}.${i}`))
      : unknown(value, field.name);
  });
}

type Issue = z.core.$ZodIssue;

function problemsOf(
  issues: readonly Issue[],
  input: unknown,
  declaration: RecordDeclaration,
  below?: string,
): Problem[] {
  return issues.flatMap((issue) => {
    const path = [...(below ? [below] : []), ...issue.path].map(String).join('.');
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => problem('WRONG_FORM', path ? `${path}.${key}` : key));
    const at = valueAt(input, issue.path);
    const required = at === undefined || (typeof at === 'string' && at.trim() === '');
    if (required) return [problem('REQUIRED', path)];
    return [problemOf(issue, path, at, typeAt(declaration, path))];
  });
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    input,
  );
}

function typeAt(declaration: RecordDeclaration, path: string): string {
  const schema = (declaration.schema.shape as Record<string, z.ZodType>)[path];
  return schema ? bare(schema).def.type : '';
}

function problemOf(issue: Issue, path: string, value: unknown, type: string): Problem {
  switch (issue.code) {
    case 'invalid_type':
      return problem(codeOfType(issue.expected, value), path);
    case 'too_small':
      return issue.origin === 'number'
        ? problem('TOO_SMALL', path, { min: Number(issue.minimum) })
        : problem('TOO_SHORT', path, { min: Number(issue.minimum) });
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int'
        ? problem('TOO_LARGE', path, { max: Number(issue.maximum) })
        : problem('TOO_LONG', path, { max: Number(issue.maximum) });
    case 'invalid_value':
      return problem('NOT_ONE_OF', path);
    case 'custom': {
      const named: unknown = issue.params?.problem;
      return problem((typeof named === 'string' ? named : 'WRONG_FORM') as ProblemCode, path);
    }
    default:
      return problem(type === 'enum' ? 'NOT_ONE_OF' : 'WRONG_FORM', path);
  }
}

function codeOfType(expected: string, value: unknown): ProblemCode {
  if (expected === 'int') return 'NOT_WHOLE';
  if (expected === 'number') return typeof value === 'number' ? 'NOT_WHOLE' : 'NOT_A_NUMBER';
  if (expected === 'boolean') return 'NOT_YES_OR_NO';
  return expected === 'string' ? 'NOT_TEXT' : 'WRONG_FORM';
}
