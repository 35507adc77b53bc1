import type { Slot } from '../../../src-core/contract/host.ts';
import { hashOfHeader } from './create-workspace.ts';
import { type FairDatabase, joining, localRows, settingName } from '../database/database.ts';
import type { JournalFile } from '../write/journal-file.ts';
import { forgetMark, type MarkPlace } from './usage-mark.ts';

/** What was being written into a place when the program ended. */
export type Unfinished = 'restore' | 'join';

type Place = { db: FairDatabase; journal: JournalFile; slot: Slot; marks: MarkPlace };

/**
 * What was written of a rescue file, or of an office that was being joined, is no workspace: the place is empty again. Another
 * workspace stays. Nothing is lost: a person has typed nothing in it yet.
 */
export async function clearUnfinished(place: Place): Promise<Unfinished | undefined> {
  const { db, journal } = place;
  const restoring = await db.local.get(localRows.restoring);
  const mark = restoring ?? (await db.local.get(settingName(joining)));
  if (!mark?.value) return undefined;
  const first = journal.size ? hashOfHeader(await journal.firstLine()) : undefined;
  if (first !== undefined && first !== mark.value) {
    await db.local.delete(mark.name);
    return undefined;
  }
  await emptied(place);
  return restoring ? 'restore' : 'join';
}

/** A person does not want to join after all. An office that is here already is not touched. */
export async function stopJoining(place: Place): Promise<boolean> {
  if ((await place.db.rows('office').count()) > 0) return false;
  await emptied(place);
  return true;
}

/** The journal first: the mark in the database tells until the database is gone too. */
async function emptied({ db, journal, slot, marks }: Place): Promise<void> {
  if (journal.size) await journal.cut(0);
  await db.delete();
  forgetMark(marks, slot);
}
