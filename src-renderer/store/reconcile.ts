import { type Change } from '../../src-core/change/change.ts';
import {
  headerLine,
  type JournalEntry,
  type JournalHeader,
  journalLine,
  parseJournalLine,
} from '../../src-core/change/journal-line.ts';
import { bareChange } from './reading.ts';
import type { CommitRow, FairDatabase } from './database.ts';
import type { JournalFile } from './journal-file.ts';
import { replay } from './replay.ts';
import type { OpeningProgress, Repair } from './store-opening.ts';

/** What the two copies say of themselves after they have been brought together. */
export type Reconciled = {
  header: JournalHeader;
  repairs: Repair[];
  /** The database had to be completed or joined: this installation continues under a new incarnation and clock id. */
  isResumed: boolean;
  /** Changes of chains that had parted: to be written once more, in both copies. */
  parted: Change[];
};

export type ReconcileOutcome = Reconciled | 'nothing' | 'foreign-journal';

type Progress = (progress: OpeningProgress) => void;

/**
 * Compares journal and database and completes each from the other, as sets, before anything else is written. An empty
 * database is rebuilt from the journal, a missing journal is written again from the database, a torn last line is cut.
 */
export async function reconcile(
  db: FairDatabase,
  journal: JournalFile,
  onProgress: Progress,
): Promise<ReconcileOutcome> {
  const repairs: Repair[] = [];
  if (journal.recoveredFromTwin) repairs.push({ what: 'journal-from-twin' });
  const inDatabase = (await db.local.get('header'))?.value as JournalHeader | undefined;
  const inJournal = await headerOf(journal);
  const header = inDatabase ?? inJournal;
  if (!header) return 'nothing';
  if (inDatabase && inJournal && inDatabase.workspace !== inJournal.workspace) return 'foreign-journal';
  if (!inDatabase) await db.local.put({ name: 'header', value: header });
  const tail = journal.size ? await journal.lastLine() : undefined;
  if (tail && tail.tornBytes > 0) {
    await journal.cut((journal.size ?? 0) - tail.tornBytes);
    repairs.push({ what: 'torn-line', bytes: tail.tornBytes });
  }
  if (!inJournal) await writeHeader(journal, header);
  const last = await db.commits.orderBy('n').last();
  const lastLine = tail?.line === undefined ? undefined : parseJournalLine(tail.line);
  const isSame = inJournal && inDatabase && hashIn(lastLine) === (last?.hash ?? header.hash);
  if (isSame) return { header, repairs, isResumed: false, parted: [] };
  return compareAll(db, journal, {
    header,
    repairs,
    hadDatabase: inDatabase !== undefined,
    hadJournal: inJournal !== undefined,
    onProgress,
  });
}

function hashIn(line: ReturnType<typeof parseJournalLine> | undefined): string | undefined {
  if (line?.is === 'entry') return line.entry.hash;
  return line?.is === 'header' ? line.header.hash : undefined;
}

async function headerOf(journal: JournalFile): Promise<JournalHeader | undefined> {
  if (!journal.size) return undefined;
  const first = await journal.firstLine();
  const parsed = first === undefined ? undefined : parseJournalLine(first);
  if (parsed?.is === 'header') return parsed.header;
  for await (const line of journal.lines()) {
    const other = parseJournalLine(line);
    if (other.is === 'header') return other.header;
  }
  return undefined;
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
  onProgress: Progress;
};

async function compareAll(
  db: FairDatabase,
  journal: JournalFile,
  { header, repairs, hadDatabase, hadJournal, onProgress }: Comparing,
): Promise<Reconciled> {
  const inJournal = new Map<number, string>();
  let damagedLines = 0;
  for await (const line of journal.lines((done, total) => onProgress({ step: 'compare', done, total }))) {
    const parsed = parseJournalLine(line);
    if (parsed.is === 'entry') inJournal.set(parsed.entry.n, parsed.entry.hash);
    else if (parsed.is === 'damaged') damagedLines += 1;
  }
  if (damagedLines > 0) repairs.push({ what: 'damaged-lines', lines: damagedLines });
  const inDatabase = new Map<number, CommitRow>();
  await db.commits.each((commit) => void inDatabase.set(commit.n, commit));
  const partedFrom = [...inJournal]
    .filter(([n, hash]) => inDatabase.has(n) && inDatabase.get(n)?.hash !== hash)
    .map(([n]) => n)
    .sort((a, b) => a - b)[0];
  const parted = partedFrom === undefined ? [] : await partedChanges(db, journal, partedFrom);

  const isMissingHere = (n: number) => !inDatabase.has(n) && (partedFrom === undefined || n < partedFrom);
  const put = await replay(
    db,
    entriesOf(journal, isMissingHere, (done, total) => onProgress({ step: 'rebuild-database', done, total })),
  );
  if (put > 0)
    repairs.push(
      hadDatabase ? { what: 'database-completed', commits: put } : { what: 'database-rebuilt', commits: put },
    );

  const missingThere = [...inDatabase.values()].filter(
    ({ n }) => !inJournal.has(n) && (partedFrom === undefined || n < partedFrom),
  );
  await appendCommits(db, journal, missingThere, (done, total) =>
    onProgress({ step: 'complete-journal', done, total }),
  );
  if (missingThere.length > 0)
    repairs.push(
      hadJournal
        ? { what: 'journal-completed', commits: missingThere.length }
        : { what: 'journal-recreated', commits: missingThere.length },
    );
  const isResumed = put > 0 || !hadDatabase || !hadJournal || parted.length > 0;
  return { header, repairs, isResumed, parted };
}

async function* entriesOf(
  journal: JournalFile,
  isWanted: (n: number) => boolean,
  onProgress: (done: number, total: number) => void,
): AsyncGenerator<JournalEntry> {
  for await (const line of journal.lines(onProgress)) {
    const parsed = parseJournalLine(line);
    if (parsed.is === 'entry' && isWanted(parsed.entry.n)) yield parsed.entry;
  }
}

/** All changes of both chains from the number on where they parted. */
async function partedChanges(db: FairDatabase, journal: JournalFile, from: number): Promise<Change[]> {
  const changes = new Map<string, Change>();
  for await (const entry of entriesOf(
    journal,
    (n) => n >= from,
    () => undefined,
  ))
    for (const change of entry.changes) if ('hlc' in change) changes.set(change.hlc, change);
  for (const row of await db.changes.where('n').aboveOrEqual(from).toArray())
    changes.set(row.hlc, bareChange(row));
  return [...changes.values()].sort((a, b) => (a.hlc < b.hlc ? -1 : 1));
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

/** The journal line of a commit as it was written first. */
export async function lineOf(db: FairDatabase, commit: CommitRow): Promise<string> {
  const { hash: _, count, seen: __, purged, ...head } = commit;
  const rows = await db.changes
    .where('n')
    .between(commit.n, commit.n + count, false, true)
    .toArray();
  const byNumber = new Map(rows.map((row) => [row.n, bareChange(row)]));
  const changes = Array.from({ length: count }, (_unused, index) => {
    const n = commit.n + 1 + index;
    const change = byNumber.get(n);
    return change ?? { purged: purged?.[n] ?? '' };
  });
  return journalLine({ ...head, changes }).line;
}
