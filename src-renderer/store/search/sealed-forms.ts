import { blindForm, type Vault } from '../../../src-core/change/seal.ts';
import { declarationOf, type Kind } from '../../../src-core/kinds.ts';
import { fieldsOf } from '../../../src-core/record/fields.ts';
import { toHalfWidth, toPlainCode } from '../../../src-core/standards/to-half-width.ts';

/** A telephone, document or plate number has that many digits; what is shorter is a part of one, and no part can be looked for. */
const isWholeNumber = /(?:\d\D*){5}|@/;

/**
 * The blind forms that a text has in the sensitive fields of a kind, each in the spelling of its field: a whole telephone
 * number, document number or address is found by them without any value being opened. The text itself is kept nowhere.
 */
export function sealedFormsOf(vault: Vault, kind: Kind, text: string): readonly string[] {
  const typed = toHalfWidth(text).trim();
  if (!isWholeNumber.test(typed)) return [];
  const declaration = declarationOf(kind);
  return fieldsOf(declaration).flatMap((field) => {
    if (!declaration.sensitive.has(field.name)) return [];
    // A plate has no spelling of its own: it may have been typed in small letters here and in capitals there.
    const values = [typed, toPlainCode(typed)].map((each) => field.schema.safeParse(each).data);
    return [...new Set(values)].flatMap((value) =>
      typeof value === 'string' ? [blindForm(vault.seal(kind, field.name, value))] : [],
    );
  });
}
