import { calmCases } from './calm-cases.ts';
import { journalCases } from './journal-cases.ts';
import type { HostBench, HostCase } from './host-bench.ts';

/** The contract of src-core/contract/host.ts as cases; every host has to pass each that it can be asked. */
export const hostCases: HostCase[] = [...journalCases, ...calmCases];

/** The cases that can be put to this bench. */
export function casesFor(kind: HostBench['kind'], hasSecondWindow: boolean): HostCase[] {
  return hostCases.filter(
    ({ only, needsSecondWindow }) => (!only || only === kind) && (!needsSecondWindow || hasSecondWindow),
  );
}
