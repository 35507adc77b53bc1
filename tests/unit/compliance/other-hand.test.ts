import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkAdvertisement, type Finding } from '../../../src-core/compliance/check-advertisement.ts';
import { wordRules } from '../../../src-core/compliance/rule-set.ts';

/**
 * Invented advertisements by another hand than the first rules: `batch|kind|title|description|benefits`. Batch 1 (90 fair, 70
 * foul) was written before that hand had seen a rule; 2 (roundabout words), 3 (plain ones) and 4 (both), 20 and 20 each, after
 * the rules had been mended by what came before. Not changed since, hence the hash. All are known to the rules by now, so this
 * only shows that nothing is lost again; how the rules fared at first sight stands in docs/compliance.md.
 */
const bytes = readFileSync(new URL('other-hand-advertisements.txt', import.meta.url));

/** The rules that may speak of each kind of foul advertisement; another one would be the wrong reason. */
const rulesOf: Readonly<Record<string, readonly string[]>> = {
  gender: ['G1', 'G2'],
  birth: ['G3', 'G4'],
  ethnic: ['E1'],
  disease: ['H1', 'H2'],
  disability: ['D1'],
  origin: ['O1'],
  school: ['S1', 'S2'],
  age: ['A1'],
  body: ['P1'],
  fee: ['F1', 'F3'],
  withhold: ['F2'],
  loan: ['F1', 'F3'],
  pyramid: ['F4'],
  fraud: ['I4', 'T1'],
  pay: ['T1', 'T4'],
  probation: ['C1', 'C2'],
  insurance: ['C2'],
};

type Read = { batch: string; kind: string; title: string; findings: readonly Finding[] };

const read = bytes
  .toString()
  .trim()
  .split('\n')
  .map((line): Read => {
    const [batch = '', kind = '', title = '', description = '', benefits = ''] = line.split('|');
    return { batch, kind, title, findings: findingsOf(title, description, benefits) };
  });

/** With a record that lacks nothing, so that only the texts count. */
function findingsOf(title: string, description: string, benefits: string): Finding[] {
  return checkAdvertisement(
    {
      job: {
        title,
        description,
        benefits,
        headcount: 2,
        workRegions: ['350200'],
        lowestDegree: '21',
        salaryMin: 5_000,
        salaryMax: 8_000,
      },
      enterprise: { name: '示例智能装备有限公司', uscc: '91350200MA2YJ1XR9G', staff: 120 },
      today: '2026-11-24',
      headcountOfAll: 10,
    },
    wordRules,
  );
}

test('the advertisements by another hand are as they were written', () => {
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(
    'b26800196efc43aafb4ed6d8b50853ba2d81ca281ce5ce171822e9024f2595bf',
  );
  const kinds = new Set(read.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(['fair', ...Object.keys(rulesOf)].sort());
});

test.each([
  ['1', 90, 1],
  ['2', 20, 1],
  ['3', 20, 1],
  ['4', 20, 1],
])('of the fair ones of batch %s (%i) at most %i has a false alarm', (batch, count, most) => {
  const fair = read.filter((each) => each.batch === batch && each.kind === 'fair');
  expect(fair).toHaveLength(count);
  const alarmed = fair.filter(({ findings }) => findings.length > 0).map(({ title }) => title);
  expect(alarmed.length, alarmed.join('\n')).toBeLessThanOrEqual(most);
});

test.each([
  ['1', 70, 1],
  ['2', 20, 2],
  ['3', 20, 1],
  ['4', 20, 1],
])('of the foul ones of batch %s (%i) at most %i is not found for what it is', (batch, count, most) => {
  const foul = read.filter((each) => each.batch === batch && each.kind !== 'fair');
  expect(foul).toHaveLength(count);
  const missed = foul
    .filter(({ kind, findings }) => !findings.some(({ rule }) => rulesOf[kind]?.includes(rule)))
    .map(({ kind, title }) => `${kind} ${title}`);
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(most);
});
