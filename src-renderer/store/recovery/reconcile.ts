import { headerLine, type JournalEntry, type JournalHeader } from '../../../src-core/change/journal-line.ts';
import { type CommitRow, type FairDatabase, localRows } from '../database/database.ts';
import type { JournalFile, JournalPiece } from '../write/journal-file.ts';
import { fromTwin, isAsideNew } from './from-twin.ts';
import { lineOf } from './line-of.ts';
import { branchOf } from './diverged-chains.ts';
import { replay, settleSettings } from './replay.ts';
import type { OpeningProgress, Repair } from '../store-opening.ts';
import { gapsIn, type Head, headOfRow, type NumberRange, parsed, surveyOf } from './survey.ts';

/** What the two copies say of themselves after they have been brought together. */
export type Reconciled = {
  header: JournalHeader;
  repairs: Repair[];
  /** The copies had to be completed or joined: this installation goes on under a new incarnation and clock id. */
  isResumed: boolean;
  /** Entries of a chain that had parted from the database's: to be written once more, in both copies. */
  branch: readonly JournalEntry[];
  /** The next entry takes this number or a greater one. */
  nextNumber: number;
  /** Numbers that are in no copy and that no entry has named yet. */
  lost: readonly NumberRange[];
};

export type ReconcileOutcome =
  | Reconciled
  | 'nothing' // nothing was ever recorded here
  | 'no-header' // lines are there, but none that says whose they are
  | 'foreign-journal'
  | 'newer-version';

type Progress = (progress: OpeningProgress) => void;

/**
 * Compares journal and database and completes each from the other, as sets of entries by their hash, before anything else
 * is written. An empty database is rebuilt from the journal, a missing journal is written again from the database, a torn last
 * line is cut, and what is in neither is named.
 */
export async function reconcile(
  db: FairDatabase,
  journal: JournalFile,
  onProgress: Progress,
): Promise<ReconcileOutcome> {
  const repairs: Repair[] = [];
  if (journal.recoveredFromTwin) repairs.push({ what: 'journal-from-twin' });
  const inDatabase = (await db.local.get(localRows.header))?.value as JournalHeader | undefined;
  const inJournal = await headerOf(journal);
  if (inJournal === 'newer') return 'newer-version';
  const header = inDatabase ?? inJournal ?? (await surveyOf(journal.twinLines())).header;
  if (!header) return headerless(journal);
  if (inDatabase && inJournal && inDatabase.workspace !== inJournal.workspace) return 'foreign-journal';
  if (!inDatabase) await db.local.put({ name: localRows.header, value: header });
  const tail = journal.size ? await journal.lastLine() : undefined;
  if (tail && tail.tornBytes > 0) {
    await journal.cut((journal.size ?? 0) - tail.tornBytes);
    repairs.push({ what: 'torn-line', bytes: tail.tornBytes });
  }
  if (!inJournal) await writeHeader(journal, header);
  const last = await db.commits.orderBy('n').last();
  const isSame = inJournal && inDatabase && hashIn(tail?.line) === (last?.hash ?? header.hash);
  // An earlier start that was broken off may have left holes that no entry has named.
  const isDue = (await db.local.get(localRows.resumeDue)) !== undefined;
  if (isSame && !isDue && !(await isAsideNew(db, journal))) {
    const nextNumber = last ? headOfRow(last).next : 1;
    return { header, repairs, isResumed: false, branch: [], nextNumber, lost: [] };
  }
  const copies = { hadDatabase: inDatabase !== undefined, hadJournal: inJournal !== undefined };
  return compareAll(db, journal, { header, repairs, ...copies, isDue, onProgress });
}

function hashIn(line: string | undefined): string | undefined {
  const last = line === undefined ? undefined : parsed({ line });
  if (last?.is === 'entry') return last.entry.hash;
  return last?.is === 'header' ? last.header.hash : undefined;
}

