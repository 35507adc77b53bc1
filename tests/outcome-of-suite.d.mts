export type SuiteOutcome = { passed: number; failures: string[] };

export function lastLines(said: string): string;
export function vitestOutcome(report: object): SuiteOutcome;
export function playwrightOutcome(report: object): SuiteOutcome;
export function saidOutcome(name: string, said: string): SuiteOutcome;
