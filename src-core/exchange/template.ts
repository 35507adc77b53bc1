import type { Field } from '../record/fields.ts';
import { type Sheet, sheetOf } from '../results/sheet.ts';
import { type ImportKind, type Target, targetsOf } from './targets.ts';

/** Fields of the enterprise that a template for posts asks for: enough to find or to register it. */
const employerFields = [
  'enterprise.name',
  'enterprise.uscc',
  'enterprise.contactName',
  'enterprise.contactPhone',
];

/** The targets that a template offers, in the order of its columns. */
export function templateTargets(kind: ImportKind): readonly Target[] {
  const all = targetsOf(kind);
  return [
    ...all.filter((each) => employerFields.includes(each.key)),
    ...all.filter((each) => each.part === 'own'),
  ];
}

/** A template to send out: titles (required ones with a star) and one example row that the import passes over. */
export function templateSheet(kind: ImportKind, name: string): Sheet {
  const examples = exampleRow(kind);
  const columns = templateTargets(kind).map((target) => ({
    title: target.field.isRequired ? `${target.field.label}*` : target.field.label,
    cell: (row: ReadonlyMap<string, string>) => row.get(target.key),
  }));
  return sheetOf(name, columns, [examples]);
}

/** The example row by target; all of it invented, so that it can be told from a record. */
export function exampleRow(kind: ImportKind): ReadonlyMap<string, string> {
  return new Map(
    targetsOf(kind).flatMap(({ key, field }) => {
      const example = field.example ?? exampleOf(field);
      return example === undefined ? [] : [[key, example] as const];
    }),
  );
}

const byName: Readonly<Record<string, string>> = {
  contactName: '李示例',
  headcount: '5',
  workRegions: '广州',
  lowestDegree: '本科',
  majors: '机械工程、自动化',
  college: '机械学院',
  major: '机械工程',
  degree: '本科',
  graduationYear: '2027',
  originDivision: '广东省',
  intentRegions: '广州、深圳',
  gender: '男',
};

function exampleOf(field: Field): string | undefined {
  if (byName[field.name] !== undefined) return byName[field.name];
  if (field.format === 'day') return '2026-11-23';
  return field.type === 'choice' ? field.choices?.[0]?.label : undefined;
}
