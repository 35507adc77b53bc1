import { readFileSync } from 'node:fs';
import { type Advertisement, checkAdvertisement } from '../../src-core/compliance/check-advertisement.ts';
import { wordRules } from '../../src-core/compliance/rule-set.ts';
import { sampleFair } from '../../src-core/sample/sample-fair.ts';
import { rounded } from './rounded.ts';

const posts = 5_000;
const order = { seed: 7, enterprises: 600, jobs: posts, graduates: 0, firstDay: '2026-11-24' };
/** Every tenth post has one of these. */
const foul = ['只 招 男 性', '入职须交押金500元', '限９８５院校', '乙肝携带者勿投', '轻松月入过万'];

/**
 * 5,000 posts against all rules, in one thread as in the worker: under 2 s. Beside it the same patterns over the texts as they
 * are written, without which no disguise is seen and no word denied is spared.
 */
export function bench(): Record<string, unknown> {
  const file = new URL('../unit/compliance/ordinary-advertisements.txt', import.meta.url);
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const fair = sampleFair(order);
  const ads = fair.jobs.map(({ enterprise, values }, index): Advertisement => {
    const more = index % 10 === 0 ? foul[(index / 10) % foul.length] : '';
    // As long as real ones: four of the invented ordinary ones together.
    const ordinary = [0, 1, 2, 3].map((more) => lines[(index * 7 + more) % lines.length]?.split('|')[1]);
    const description = `${ordinary.join('')}${more ?? ''}`;
    return {
      job: { ...values, description },
      enterprise: fair.enterprises[enterprise],
      today: '2026-11-24',
      headcountOfAll: 10,
    };
  });
  const expressions = wordRules.flatMap(({ patterns }) => patterns.map((source) => new RegExp(source, 'gu')));
  const bareStart = performance.now();
  let bareHits = 0;
  for (const { job, enterprise } of ads)
    for (const text of [job.title, job.description, job.benefits, enterprise?.introduction])
      for (const expression of expressions) bareHits += [...(text ?? '').matchAll(expression)].length;
  const bareMs = performance.now() - bareStart;
  const start = performance.now();
  const blocked = ads.filter((ad) =>
    checkAdvertisement(ad, wordRules).some((finding) => finding.is === 'words' && finding.level === 'block'),
  ).length;
  const totalMs = performance.now() - start;
  return {
    posts: ads.length,
    signs: ads.reduce((sum, { job }) => sum + (job.description?.length ?? 0), 0),
    totalMs: rounded(totalMs),
    blocked,
    bareMs: rounded(bareMs),
    bareHits,
    ratio: rounded(totalMs / bareMs),
  };
}
