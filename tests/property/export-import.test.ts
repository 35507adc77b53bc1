import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listCell } from '../../src-core/exchange/list-cell.ts';
import { declared, type ImportKind, importKinds } from '../../src-core/exchange/targets.ts';
import type { CellLanguage } from '../../src-core/record/cell-text.ts';
import { type Field, typedFieldsOf } from '../../src-core/record/fields.ts';
import { parseRecord, type Values } from '../../src-core/record/parse-record.ts';
import { identityNumberOf } from '../../src-core/standards/identity-number.ts';
import { sheetOf } from '../../src-core/results/sheet.ts';
import { standardOf } from '../../src-core/standards/tables.ts';
import { exportBytes } from '../../src-renderer/workers/export-bytes.ts';
import { readFile, today } from '../unit/exchange/read-file.ts';

/** What is told apart from a value on purpose: signs for nothing, errors of a sheet, totals and notes below a list. */
const meansSomethingElse =
  /^(?:[-—/\\]+|无|暂无|空|n\/a|#.*|null|none|nan|undefined|(?:合|总|小|共|本页|累).*|注.*|备注.*)$/i;
/** XML and CSV hold no carriage return of their own, and invisible characters are taken out and said (read-cell.test.ts). */
const cannotBeTyped = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;

const awkward = [
  '=1+1',
  "'=1+1",
  '+86',
  '-5',
  '@甲',
  '"引号"',
  '甲,乙',
  '甲\n乙',
  '007',
  '1e5',
  '2026-11-23',
  '８月１２日',
  '全角（括号）',
  '张　三',
  "'",
  '_x0041_',
  '<b>&amp;</b>',
  '甲、乙；丙',
  '[甲]',
  "['甲']",
  '真',
  '100%',
  '甲\t乙',
  '__proto__',
  'constructor',
];

function words(max: number): fc.Arbitrary<string> {
  return fc
    .oneof(
      fc.constantFrom(...awkward),
      fc.string({ unit: 'grapheme', maxLength: max }),
      fc.string({ unit: 'binary', maxLength: 12 }),
    )
    .map((text) => text.trim().slice(0, max).trim())
    .filter(
      (text) =>
        text !== '' && !meansSomethingElse.test(text) && !cannotBeTyped.test(text.replace(/[\n\t]/g, '')),
    );
}

function codes(table: string): fc.Arbitrary<string> {
  const standard = standardOf(table);
  const known =
    table === 'division'
      ? ['440106', '110105', '320500', '659006', '430321', '419001']
      : standard.codes.map((each) => each.code);
  // A code outside its table is kept as it was written.
  const other = words(20).filter((each) => standard.codeOf(each) === undefined && !/[\n\t]/.test(each));
  return fc.oneof({ arbitrary: fc.constantFrom(...known), weight: 4 }, { arbitrary: other, weight: 1 });
}

/** Values of a field as a person could have typed them into its form. */
function valueOf(field: Field): fc.Arbitrary<unknown> {
  const max = Math.min(field.max ?? 40, 60);
  const byName: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    uscc: fc.constantFrom('91350200MA2YJ1XR9G', '91440101MA5CJQ4N59', '91350203M0001QAY9B'),
    // One that ends in 000 is taken for rounded on purpose: a person confirms it.
    documentNumber: fc
      .nat(999)
      .map((n) => identityNumberOf(`99010120050302${String(n).padStart(3, '0')}`))
      .filter((number) => !number.endsWith('000')),
    documentKind: fc.constant('resident'),
    studentNumber: fc.oneof(
      fc.constantFrom('0012', '2018E8018661055', 'A-17', '2023010001234567'),
      fc.nat().map(String),
    ),
    majorCode: fc.constantFrom('080910T', '0812', '081201K', '自定'),
    salaryText: fc.constantFrom('8k-12k·14薪', '面议', '1.2万/月', '年薪10-15万', '200元/天'),
  };
  const known = byName[field.name];
  if (known) return known;
  if (field.sensitive === 'phone')
    return fc.constantFrom('15400000001', '010-62345678-801', '400-123-4567', '+85221234567');
  if (field.sensitive === 'email') return fc.constantFrom('a@example.com', 'Li.Shi+1@example.com');
  if (field.format === 'day')
    return fc
      .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10));
  switch (field.type) {
    case 'choice':
      return fc.constantFrom(...(field.choices ?? []).map((each) => each.code));
    case 'list':
      return fc.uniqueArray(field.table ? codes(field.table) : words(20).filter((each) => !/\n/.test(each)), {
        minLength: 1,
        maxLength: 6,
      });
    case 'number': {
      // Pay below 101 yuan a month is read as thousands: nobody is paid so little, and many sheets write so.
      const [min, most] = [field.unit === 'yuan-a-month' ? 101 : (field.min ?? 0), field.max ?? 1_000_000];
      return field.isWhole
        ? fc.integer({ min, max: most })
        : fc.oneof(fc.integer({ min, max: most }), fc.double({ min, max: most, noNaN: true }));
    }
    default:
      return field.table ? codes(field.table) : words(max);
  }
}

function recordOf(kind: ImportKind): fc.Arbitrary<Values> {
  const fields = typedFieldsOf(declared(kind)).filter((field) => field.name !== 'enterprise');
  const all = Object.fromEntries(fields.map((field) => [field.name, valueOf(field)]));
  const required = fields
    .filter((field) => field.isRequired || /^salary|^monthsAYear/.test(field.name))
    .map((field) => field.name);
  return fc
    .record(all, { requiredKeys: required })
    .map((values) => (kind === 'job' ? { ...values, enterprise: 'e1', ...ordered(values) } : values))
    .map((values) => {
      const parsed = parseRecord(declared(kind), values, { today });
      return parsed.ok ? parsed.record : {};
    })
    .filter((values) => Object.keys(values).length > 0);
}

function ordered({ salaryMin, salaryMax }: Values): Values {
  const [low, high] = [Number(salaryMin), Number(salaryMax)];
  return { salaryMin: Math.min(low, high), salaryMax: Math.max(low, high) };
}

describe('a list that went out unmasked comes back to the same values', () => {
  const ways = importKinds.flatMap((kind) =>
    (['zh-CN', 'en'] as const).flatMap((language) =>
      (['xlsx', 'csv'] as const).map((format) => [kind, language, format] as const),
    ),
  );
  test.each(ways)('%s in %s as %s', (kind, language: CellLanguage, format) => {
    fc.assert(
      fc.property(fc.array(recordOf(kind), { minLength: 1, maxLength: 8 }), (records) => {
        const how = {
          language,
          sensitive: (_: Field, value: unknown) => String(value),
          nameOf: () => '甲示例有限公司',
        };
        const columns = typedFieldsOf(declared(kind)).map((field) => ({
          title: language === 'en' ? field.en : field.label,
          cell: (row: Values) => listCell(field, row[field.name], how),
        }));
        const sheet = sheetOf(kind, columns, records);
        const { rows, columns: read } = readFile(
          exportBytes({ format, workbook: { sheets: [sheet] } }),
          kind,
        );
        expect(read.filter((each) => each.target === null)).toEqual([]);
        expect(rows.flatMap((row) => row.problems)).toEqual([]);
        const own = records.map(({ enterprise: _, ...values }) => values);
        expect(rows.map((row) => row.values)).toEqual(own);
        if (kind === 'job') expect(rows.every((row) => row.employer?.name === '甲示例有限公司')).toBe(true);
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});
