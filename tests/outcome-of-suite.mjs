// What a suite says of itself, as `{ passed, failures }`: how many tests passed, and one line for each that failed.

const linesOfSaid = 15;
// Colours of a terminal.
const colour = /\u001B\[[0-9;]*m/g;

/** The end of what a command printed, where nothing better is known of why it failed. */
export function lastLines(said) {
  return ['it ended with:', ...said.replace(colour, '').trimEnd().split('\n').slice(-linesOfSaid)].join(
    '\n    ',
  );
}

/** @param report of vitest's JSON reporter */
export function vitestOutcome({ numPassedTests, testResults }) {
  const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((each) => each.status === 'failed');
    // A file that could not even be read has no tests.
    if (failed.length === 0 && status === 'failed') return [`${name}: ${firstLine(message)}`];
    return failed.map(
      ({ fullName, failureMessages }) => `${fullName}\n    ${firstLine(failureMessages?.[0])} (${name})`,
    );
  });
  return { passed: numPassedTests, failures };
}

/** @param report of Playwright's JSON reporter */
export function playwrightOutcome({ stats, suites, errors = [] }) {
  const failures = errors.map(({ message }) => firstLine(message));
  const walk = ({ suites: inner = [], specs = [] }) => {
    for (const each of inner) walk(each);
    for (const { title, file, line, tests } of specs)
      for (const { status, projectName, results } of tests)
        if (status === 'unexpected')
          failures.push(
            `[${projectName}] ${title}\n    ${firstLine(results.at(-1)?.error?.message)} (${file}:${line})`,
          );
  };
  for (const suite of suites) walk(suite);
  return { passed: stats.expected + stats.flaky, failures };
}

/** Of a runner of ours: it ends with `NAME: 3 passed, 1 failed` and begins a line for each fault with `FAILED:`. */
export function saidOutcome(name, said) {
  const counts = new RegExp(`${name}: (\\d+) passed, (\\d+) failed`).exec(said);
  const faults = said.split('\n').filter((line) => line.startsWith('FAILED:'));
  const isWhole = counts !== null && (counts[2] === '0' || faults.length > 0);
  return { passed: Number(counts?.[1] ?? 0), failures: isWhole ? faults : [lastLines(said)] };
}

function firstLine(text = '') {
  return text.replace(colour, '').trim().split('\n')[0] ?? '';
}
