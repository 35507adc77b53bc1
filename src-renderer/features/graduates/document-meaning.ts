import type { Field } from '../../../src-core/record/fields.ts';
import type { Day } from '../../../src-core/record/instant.ts';
import { checkIdentityNumber } from '../../../src-core/standards/identity-number.ts';
import { say } from '../../locale/say.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * What an identity number says while it is typed: region, age, and the last digits of the birthday only, because the whole
 * birthday is personal and the screen may be seen.
 */
export function graduateMeaning(today: Day): (field: Field, values: Values) => string | undefined {
  return (field, values) => {
    const { documentKind, documentNumber } = values;
    if (field.name !== 'documentNumber' || typeof documentNumber !== 'string') return undefined;
    if (documentKind !== undefined && documentKind !== 'resident' && documentKind !== 'residence-permit')
      return undefined;
    const check = checkIdentityNumber(documentNumber, today);
    if (check.format === 'bad')
      return check.problem === 'length' && check.length > 0 && check.length < 18
        ? say('libraries.document.short', { length: check.length })
        : undefined;
    return say('libraries.document.means', {
      region: check.divisionName ?? say('libraries.uscc.region-unknown'),
      birthday: `${check.birthday.slice(0, 4)}-**-**`,
      sex: say(`libraries.sex.${check.sex}`),
      age: check.age,
    });
  };
}
