import { kinds } from '../kinds.ts';
import type { RecordDeclaration } from '../record/declare-record.ts';
import { type Field, typedFieldsOf } from '../record/fields.ts';
import { toHalfWidth, toPlainWords } from '../standards/to-half-width.ts';

/** The kinds that come in by sheets. */
export const importKinds = ['enterprise', 'job', 'graduate'] as const;
export type ImportKind = (typeof importKinds)[number];

/** Where a column of a sheet goes: a field of the record, or, on a sheet of posts, a field of its enterprise. */
export type Target = {
  /** `title`, or `enterprise.name` on a sheet of posts. */
  readonly key: string;
  readonly part: 'own' | 'enterprise';
  readonly field: Field;
};

/** The declaration of an imported kind. */
export function declared(kind: ImportKind): RecordDeclaration {
  return kinds[kind];
}

const targets = new Map<ImportKind, readonly Target[]>();
const indexes = new Map<ImportKind, ReadonlyMap<string, Target>>();

/** Everything a column of this kind of sheet can mean. A sheet of posts may carry what is known of each enterprise. */
export function targetsOf(kind: ImportKind): readonly Target[] {
  const known = targets.get(kind);
  if (known) return known;
  const own = typedFieldsOf(declared(kind))
    .filter((field) => !(kind === 'job' && field.name === 'enterprise'))
    .map((field): Target => ({ key: field.name, part: 'own', field }));
  const employer =
    kind === 'job'
      ? typedFieldsOf(declared('enterprise')).map((field): Target => ({
          key: `enterprise.${field.name}`,
          part: 'enterprise',
          field,
        }))
      : [];
  const all = [...own, ...employer];
  targets.set(kind, all);
  return all;
}

/** One target by its key; undefined for a key of another version. */
export function targetOf(kind: ImportKind, key: string): Target | undefined {
  return targetsOf(kind).find((each) => each.key === key);
}

/** No title is longer; what is, is compared with nothing: it may have been made long to keep the import busy. */
export const longestTitle = 200;

/** The target that a column title names: by label, English label or alias, whatever its width, brackets and signs. */
export function targetOfTitle(kind: ImportKind, title: string): Target | undefined {
  if (title.length > longestTitle) return undefined;
  const index = indexOf(kind);
  for (const spelling of spellingsOf(title)) {
    const found = index.get(spelling);
    if (found) return found;
  }
  return undefined;
}

/** A title as it is compared, first with and then without what stands in brackets. */
export function spellingsOf(title: string): string[] {
  const half = toHalfWidth(title.replace(/[*＊※★]/g, ''))
    .replace(/^[(]?\d{1,2}[.、)]\s*/, '')
    .replace(/[((【[](?:必填|选填|必填项|可选|required|optional)[))】\]]/gi, '');
  const bare = half.replace(/[(【[][^)】\]]*[)】\]]/g, '').replace(/(?:必填|选填)$/, '');
  return [...new Set([toPlainWords(half), toPlainWords(bare)])].filter((each) => each !== '');
}

function indexOf(kind: ImportKind): ReadonlyMap<string, Target> {
  const known = indexes.get(kind);
  if (known) return known;
  const index = new Map<string, Target>();
  const add = (words: string | undefined, target: Target) => {
    for (const spelling of words === undefined ? [] : spellingsOf(words))
      if (!index.has(spelling)) index.set(spelling, target);
  };
  // Own fields before those of the enterprise, labels before aliases: 人数 on a sheet of posts is the headcount.
  for (const part of ['own', 'enterprise'] as const) {
    const those = targetsOf(kind).filter((each) => each.part === part);
    for (const each of those) add(each.field.label, each);
    for (const each of those) for (const alias of each.field.aliases ?? []) add(alias, each);
    for (const each of those) add(each.field.en, each);
  }
  indexes.set(kind, index);
  return index;
}
