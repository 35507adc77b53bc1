import { expect, test } from 'vitest';
import { lastLines, playwrightOutcome, saidOutcome, vitestOutcome } from '../../outcome-of-suite.mjs';

test('a test of vitest that failed is listed with its file and the first line of why', () => {
  const report = {
    numPassedTests: 3,
    testResults: [
      {
        name: 'tests/unit/a.test.ts',
        status: 'failed',
        message: '',
        assertionResults: [
          { status: 'passed', fullName: 'this holds', failureMessages: [] },
          {
            status: 'failed',
            fullName: 'that holds',
            failureMessages: ['\u001B[31mexpected 1\u001B[39m\n at b'],
          },
        ],
      },
      { name: 'tests/unit/b.test.ts', status: 'failed', message: 'no such file\n', assertionResults: [] },
      { name: 'tests/unit/c.test.ts', status: 'passed', message: '', assertionResults: [] },
    ],
  };
  expect(vitestOutcome(report)).toEqual({
    passed: 3,
    failures: ['that holds\n    expected 1 (tests/unit/a.test.ts)', 'tests/unit/b.test.ts: no such file'],
  });
});

test('a story of Playwright that failed is listed with its project and place', () => {
  const spec = (title: string, status: string) => ({
    title,
    file: 'a.spec.ts',
    line: 7,
    tests: [{ status, projectName: 'chromium', results: [{ error: { message: 'it never came\nlog' } }] }],
  });
  const report = {
    stats: { expected: 1, flaky: 0 },
    suites: [{ specs: [spec('one', 'expected')], suites: [{ specs: [spec('two', 'unexpected')] }] }],
  };
  expect(playwrightOutcome(report)).toEqual({
    passed: 1,
    failures: ['[chromium] two\n    it never came (a.spec.ts:7)'],
  });
});

test('a runner of ours is believed only where it has ended with its counts', () => {
  expect(saidOutcome('crash', 'a\ncrash: 2 passed, 0 failed\n')).toEqual({ passed: 2, failures: [] });
  expect(saidOutcome('crash', 'FAILED: it was lost\ncrash: 1 passed, 1 failed\n')).toEqual({
    passed: 1,
    failures: ['FAILED: it was lost'],
  });
  expect(saidOutcome('crash', 'a\nkilled').failures).toEqual([lastLines('a\nkilled')]);
});
