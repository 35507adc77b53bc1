import type { HealthItem } from '../../../src-core/enterprise/health.ts';
import { enterprise } from '../../../src-core/enterprise/record.ts';
import { fieldOf } from '../../../src-core/record/fields.ts';
import { named, say } from '../../locale/say.ts';

/** One line of the card in words. */
export function healthWords({ code, about }: HealthItem): string {
  const { body, size, missing = [], expected = '', declared = '', day = '', days = 0, count = 0 } = about;
  const { reason = '', edition = '', years = 0 } = about;
  const sentence = say(`libraries.health.${code}`, {
    expected,
    declared,
    day,
    days,
    count,
    reason,
    edition,
    years,
    body: body ? say(`libraries.body.${body}`) : '',
    size: size ? say(`libraries.size.${size}`) : '',
    missing: missing.map((name) => named(fieldOf(enterprise, name))).join('、'),
  });
  return [sentence, ...grantWords(about)].join('；');
}

/** By which rule a certificate was granted, how that calls the tier, and who granted it. */
function grantWords({ edition = '', tierName, grantedBy, issuer }: HealthItem['about']): string[] {
  const by = grantedBy && say(`libraries.tier.${grantedBy}`);
  return [
    ...(tierName && by ? [say('libraries.health.granted', { edition, name: tierName, by })] : []),
    ...(issuer ? [say('libraries.health.issuer', { issuer })] : []),
  ];
}