async function headerOf(journal: JournalFile): Promise<JournalHeader | 'newer' | undefined> {
  if (!journal.size) return undefined;
  const line = await journal.firstLine();
  const first = line === undefined ? undefined : parsed({ line });
  if (first?.is === 'header') return first.header;
  const { header, hasNewer } = await surveyOf(journal.lines());
  return header ?? (hasNewer ? 'newer' : undefined);
}

/** Nobody knows whose these lines are. A first line that was never finished is no line: the set-up can begin again. */
async function headerless(journal: JournalFile): Promise<'nothing' | 'no-header'> {
  if (!journal.size) return 'nothing';
  const { line, tornBytes } = await journal.lastLine();
  if (line !== undefined || tornBytes < journal.size) return 'no-header';
  await journal.cut(0);
  return 'nothing';
}

async function writeHeader(journal: JournalFile, header: JournalHeader): Promise<void> {
  const { hash: _, ...unsigned } = header;
  const { line } = headerLine(unsigned);
  // Behind damaged lines the header stands once more: a journal is only ever appended to.
  if (journal.size) await journal.append(line);
  else await journal.create(line);
}

type Comparing = {
  header: JournalHeader;
  repairs: Repair[];
  hadDatabase: boolean;
  hadJournal: boolean;
  /** An earlier start was broken off before the chain went on. */
  isDue: boolean;
  onProgress: Progress;
};

async function compareAll(
  db: FairDatabase,
  journal: JournalFile,
  comparing: Comparing,
): Promise<Reconciled | 'newer-version'> {
  const { header, repairs, hadDatabase, hadJournal, isDue, onProgress } = comparing;
  const before = [...repairs];
  const survey = await surveyOf(journal.lines((done, total) => onProgress({ step: 'compare', done, total })));
  if (survey.hasNewer) return 'newer-version';
  await db.local.put({ name: localRows.resumeDue, value: true });
  if (survey.damagedLines > 0) repairs.push({ what: 'damaged-lines', lines: survey.damagedLines });
  const commits = new Map<string, CommitRow>();
  await db.commits.each((commit) => void commits.set(commit.hash, commit));
  const here = new Map([...commits].map(([hash, row]) => [hash, headOfRow(row)]));
  const there = new Map([
    ...survey.heads,
    ...(await fromTwin(db, journal, { ...survey, header }, here, repairs)),
  ]);
  if (isLeftBehind(here, there)) {
    await appendMissing(db, journal, { commits, here, there });
    await emptied(db);
    return compareAll(db, journal, { ...comparing, repairs: before });
  }

  const { missingHere, branch, missingThere } = differences(here, there);
  const entries = entriesOf(
    journal,
    (hash) => missingHere.has(hash),
    (done, total) => onProgress({ step: 'rebuild-database', done, total }),
  );
  const put = await replay(db, entries, commits.values());
  if (put > 0 || isDue) await settleSettings(db);
  // What search has prepared knows nothing of entries that were put under earlier numbers.
  if (put > 0) await db.searchPacks.clear();
  if (put > 0) repairs.push({ what: hadDatabase ? 'database-completed' : 'database-rebuilt', commits: put });
  const absent = [...commits.values()].filter(({ hash }) => missingThere.has(hash));
  await appendCommits(db, journal, absent, (done, total) =>
    onProgress({ step: 'complete-journal', done, total }),
  );
  if (absent.length > 0)
    repairs.push({ what: hadJournal ? 'journal-completed' : 'journal-recreated', commits: absent.length });

  const counted = [...new Map([...here, ...there]).values()].filter(({ hash }) => !branch.has(hash));
  const joined = joinedHashes(here, there);
  const gaps = gapsIn(counted.filter(({ hash }) => !joined.has(hash)));
  for (const { after, before, range } of gaps)
    repairs.push({ what: 'lost', after: after ?? header.at, before, writes: range[1] - range[0] + 1 });
  const parted: JournalEntry[] = [];
  if (branch.size > 0)
    for await (const entry of entriesOf(journal, (hash) => branch.has(hash))) parted.push(entry);
  const isResumed = isDue || put > 0 || !hadDatabase || !hadJournal || parted.length > 0 || gaps.length > 0;
  if (!isResumed) await db.local.delete(localRows.resumeDue);
  let nextNumber = 1;
  for (const { next } of [...here.values(), ...there.values()]) nextNumber = Math.max(nextNumber, next);
  return {
    header,
    repairs,
    isResumed,
    branch: parted,
    nextNumber,
    lost: gaps.map(({ range }) => range),
  };
}

