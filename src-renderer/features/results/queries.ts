import { interview } from '../../../src-core/interview/record.ts';
import type { Kind, StoredRecord } from '../../../src-core/kinds.ts';
import { fieldOf } from '../../../src-core/record/fields.ts';
import { type FairFacts, readFairFacts } from '../../../src-core/results/fair-facts.ts';
import { type FairResults, fairResults } from '../../../src-core/results/fair-results.ts';
import type { Figure } from '../../../src-core/results/figure.ts';
import { named } from '../../locale/say.ts';
import type { Reading } from '../../store/read/reading-types.ts';
import { momentWords } from '../../ui/words/clock-time.ts';

/** What happened at a fair and what it adds up to. */
export type Outcome = { facts: FairFacts; results: FairResults };

export function outcomeOf(fair: string): (read: Reading) => Promise<Outcome | undefined> {
  return async (read) => {
    const facts = await readFairFacts(read, fair);
    return facts && { facts, results: fairResults(facts) };
  };
}

/** One row behind a figure. */
export type FigureRow = {
  id: string;
  name: string;
  more: string;
  /** The record that can be opened for it. */
  kind: Kind;
  opens: string;
};

/** The rows behind a figure, by name; what happened to somebody is shown under that person's name. */
export function rowsOf({ kind, ids }: Figure): (read: Reading) => Promise<FigureRow[]> {
  return async (read) => {
    switch (kind) {
      case 'enterprise':
        return (await pageOf(read, kind, ids)).map((row) => lineOf(row, kind, row.name, row.uscc));
      case 'job':
        return jobLines(read, await pageOf(read, kind, ids));
      case 'graduate':
        return (await pageOf(read, kind, ids)).map((row) =>
          lineOf(row, kind, row.name, row.studentNumber, row.college, row.major),
        );
      case 'checkin':
        return personLines(read, await pageOf(read, kind, ids), (row) => momentWords(row.at));
      case 'interview':
        return interviewLines(read, await pageOf(read, kind, ids));
      default:
        throw new Error(`no figure counts ${kind}`);
    }
  };
}

async function pageOf<K extends Kind>(
  read: Reading,
  kind: K,
  ids: readonly string[],
): Promise<StoredRecord<K>[]> {
  return (await read.page(kind, ids)).filter((row) => row !== undefined);
}

function lineOf(
  row: { id: string },
  kind: Kind,
  name: string,
  ...more: readonly (string | undefined)[]
): FigureRow {
  return { id: row.id, name, more: more.filter(Boolean).join(' · '), kind, opens: row.id };
}

async function jobLines(read: Reading, jobs: readonly StoredRecord<'job'>[]): Promise<FigureRow[]> {
  const employers = await read.page(
    'enterprise',
    jobs.map((row) => row.enterprise),
  );
  return jobs.map((row, index) => lineOf(row, 'job', row.title, employers[index]?.name));
}

async function personLines<T extends { id: string; graduate: string }>(
  read: Reading,
  rows: readonly T[],
  more: (row: T, index: number) => string,
): Promise<FigureRow[]> {
  const people = await read.page(
    'graduate',
    rows.map((row) => row.graduate),
  );
  return rows.map((row, index) => ({
    id: row.id,
    name: people[index]?.name ?? '',
    more: more(row, index),
    kind: 'graduate',
    opens: row.graduate,
  }));
}

async function interviewLines(
  read: Reading,
  rows: readonly StoredRecord<'interview'>[],
): Promise<FigureRow[]> {
  const employers = await read.page(
    'enterprise',
    rows.map((row) => row.enterprise),
  );
  const choices = fieldOf(interview, 'result').choices ?? [];
  return personLines(read, rows, (row, index) => {
    const choice = choices.find((each) => each.code === row.result);
    return [employers[index]?.name, choice && named(choice)].filter(Boolean).join(' · ');
  });
}
