import { expect, test } from 'vitest';
import { graduate } from '../../../src-core/graduate/record.ts';
import { parseRecord } from '../../../src-core/record/parse-record.ts';
import { identityNumberOf } from '../../../src-core/standards/identity-number.ts';

const [resident, permit, foreigner] = [
  identityNumberOf('11010520040101001'),
  identityNumberOf('81000020040101001'),
  identityNumberOf('91115620040101001'),
];
const wrongDigit = (number: string) => number.slice(0, 17) + (number.endsWith('0') ? '1' : '0');

function found(documentKind: string | undefined, documentNumber: string): string[] {
  const values = { name: '张示例', documentNumber, ...(documentKind ? { documentKind } : {}) };
  const parsed = parseRecord(graduate, values, { today: '2026-11-23' });
  const problems = parsed.ok ? parsed.warnings : parsed.problems;
  return problems.map(({ code, level }) => `${code}${level ? ', warning' : ''}`);
}

test.each<[kind: string | undefined, number: string, problems: string[]]>([
  // GB 11643-1999: length, date, check digit.
  ['resident', resident, []],
  ['resident', resident.toLowerCase(), []],
  ['resident', wrongDigit(resident), ['ID_CHECK_DIGIT']],
  ['resident', identityNumberOf('11010520040230001'), ['ID_DATE']],
  ['resident', '110105040101001', ['ID_FORMAT']],
  ['resident', permit, ['ID_KIND, warning']],
  ['resident', foreigner, ['ID_KIND, warning']],
  [undefined, resident, []],
  [undefined, foreigner, []],
  // Residence permits for people from Hong Kong, Macao and Taiwan: the same number, beginning with 81, 82 or 83.
  ['residence-permit', permit, []],
  ['residence-permit', wrongDigit(permit), ['ID_CHECK_DIGIT']],
  ['residence-permit', resident, ['ID_KIND, warning']],
  // Permit for residents of Hong Kong and Macao: H or M and eight digits, two more on the older card.
  ['hk-macao-permit', 'H12345678', []],
  ['hk-macao-permit', 'm1234567801', []],
  ['hk-macao-permit', 'H1234567', ['ID_FORMAT']],
  ['hk-macao-permit', 'T12345678', ['ID_FORMAT']],
  // Permit for residents of Taiwan: eight digits, ten and a letter on the older one.
  ['taiwan-permit', '12345678', []],
  ['taiwan-permit', '1234567890B', []],
  ['taiwan-permit', '123456789', ['ID_FORMAT']],
  // Permanent residence cards for foreigners: since 2023 18 digits that begin with 9, before three letters and twelve digits.
  ['permanent-residence', foreigner, []],
  ['permanent-residence', wrongDigit(foreigner), ['ID_CHECK_DIGIT']],
  ['permanent-residence', identityNumberOf('91115620041301001'), ['ID_DATE']],
  ['permanent-residence', 'USA110105040101', []],
  ['permanent-residence', 'US1110105040101', ['ID_FORMAT']],
  ['permanent-residence', resident, ['ID_FORMAT']],
  // Passports of any country.
  ['passport', 'E12345678', []],
  ['passport', 'EA1234567', []],
  ['passport', 'C01X00T47', []],
  ['passport', 'PASSPORT', ['ID_FORMAT']],
  ['passport', resident, ['ID_FORMAT']],
])('%s %s: %j', (kind, number, problems) => {
  expect(found(kind, number)).toEqual(problems);
});