/** The database holds entries that the journal has joined into its own chain since: it is an old copy of another branch. */
function isLeftBehind(here: ReadonlyMap<string, Head>, there: ReadonlyMap<string, Head>): boolean {
  const joins = [...there.values()].filter(({ hash }) => !here.has(hash));
  return joins.some(({ joined }) => joined.some(({ hash }) => here.has(hash)));
}

/** What only the database holds goes into the journal first, so that the database can be filled from there. */
async function appendMissing(
  db: FairDatabase,
  journal: JournalFile,
  {
    commits,
    here,
    there,
  }: {
    commits: ReadonlyMap<string, CommitRow>;
    here: ReadonlyMap<string, Head>;
    there: ReadonlyMap<string, Head>;
  },
): Promise<void> {
  const { missingThere } = differences(here, there);
  const absent = [...commits.values()].filter(({ hash }) => missingThere.has(hash));
  await appendCommits(db, journal, absent, () => undefined);
}

/** Takes everything out but what this installation knows of itself. */
async function emptied(db: FairDatabase): Promise<void> {
  const tables = db.tables.filter(({ name }) => name !== 'local');
  await db.transaction('rw', tables, () => Promise.all(tables.map((table) => table.clear())));
}

/** What each copy lacks. Entries that were joined count no more. */
function differences(here: ReadonlyMap<string, Head>, there: ReadonlyMap<string, Head>) {
  const joined = joinedHashes(here, there);
  const unknownHere = [...there.values()].filter(({ hash }) => !here.has(hash) && !joined.has(hash));
  const branch = branchOf([...here.values()], unknownHere, joined);
  const unknown = unknownHere.map(({ hash }) => hash);
  return {
    missingHere: new Set(unknown.filter((hash) => !branch.has(hash))),
    branch,
    missingThere: new Set([...here.keys()].filter((hash) => !there.has(hash))),
  };
}

function joinedHashes(...copies: readonly ReadonlyMap<string, Head>[]): ReadonlySet<string> {
  return new Set(
    copies.flatMap((copy) => [...copy.values()].flatMap(({ joined }) => joined.map(({ hash }) => hash))),
  );
}

async function* entriesOf(
  journal: JournalFile,
  isWanted: (hash: string) => boolean,
  onProgress?: (done: number, total: number) => void,
): AsyncGenerator<JournalEntry> {
  const pieces: AsyncIterable<JournalPiece> = journal.lines(onProgress);
  const given = new Set<string>();
  for await (const piece of pieces) {
    const line = parsed(piece);
    if (line.is !== 'entry' || given.has(line.entry.hash) || !isWanted(line.entry.hash)) continue;
    given.add(line.entry.hash);
    yield line.entry;
  }
}

const linesPerAppend = 100;

/** Writes commits of the database into the journal, verbatim. */
async function appendCommits(
  db: FairDatabase,
  journal: JournalFile,
  commits: readonly CommitRow[],
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  for (let from = 0; from < commits.length; from += linesPerAppend) {
    const slice = commits.slice(from, from + linesPerAppend);
    const lines = await Promise.all(slice.map((commit) => lineOf(db, commit)));
    await journal.append(lines.join(''));
    onProgress(Math.min(from + linesPerAppend, commits.length), commits.length);
  }
}
