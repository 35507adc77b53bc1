import { type ManyEdit } from './unfinished-edits.ts';
import type { Problem } from '../../../src-core/record/problem.ts';
import type { LibraryWork } from './library-work.ts';
import type { ScreenStore } from '../../store/store.ts';
import type { CommitOutcome } from '../../store/outcome.ts';
import { type UnfinishedEdit, unfinishedName, whileRunning } from './unfinished-edits.ts';

/** Told after every slice; answers whether to go on. */
type OnProgress = (done: number, total: number) => boolean;

/** What a value would do, before anything is written. */
export type Preview = {
  changes: number;
  same: number;
  /** Published posts that it would send back to the review. */
  sentBack: number;
  /** The first that cannot take it, and how many there are. */
  refused: { count: number; first: readonly { name: string; problems: readonly Problem[] }[] };
};

export type ManyEdited = {
  group: string;
  changed: number;
  /** Of single records; `about.name` says which. */
  problems: readonly Problem[];
  isStopped: boolean;
  failure: Exclude<CommitOutcome, { saved: true }> | undefined;
};

const rowsPerSlice = 200;
const refusedShown = 20;

/** Looks at every record in slices, between which the page draws and answers keys. Undefined where it was stopped. */
export async function previewMany(
  store: Pick<ScreenStore, 'read'>,
  work: Pick<LibraryWork, 'wouldEdit' | 'sentBackBy'>,
  { kind, ids, field, value }: ManyEdit,
  told: { today: string; titleField: string; onProgress: OnProgress },
): Promise<Preview | undefined> {
  const preview = {
    changes: 0,
    same: 0,
    sentBack: 0,
    refused: { count: 0, first: [] as Preview['refused']['first'][number][] },
  };
  for (let from = 0; from < ids.length; from += rowsPerSlice) {
    const changing: string[] = [];
    for (const row of await store.read.page(kind, ids.slice(from, from + rowsPerSlice))) {
      if (!row) continue;
      const edit = work.wouldEdit(row, { [field]: value }, told.today);
      if (edit.state === 'changes') {
        preview.changes += 1;
        changing.push(row.id);
      } else if (edit.state === 'same') preview.same += 1;
      else {
        preview.refused.count += 1;
        const name = String((row as unknown as Record<string, unknown>)[told.titleField]);
        if (preview.refused.first.length < refusedShown)
          preview.refused.first.push({ name, problems: edit.problems });
      }
    }
    preview.sentBack += await work.sentBackBy(changing.map((id) => ({ id, values: { [field]: value } })));
    if (!told.onProgress(Math.min(from + rowsPerSlice, ids.length), ids.length)) return undefined;
  }
  return preview;
}

/**
 * Writes in commits of one group, so that it is taken back as one. What was done before a stop or a failure stays, and is kept as
 * unfinished (unfinished-edits.ts), as it is when the window is closed in the middle: one commit cannot be broken off.
 */
export async function runMany(
  store: Pick<ScreenStore, 'newGroup' | 'read' | 'keepWork'>,
  work: Pick<LibraryWork, 'editMany'>,
  edit: ManyEdit,
  onProgress: OnProgress,
): Promise<ManyEdited> {
  const begun = { ...edit, group: store.newGroup() };
  if (edit.ids.length <= rowsPerSlice) return inSlices(store, work, begun, edit.ids, onProgress);
  const { group } = begun;
  const kept = await store.keepWork({ [unfinishedName(group)]: begun });
  if (!kept.saved) return { group, changed: 0, problems: [], isStopped: false, failure: kept };
  return toItsEnd(store, begun, () => inSlices(store, work, begun, edit.ids, onProgress));
}

/** Goes on with a bulk edit that was broken off. What it has changed already it does not touch: somebody may have corrected that since. */
export async function goOnWith(
  store: Pick<ScreenStore, 'read' | 'keepWork'>,
  work: Pick<LibraryWork, 'editMany'>,
  begun: UnfinishedEdit,
  onProgress: OnProgress,
): Promise<ManyEdited> {
  const done = new Set((await store.read.group(begun.group)).map(({ record }) => record));
  const left = begun.ids.filter((id) => !done.has(id));
  return toItsEnd(store, begun, () => inSlices(store, work, begun, left, onProgress));
}

async function toItsEnd(
  store: Pick<ScreenStore, 'keepWork'>,
  { group }: UnfinishedEdit,
  run: () => Promise<ManyEdited>,
): Promise<ManyEdited> {
  const edited = await whileRunning(group, run);
  // If this cannot be kept, the next start offers to go on with an edit that has nothing left to do.
  if (!edited.isStopped && !edited.failure) await store.keepWork({ [unfinishedName(group)]: null });
  return edited;
}

async function inSlices(
  store: Pick<ScreenStore, 'read'>,
  work: Pick<LibraryWork, 'editMany'>,
  { kind, field, value, group }: UnfinishedEdit,
  ids: readonly string[],
  onProgress: OnProgress,
): Promise<ManyEdited> {
  const problems: Problem[] = [];
  let failure: ManyEdited['failure'];
  let isStopped = false;
  for (let from = 0; from < ids.length && !isStopped && !failure; from += rowsPerSlice) {
    const outcome = await work.editMany(ids.slice(from, from + rowsPerSlice), field, value, group);
    if (outcome.saved) problems.push(...outcome.warnings.filter(isOfOne));
    else if (outcome.reason === 'problems') problems.push(...outcome.problems.filter(isOfOne));
    else failure = outcome;
    const done = Math.min(from + rowsPerSlice, ids.length);
    isStopped = !onProgress(done, ids.length) && done < ids.length;
  }
  const changed = await store.read.changesIn(group, `${kind}.edit-many`);
  return { group, changed, problems, isStopped, failure };
}

function isOfOne({ about }: Problem): boolean {
  return about?.['name'] !== undefined;
}
