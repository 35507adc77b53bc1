import { createFair } from '../../../src-core/fair/create-fair.ts';
import { fair as fairDeclaration } from '../../../src-core/fair/record.ts';
import type { Host, HostFailure, Slot } from '../../../src-core/contract/host.ts';
import { office as officeDeclaration } from '../../../src-core/office/record.ts';
import { operator as operatorDeclaration } from '../../../src-core/office/operator-record.ts';
import { setUpOffice } from '../../../src-core/office/set-up-office.ts';
import { station as stationDeclaration } from '../../../src-core/office/station-record.ts';
import { parsePatch, parseRecord } from '../../../src-core/record/parse-record.ts';
import type { Problem } from '../../../src-core/record/problem.ts';
import { createWorkspace, hostFailureOf } from '../../store/recovery/create-workspace.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/store.ts';
import type { CommitOutcome } from '../../store/outcome.ts';
import { dayOf } from '../../ui/words/clock-time.ts';

export type SetUp = {
  office: Record<string, unknown>;
  operatorName: string;
  stationName: string;
  /** Undefined when the fair is to be entered later. */
  fair: Record<string, unknown> | undefined;
};

export type SetUpProblems = {
  office: readonly Problem[];
  operator: readonly Problem[];
  station: readonly Problem[];
  fair: readonly Problem[];
};

/** What would be refused, before anything is made. */
export function problemsOf(setUp: SetUp): SetUpProblems {
  const told = { today: dayOf(new Date().toISOString()) };
  const refusals = (parsed: { ok: true } | { ok: false; problems: Problem[] }) =>
    parsed.ok ? [] : parsed.problems;
  return {
    office: refusals(parseRecord(officeDeclaration, setUp.office, told)),
    operator: refusals(parsePatch(operatorDeclaration, { name: setUp.operatorName }, told)),
    station: refusals(parsePatch(stationDeclaration, { name: setUp.stationName }, told)),
    fair: setUp.fair ? refusals(parseRecord(fairDeclaration, { ...setUp.fair, stage: 'draft' }, told)) : [],
  };
}

export type Made =
  { state: 'made' } | { state: 'refused'; outcome: CommitOutcome } | { state: 'failed'; code: HostFailure };

/** Makes the workspace where there is none yet, then office, operator, station and fair in it. */
export async function makeOffice(
  where: { host: Host; slot: Slot; store: Store | undefined },
  setUp: SetUp,
): Promise<Made> {
  const opened = where.store ?? (await newStore(where, String(setUp.office.schoolName)));
  if (typeof opened === 'string') return { state: 'failed', code: opened };
  const outcome = await fill(opened, setUp);
  // A store that the app opened stays open; ours is closed, and the app opens it as at any start.
  if (!where.store) await opened.close();
  return outcome.saved ? { state: 'made' } : { state: 'refused', outcome };
}

/** A workspace and its store, or the code of what the host refused. */
export async function newStore(
  where: { host: Host; slot: Slot },
  name: string,
): Promise<Store | HostFailure> {
  const now = () => new Date();
  const created = await createWorkspace({ ...where, now, name });
  if (!created.created && created.code !== 'EXISTS') return hostFailureOf(created.code);
  // Whoever sets up has been asked about the clock when the window opened.
  const opening = await openStore({ ...where, now, isTimeRight: true });
  if (opening.state === 'ready') return opening.store;
  return opening.state === 'disk-full' ? 'DISK_FULL' : 'FAILED';
}

async function fill(store: Store, setUp: SetUp): Promise<CommitOutcome> {
  const outcome = await store.commit(setUpOffice, {
    office: setUp.office,
    operatorName: setUp.operatorName,
    stationName: setUp.stationName,
    clockId: store.clockId(),
  });
  if (!outcome.saved) return outcome;
  const [, operator] = outcome.created;
  if (operator !== undefined) {
    store.workAs(operator);
    await store.keepWork({ operator });
  }
  return setUp.fair ? store.commit(createFair, { values: setUp.fair }) : outcome;
}
