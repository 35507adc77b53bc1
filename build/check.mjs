// `npm run check`: types, style and boundaries beside the unit tests, because two cores are there for it. Each speaks when it
// has ended, so that nothing is mixed; all are run to their end.
import { spawn } from 'node:child_process';

const queues = [['types', 'lint', 'boundaries'], ['unit']];

function run(script) {
  return new Promise((done) => {
    const said = [];
    const child = spawn('npm', ['run', '--silent', script], { shell: process.platform === 'win32' });
    child.stdout.on('data', (bytes) => said.push(bytes));
    child.stderr.on('data', (bytes) => said.push(bytes));
    child.on('close', (code) => {
      process.stdout.write(`--- ${script}\n${Buffer.concat(said)}`);
      done(code === 0);
    });
  });
}

const results = await Promise.all(
  queues.map(async (scripts) => {
    const good = [];
    for (const script of scripts) good.push(await run(script));
    return good;
  }),
);
const isGood = results.flat().every(Boolean);
console.log(isGood ? '\ncheck: all is well' : '\ncheck: something is wrong, see above');
process.exitCode = isGood ? 0 : 1;
