import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { confusionOf, confusionTable } from './confusion.ts';
import { sampleFiles } from './sample-files.ts';

// npm run sample -- --enterprises 120 --jobs 900 --graduates 5000 --seed 7 [--day 2026-11-23] [--out DIR]
// npm run sample -- --check  reads the careless lists as the import does and prints which planted faults were named
const { values } = parseArgs({
  options: {
    enterprises: { type: 'string', default: '120' },
    jobs: { type: 'string', default: '900' },
    graduates: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '7' },
    day: { type: 'string', default: '2026-11-23' },
    out: { type: 'string', default: 'sample-data' },
    check: { type: 'boolean', default: false },
  },
});

const order = {
  seed: Number(values.seed),
  enterprises: Number(values.enterprises),
  jobs: Number(values.jobs),
  graduates: Number(values.graduates),
  firstDay: values.day,
};
const { careless, clean, truth } = sampleFiles(order);

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
if (values.check) {
  const confusion = confusionOf(order);
  console.log(confusionTable(confusion));
  if (confusion.wrong.length > 0) process.exitCode = 1;
}
