import type { Action } from '../../../src-core/change/action.ts';
import { importEnterprises } from '../../../src-core/enterprise/import-enterprises.ts';
import { type NewRow, type UpdateRow } from '../../../src-core/exchange/import-drafts.ts';
import { planEmployers, type PlannedEmployer } from '../../../src-core/exchange/plan-employers.ts';
import type { Choice, PlannedRow } from '../../../src-core/exchange/plan-import.ts';
import {
  refusedRow,
  type ReadRow,
  rowProblem,
  type RowReader,
} from '../../../src-core/exchange/read-rows.ts';
import type { ImportKind } from '../../../src-core/exchange/targets.ts';
import { importGraduates } from '../../../src-core/graduate/import-graduates.ts';
import { importJobs } from '../../../src-core/job/import-jobs.ts';
import type { Problem } from '../../../src-core/record/problem.ts';
import type { ScreenStore } from '../../store/store.ts';
import type { CommitOutcome } from '../../store/outcome.ts';
import { yieldToPage } from '../../store/write/yield-to-page.ts';
import { keepFinished } from './finished-work.ts';
import { type ImportSource, namedBy } from '../../../src-core/exchange/import-source.ts';
import { type Unfinished, unfinishedName } from './unfinished-work.ts';
import { enterprisesOf, idsOf, type FilePlan, type PlanStore } from './plan-file.ts';

export type ImportStore = PlanStore & Pick<ScreenStore, 'commit' | 'keepWork' | 'work' | 'sealAhead'>;

/** Why an import ended before its last row. What went in until then stays in and can be taken back as one group. */
export type StopReason =
  'cancelled' | Exclude<CommitOutcome, { saved: true } | { reason: 'problems' }>['reason'];

export type ImportResult = {
  readonly group: string;
  readonly created: number;
  readonly updated: number;
  /** Firms that the posts brought with them. */
  readonly employers: number;
  /** Rows that were refused while going in: somebody had been quicker. */
  readonly refused: readonly ReadRow[];
  /** What went in with a remark, e.g. a field that somebody has changed since. */
  readonly remarks: readonly Problem[];
  readonly stopped?: StopReason;
};

type Batch = { readonly creations: readonly NewRow[]; readonly updates: readonly UpdateRow[] };

/** A row that goes in: made as a record of its own, or as a change of the one it met. */
type Going = { readonly as: 'creation' | 'update'; readonly planned: PlannedRow };

/** Fewer than an action would take: the page must answer a key while a commit seals and stamps (docs/adr/0008). */
const rowsACommit = 200;

/** Everything an import needs to know. */
export type ImportOrder = {
  readonly plan: FilePlan;
  readonly choices: ReadonlyMap<number, Choice>;
  readonly reader: Pick<RowReader, 'kind' | 'mapped'>;
  readonly group: string;
  /** What to offer again when the import is interrupted; absent for a few rows that were corrected on screen. */
  readonly source?: ImportSource;
};

/** How many rows would go in by these choices. */
export function rowsToImport(plan: FilePlan, choices: ReadonlyMap<number, Choice>): number {
  return going(plan.rows, choices).length;
}

/**
 * Takes the rows in, in commits of one group; interviews go on in between. What was changed meanwhile by somebody else is
 * respected: such rows come back as refused or with a remark. Never throws for what can go wrong at a fair.
 */
