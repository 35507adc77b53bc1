// `npm test`: prepares what is missing and runs every suite. `npm test -- unit e2e` runs only those. A suite that fails stops
// no other; at the end all that failed is listed. An app that is driven through its screens leaves half of two cores idle:
// everything else runs beside it, at a low priority, where there is a second core. Plain JavaScript without dependencies,
// because it runs under whatever Node the machine has; its children use the pinned Node 24.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, constants, setPriority, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lastLines, playwrightOutcome, saidOutcome, vitestOutcome } from './outcome-of-suite.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'fairdesk-test-'));
const env = {
  ...process.env,
  PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`,
  // A new machine speaks plain ASCII, and then Chromium cannot open a file with a Chinese name.
  ...(process.platform === 'linux' ? { LC_ALL: 'C.UTF-8' } : {}),
};

/** As tests/e2e/chromium-path.ts looks for them. */
const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Debian packages that the suites need, each with what shows that it is there. */
const needed = [
  { name: 'chromium', isHere: () => Boolean(process.env.CHROMIUM_PATH) || browsers.some(isCommand) },
  // Without a Chinese font the pages are full of boxes, and wider than they are at an office.
  {
    name: 'fonts-noto-cjk',
    isHere: () => existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'),
  },
  // Puts a certificate where Chromium looks for those that its system believes.
  { name: 'libnss3-tools', isHere: () => isCommand('certutil') },
  { name: 'strace', isHere: () => isCommand('strace') },
  { name: 'postgresql-15', isHere: () => isCommand('initdb') || existsSync('/usr/lib/postgresql') },
];

function isCommand(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}

function prepare() {
  const missing = needed.filter(({ isHere }) => !isHere()).map(({ name }) => name);
  if (missing.length === 0) return;
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !isCommand('apt-get')) {
    console.error(
      `These are missing: ${missing.join(', ')}. On Debian, as root: apt-get install ${missing.join(' ')}`,
    );
    console.log('\n0 passed, 1 failed');
    process.exit(1);
  }
  console.log(`Installing ${missing.join(', ')} with apt-get.`);
  const quiet = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  execFileSync('apt-get', ['update', '-qq'], quiet);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], quiet);
}

const file = (name) => join(reports, name);
const vitest = (project) => ({
  name: project,
  command: [
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file(project)}`,
  ],
  outcome: () => vitestOutcome(JSON.parse(readFileSync(file(project), 'utf8'))),
});

/** One after the other; what they say is on the screen at once. */
const front = [
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  {
    name: 'e2e',
    needs: 'build',
    command: ['playwright', 'test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file('e2e') },
    outcome: () => playwrightOutcome(JSON.parse(readFileSync(file('e2e'), 'utf8'))),
  },
];

/** One after the other beside them, on what they leave of the machine: none has a limit that a slow machine would miss. */
const beside = [
  { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'boundaries', command: ['npm', 'run', '--silent', 'boundaries'] },
  vitest('unit'),
  vitest('store'),
  vitest('portal'),
  {
    name: 'crash',
    command: ['node', 'tests/crash/run.ts', '--rounds', '5'],
    outcome: (said) => saidOutcome('crash', said),
  },
  {
    name: 'chaos',
    command: ['node', 'tests/chaos/run.ts', '--seeds', '5', '--chromium', '1'],
    outcome: (said) => saidOutcome('chaos', said),
  },
];

/** This process and what it starts get a tenth of what others get who want the same. */
function giveWay(pid) {
  setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  if (process.platform !== 'linux') return;
  try {
    // Linux shares among sessions before it looks at priorities (sched(7), autogroup), and Chromium has one of its own.
    writeFileSync(`/proc/${pid}/autogroup`, '10');
  } catch {
    // A kernel without them looks at priorities alone.
  }
}

function run({ command: [command, ...args], env: more }, isBeside) {
  // A session of its own, to which giveWay can give a priority; a key at the terminal no longer reaches what is in it.
  const isApart = isBeside && process.platform === 'linux';
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...env, ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: isApart,
      // npm and the tools are .cmd files there.
      shell: process.platform === 'win32',
    });
    let said = '';
    const end = (signal) => (isApart && child.pid ? process.kill(-child.pid, signal) : child.kill(signal));
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, end);
    child.once('error', (error) => resolve({ code: 1, said: error.message }));
    if (isBeside && child.pid) giveWay(child.pid);
    for (const [stream, out] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])
      stream.setEncoding('utf8').on('data', (text) => {
        said += text;
        if (!isBeside) out.write(text);
      });
    child.once('close', (code) => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, end);
      resolve({ code: code ?? 1, said });
    });
  });
}

/** How many tests passed, and which failed; a suite that ended before it could say so has failed as a whole. */
function outcomeOf(step, { code, said }) {
  const whole = { passed: code === 0 ? 1 : 0, failures: code === 0 ? [] : [lastLines(said)] };
  if (!step.outcome) return whole;
  try {
    const outcome = step.outcome(said);
    const isUnexplained = code !== 0 && outcome.failures.length === 0;
    return isUnexplained ? { ...outcome, failures: [lastLines(said)] } : outcome;
  } catch {
    return { passed: 0, failures: [lastLines(said)] };
  }
}

const steps = [...beside, ...front];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no step ${unknown.join(', ')}; there are ${steps.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}
const isWanted = ({ name }) => asked.length === 0 || asked.includes(name);
const waiting = { front: front.filter(isWanted), beside: beside.filter(isWanted) };

prepare();
const ended = [];

async function finish(step, isBeside) {
  const start = Date.now();
  if (ended.some(({ name, failures }) => name === step.needs && failures.length > 0)) {
    ended.push({ name: step.name, passed: 0, failures: [`not run: ${step.needs} failed`], seconds: 0 });
    return;
  }
  console.log(isBeside ? `\n--- ${step.name} begins beside` : `\n--- ${step.name}`);
  const how = await run(step, isBeside);
  if (isBeside) console.log(`\n--- ${step.name} ended; it said:\n${how.said}\n---`);
  const seconds = Math.round((Date.now() - start) / 1000);
  ended.push({ name: step.name, ...outcomeOf(step, how), seconds });
}

/** Does what waits here; whoever is through in front helps with the rest. */
async function work(isBeside) {
  for (;;) {
    const step = (isBeside ? undefined : waiting.front.shift()) ?? waiting.beside.shift();
    if (!step) return;
    await finish(step, isBeside);
  }
}

// On one core two suites at once only make each other wait.
await Promise.all(availableParallelism() > 1 ? [work(false), work(true)] : [work(false)]);
rmSync(reports, { recursive: true, force: true });

const passed = ended.reduce((sum, each) => sum + each.passed, 0);
const failed = ended.reduce((sum, each) => sum + each.failures.length, 0);
console.log('\n--- all');
for (const { name, failures, seconds, ...each } of ended)
  console.log(
    `${name}: ${failures.length === 0 ? 'ok' : 'FAILED'} in ${seconds} s, ${each.passed} passed, ${failures.length} failed`,
  );
if (failed > 0) console.log('\n--- what failed');
for (const { name, failures } of ended) for (const failure of failures) console.log(`${name}: ${failure}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
