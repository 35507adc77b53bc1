import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sampleFiles } from './sample-files.ts';

// npm run sample -- --enterprises 120 --jobs 900 --graduates 5000 --seed 7 [--day 2026-11-23] [--out DIR]
const { values } = parseArgs({
  options: {
    enterprises: { type: 'string', default: '120' },
    jobs: { type: 'string', default: '900' },
    graduates: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '7' },
    day: { type: 'string', default: '2026-11-23' },
    out: { type: 'string', default: 'sample-data' },
  },
});

const { careless, clean, truth } = sampleFiles({
  seed: Number(values.seed),
  enterprises: Number(values.enterprises),
  jobs: Number(values.jobs),
  graduates: Number(values.graduates),
  firstDay: values.day,
});

for (const [folder, files] of [
  ['careless', careless],
  ['clean', clean],
] as const) {
  mkdirSync(join(values.out, folder), { recursive: true });
  for (const { name, bytes } of files) {
    writeFileSync(join(values.out, folder, name), bytes);
    console.log(`${folder}/${name}  ${bytes.length.toLocaleString('en-US')} bytes`);
  }
}
writeFileSync(join(values.out, 'truth.json'), `${JSON.stringify(truth, null, 2)}\n`);
console.log(`truth.json  ${truth.faults.length} planted faults`);
