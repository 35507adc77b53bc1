import type { Field } from '../../../src-core/record/fields.ts';
import { sizeOf } from '../../../src-core/standards/enterprise-size.ts';
import { divisionName, prefectureOf } from '../../../src-core/standards/divisions.ts';
import { checkUscc } from '../../../src-core/standards/uscc.ts';
import { say } from '../../locale/say.ts';

type Values = Readonly<Record<string, unknown>>;

/** What stands beside a field while it is typed: the credit code says body and region, the figures say the size. */
export function enterpriseMeaning(field: Field, values: Values): string | undefined {
  switch (field.name) {
    case 'uscc':
      return usccMeaning(values.uscc);
    case 'usccReason':
      return reasonMeaning(values.uscc);
    case 'declaredSize':
      return sizeMeaning(values);
    default:
      return undefined;
  }
}

function reasonMeaning(uscc: unknown): string {
  const check = checkUscc(typeof uscc === 'string' ? uscc : '');
  return check.format === 'ok' && check.checkDigit === 'wrong'
    ? say('libraries.uscc.reason', { expected: check.expected })
    : say('libraries.uscc.no-reason');
}

function usccMeaning(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const check = checkUscc(value);
  if (check.format === 'bad')
    return check.problem === 'length' && check.length < 18
      ? say('libraries.uscc.short', { length: check.length })
      : undefined;
  // A city's own registrar signs as 440101, which is no county; the city is meant.
  const region =
    divisionName(check.divisionCode) ??
    divisionName(prefectureOf(check.divisionCode)) ??
    say('libraries.uscc.region-unknown');
  return `${say(`libraries.body.${check.body}`)} · ${region}`;
}

/** The size by the rule of 2011, as far as the figures allow. */
function sizeMeaning(values: Values): string | undefined {
  const number = (value: unknown) => (typeof value === 'number' ? value : undefined);
  if (values.industry === undefined && values.staff === undefined && values.revenue === undefined)
    return undefined;
  const size = sizeOf({
    industry: typeof values.industry === 'string' ? values.industry : undefined,
    staff: number(values.staff),
    revenue: number(values.revenue),
    assets: number(values.assets),
  });
  if (size === 'not-covered') return say('libraries.size.not-covered');
  if (typeof size === 'string')
    return say('libraries.size.computed', { size: say(`libraries.size.${size}`) });
  const missing = size.missing.map((each) => say(`libraries.size.needs-${each}`)).join('、');
  return say('libraries.size.missing', { missing });
}
