import type { HealthItem } from '../../../src-core/enterprise/health.ts';
import { enterprise } from '../../../src-core/enterprise/record.ts';
import { fieldOf } from '../../../src-core/record/fields.ts';
import { named, say } from '../../locale/say.ts';

/** One line of the card in words. */
export function healthWords({ code, about }: HealthItem): string {
  const { body, size, missing = [], expected = '', declared = '', day = '', days = 0, count = 0 } = about;
  return say(`libraries.health.${code}`, {
    expected,
    declared,
    day,
    days,
    count,
    body: body ? say(`libraries.body.${body}`) : '',
    size: size ? say(`libraries.size.${size}`) : '',
    missing: missing.map((name) => named(fieldOf(enterprise, name))).join('、'),
  });
}