export async function runImport(
  store: ImportStore,
  order: ImportOrder,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<ImportResult> {
  const { kind } = order.reader;
  const rows = going(order.plan.rows, order.choices);
  const total = rows.length;
  const run = new Map<string, number>([
    ['created', 0],
    ['updated', 0],
    ['employers', 0],
  ]);
  const add = (what: string, count: number) => run.set(what, (run.get(what) ?? 0) + count);
  const refused: ReadRow[] = [];
  const remarks: Problem[] = [];
  const result = (stopped?: StopReason): ImportResult => ({
    group: order.group,
    created: run.get('created') ?? 0,
    updated: run.get('updated') ?? 0,
    employers: run.get('employers') ?? 0,
    refused,
    remarks,
    ...(stopped ? { stopped } : {}),
  });

  if (order.source) {
    const begun: Unfinished = { ...order.source, group: order.group, kind, total };
    const kept = await store.keepWork({ [unfinishedName(order.group)]: begun });
    if (!kept.saved && kept.reason !== 'problems') return result(kept.reason);
  }
  const employers = await bringEmployers(store, order, signal);
  if (employers.stopped) return result(employers.stopped);
  add('employers', employers.count);
  let done = 0;
  const sealAhead = (slice: readonly Going[]) =>
    store.sealAhead(
      kind,
      slice.map(({ planned }) => planned.row.values),
    );
  const slices = slicesOf(rows);
  await sealAhead(slices[0] ?? []);
  for (const [index, slice] of slices.entries()) {
    if (signal.aborted) return result('cancelled');
    const batch = batchOf(slice, kind, employers.ids);
    // While the commit waits for the disk the next rows are sealed.
    const [outcome] = await Promise.all([
      store.commit(actionOf(kind), batch, { group: order.group }),
      sealAhead(slices[index + 1] ?? []),
    ]);
    if (!outcome.saved && outcome.reason !== 'problems') return result(outcome.reason);
    const problems = outcome.saved ? outcome.warnings : everyRow(batch, outcome.problems);
    for (const each of problems) {
      const row = slice.find(({ planned }) => planned.row.number === each.about?.row)?.planned.row;
      if (row && refuses(each))
        refused.push(refusedRow(row, rowProblem(order.reader, each.field ?? '', each.code, each.about)));
      else remarks.push(each);
    }
    if (outcome.saved) {
      add('created', outcome.created.length);
      add(
        'updated',
        batch.updates.length - problems.filter((each) => each.code === 'ALREADY_DELETED').length,
      );
    }
    done += slice.length;
    onProgress(done, total);
    await yieldToPage();
  }
  if (order.source) {
    const at = new Date().toISOString();
    await keepFinished(store, { ...namedBy(order.source), group: order.group, kind, at });
  }
  return result();
}

/** A warning of an import action either keeps the row out or is a remark on one that went in. */
function refuses(each: Problem): boolean {
  return (
    each.code === 'DUPLICATE_VALUE' || each.code === 'ENTERPRISE_GONE' || each.code === 'ALREADY_DELETED'
  );
}

function everyRow(batch: Batch, problems: readonly Problem[]): Problem[] {
  const [first] = problems;
  if (!first) return [];
  return [...batch.creations, ...batch.updates].map(({ row }) => ({
    ...first,
    about: { ...first.about, row },
  }));
}

function actionOf(kind: ImportKind): Action<Batch, unknown> {
  const actions = { enterprise: importEnterprises, job: importJobs, graduate: importGraduates };
  return actions[kind];
}

/** The rows that go in by these choices: first those that make a record, then those that change one. */
function going(rows: readonly PlannedRow[], choices: ReadonlyMap<number, Choice>): readonly Going[] {
  const creations: Going[] = [];
  const updates: Going[] = [];
  for (const planned of rows) {
    const choice = planned.state === 'update' ? (choices.get(planned.row.number) ?? 'leave') : undefined;
    if (planned.state === 'new' || choice === 'add') creations.push({ as: 'creation', planned });
    if (choice === 'update') updates.push({ as: 'update', planned });
  }
  return [...creations, ...updates];
}

function slicesOf<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / rowsACommit) }, (_, index) =>
    list.slice(index * rowsACommit, (index + 1) * rowsACommit),
  );
}

/** Made only when its turn comes: 50,000 rows are not held twice. */
function batchOf(slice: readonly Going[], kind: ImportKind, employers: ReadonlyMap<number, string>): Batch {
  const creations: NewRow[] = [];
  const updates: UpdateRow[] = [];
  for (const { as, planned } of slice) {
    const { number, values } = planned.row;
    if (as === 'update' && planned.state === 'update') {
      const { id, differences, before } = planned;
      const after = Object.fromEntries(differences.map(({ field, after: value }) => [field, value]));
      updates.push({ row: number, id, values: after, before });
    } else {
      const known = 'enterprise' in planned ? planned.enterprise : undefined;
      const enterprise = kind === 'job' ? { enterprise: employers.get(number) ?? known ?? '' } : {};
      const another = planned.state === 'update' ? { isAnother: true as const } : {};
      creations.push({ row: number, values: { ...values, ...enterprise }, ...another });
    }
  }
  return { creations, updates };
}

type Brought = {
  readonly ids: ReadonlyMap<number, string>;
  readonly count: number;
  readonly stopped?: StopReason;
};

/** Makes the firms that the posts name and that are not in the library, then looks all of them up again. */
async function bringEmployers(store: ImportStore, order: ImportOrder, signal: AbortSignal): Promise<Brought> {
  const { employers } = order.plan;
  const wanted = new Set(
    order.plan.rows.flatMap((each) =>
      each.state === 'new' || each.state === 'update' ? [each.row.number] : [],
    ),
  );
  const unknown = employers.filter(
    (each): each is Extract<PlannedEmployer, { state: 'new' }> =>
      each.state === 'new' && each.employer.rows.some((row) => wanted.has(row)),
  );
  if (unknown.length === 0) return { ids: idsOf(employers), count: 0 };
  let count = 0;
  const creations = unknown.map(({ employer }) => ({ row: employer.rows[0] ?? 0, values: employer.values }));
  for (const slice of slicesOf(creations)) {
    if (signal.aborted) return { ids: new Map(), count, stopped: 'cancelled' };
    const outcome = await store.commit(
      importEnterprises,
      { creations: slice, updates: [] },
      { group: order.group },
    );
    if (!outcome.saved && outcome.reason !== 'problems')
      return { ids: new Map(), count, stopped: outcome.reason };
    if (outcome.saved) count += outcome.created.length;
    await yieldToPage();
  }
  // Somebody may have registered one of them meanwhile; then the posts go to that one.
  const again = planEmployers(
    employers.map(({ employer }) => employer),
    await enterprisesOf(store),
  );
  return { ids: idsOf(again), count };
}
