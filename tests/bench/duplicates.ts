import { doubleEnterprises, doubleGraduates } from '../../src-core/doubles/find-doubles.ts';
import type { StoredRecord } from '../../src-core/kinds.ts';
import { sampleFair } from '../../src-core/sample/sample-fair.ts';
import { sealedAs } from '../builders/facts.ts';
import { rounded } from './rounded.ts';

const order = { seed: 7, enterprises: 5_000, jobs: 0, graduates: 50_000, firstDay: '2026-11-24' };
const sampleSize = 2_000;
const plantedEvery = 100;

/**
 * Doubles among 50,000 graduates and 5,000 enterprises, in one thread as in the worker: under 5 s. The naive way compares every pair
 * of a sample of 2,000; of all it is said how long that would take.
 */
export function bench(): Record<string, unknown> {
  const fair = sampleFair(order);
  const firms = stored<'enterprise'>(withDoubles(fair.enterprises), ['contactPhone', 'contactEmail']);
  const people = stored<'graduate'>(withDoubles(fair.graduates), ['documentNumber', 'phone', 'email']);
  const start = performance.now();
  const ofFirms = doubleEnterprises(firms);
  const ofPeople = doubleGraduates(people);
  const allMs = performance.now() - start;
  const sample = people.slice(0, sampleSize);
  const naiveStart = performance.now();
  let naive = 0;
  for (const [index, one] of sample.entries())
    for (const other of sample.slice(index + 1)) naive += doubleGraduates([one, other]).doubles.length;
  const naiveMs = performance.now() - naiveStart;
  const found = doubleGraduates(sample).doubles.length;
  if (found !== naive) throw new Error(`blocking found ${found} of ${naive} doubles in the sample`);
  return {
    enterprises: firms.length,
    graduates: people.length,
    totalMs: rounded(allMs),
    doubles: ofFirms.doubles.length + ofPeople.doubles.length,
    planted:
      Math.floor(fair.enterprises.length / plantedEvery) + Math.floor(fair.graduates.length / plantedEvery),
    tooCommon: ofFirms.tooCommon.length + ofPeople.tooCommon.length,
    sample: sampleSize,
    naiveSampleMs: rounded(naiveMs),
    naiveAllSeconds: rounded((naiveMs / 1_000) * (people.length / sampleSize) ** 2),
  };
}

/** Every hundredth record is there once more, without its codes and numbers, as two lists bring it. */
function withDoubles(records: readonly Readonly<Record<string, unknown>>[]): object[] {
  const again = records
    .filter((_, index) => index % plantedEvery === plantedEvery - 1)
    .map(({ uscc: _code, documentNumber: _document, studentNumber: _number, ...rest }) => rest);
  return [...records, ...again];
}

function stored<K extends 'enterprise' | 'graduate'>(
  records: readonly object[],
  sensitive: readonly string[],
): StoredRecord<K>[] {
  return records.map((record, index) => {
    const row: Record<string, unknown> = { ...record, id: String(index).padStart(8, '0') };
    for (const field of sensitive) if (typeof row[field] === 'string') row[field] = sealedAs(row[field]);
    return row as unknown as StoredRecord<K>;
  });
}
