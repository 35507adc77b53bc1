import { canonical } from '../change/canonical.ts';
import type { Change } from '../change/change.ts';
import { fold } from '../change/fold.ts';
import { declarationOf } from '../kinds.ts';
import { type Field, fieldsOf } from '../record/fields.ts';
import type { Day } from '../record/instant.ts';
import { checkDocumentNumber, type DocumentKind } from '../standards/identity-number.ts';
import { checkUscc } from '../standards/uscc.ts';
import type { MergeKind } from './merge-kind.ts';

/** Whose value the merged record has: of the one that stays, of its double, or of both where they are files. */
export type Side = 'kept' | 'merged' | 'both';

/** Why a side is the usual one; `say` has a sentence for each. */
export type SideRule =
  'same' | 'only-one' | 'on-the-list' | 'valid' | 'later-certificate' | 'all-files' | 'latest';

/** One field of two records side by side. */
export type FieldChoice = { readonly field: Field; readonly usual: Side; readonly rule: SideRule };

/** What is known of one of the two records. */
export type MergeSide = {
  /** Sensitive ones sealed. */
  readonly values: Readonly<Record<string, unknown>>;
  /** When each field was written. */
  readonly stamps: ReadonlyMap<string, string>;
};

/** Fields that say nothing alone: they are taken from one record together. */
const together: Readonly<Record<MergeKind, readonly (readonly string[])[]>> = {
  enterprise: [['tier', 'tierCertificate', 'tierValidFrom', 'tierValidUntil']],
  graduate: [
    ['documentKind', 'documentNumber'],
    ['school', 'studentNumber'],
  ],
};

/** The fields that are chosen with this one, itself among them. */
export function chosenWith(kind: MergeKind, field: string): readonly string[] {
  return together[kind].find((those) => those.includes(field)) ?? [field];
}

/** The side of a merge as its changes say. */
export function mergeSideOf(
  values: Readonly<Record<string, unknown>>,
  changes: readonly Change[],
): MergeSide {
  const stamps = [...fold(changes).fields].map(([field, { tips }]): [string, string] => [
    field,
    tips.at(-1)?.hlc ?? '',
  ]);
  return { values, stamps: new Map(stamps) };
}

/**
 * All fields of which one of the two says something, with the usual choice: what is filled in before what is empty, a number whose
 * check digit is right before one where it is not, the certificate that is valid longer, all files; else what was written last.
 *
 * @param open opens a sealed value; undefined where the key does not fit
 */
export function usualSides(
  kind: MergeKind,
  kept: MergeSide,
  merged: MergeSide,
  told: { today: Day; open: (field: string, sealed: unknown) => unknown },
): FieldChoice[] {
  const fields = fieldsOf(declarationOf(kind)).filter(
    ({ name }) => kept.values[name] !== undefined || merged.values[name] !== undefined,
  );
  const choices = new Map(fields.map((field) => [field.name, { field, ...usualOf(field) }]));
  for (const names of together[kind]) {
    const lead = leadOf(names.flatMap((name) => choices.get(name) ?? []));
    if (!lead) continue;
    for (const name of names) {
      const choice = choices.get(name);
      if (choice && choice.rule !== 'same')
        choices.set(name, { ...choice, usual: lead.usual, rule: lead.rule });
    }
  }
  return [...choices.values()];

  function usualOf(field: Field): Omit<FieldChoice, 'field'> {
    const [one, other] = [kept.values[field.name], merged.values[field.name]];
    // Who is on a list as well is no walk-in any more.
    if (field.name === 'isWalkIn' && one !== other)
      return { usual: one === undefined ? 'kept' : 'merged', rule: 'on-the-list' };
    if (one === undefined || other === undefined)
      return { usual: one === undefined ? 'merged' : 'kept', rule: 'only-one' };
    if (canonical(one) === canonical(other)) return { usual: 'kept', rule: 'same' };
    if (field.format === 'attachments' && field.schema.safeParse(unionOf(one, other)).success)
      return { usual: 'both', rule: 'all-files' };
    const [isRight, isOtherRight] = [isValid(field, kept), isValid(field, merged)];
    if (isRight !== isOtherRight) return { usual: isRight ? 'kept' : 'merged', rule: 'valid' };
    if (field.name === 'tierValidUntil')
      return { usual: String(one) >= String(other) ? 'kept' : 'merged', rule: 'later-certificate' };
    const isLater = (merged.stamps.get(field.name) ?? '') > (kept.stamps.get(field.name) ?? '');
    return { usual: isLater ? 'merged' : 'kept', rule: 'latest' };
  }
  function isValid({ name }: Field, { values }: MergeSide): boolean {
    const value = values[name];
    if (name === 'uscc') {
      const check = checkUscc(String(value));
      return check.format === 'ok' && check.checkDigit === 'right';
    }
    if (name !== 'documentNumber') return true;
    const plain = told.open(name, value);
    const check = checkDocumentNumber(
      (values['documentKind'] ?? 'resident') as DocumentKind,
      String(plain),
      told.today,
    );
    return check.format === 'plausible' || (check.format === 'ok' && check.checkDigit === 'right');
  }
}

/** The choice that leads the others of its group: the one that says most about which of the two is right. */
function leadOf(choices: readonly FieldChoice[]): FieldChoice | undefined {
  const order: readonly SideRule[] = ['valid', 'later-certificate', 'latest', 'only-one'];
  return choices.toSorted((a, b) => rank(a) - rank(b)).find(({ rule }) => order.includes(rule));
  function rank({ rule }: FieldChoice): number {
    const place = order.indexOf(rule);
    return place < 0 ? order.length : place;
  }
}

/** The files of both, each once. */
export function unionOf(one: unknown, other: unknown): string[] {
  return [...new Set([...((one ?? []) as string[]), ...((other ?? []) as string[])])];
}
