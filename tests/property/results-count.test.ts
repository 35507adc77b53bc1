import { expect, test } from 'vitest';
import type { Change } from '../../src-core/change/change.ts';
import { fold } from '../../src-core/change/fold.ts';
import { rowOf } from '../../src-core/change/row.ts';
import { vaultOf } from '../../src-core/change/seal.ts';
import { kindNames } from '../../src-core/kinds.ts';
import { type FairReading, readFairFacts } from '../../src-core/results/fair-facts.ts';
import { type FairResults, fairResults } from '../../src-core/results/fair-results.ts';
import type { TableRow } from '../../src-renderer/store/database/database.ts';
import type { RowSource } from '../../src-renderer/store/database/row-source.ts';
import { readerOf } from '../../src-renderer/store/read/reading.ts';
import { countByHand } from './count-by-hand.ts';
import { RandomFair } from './random-fair.ts';

const fairs = 250;

test('every measure by every dimension is what a plain count of the change log gives', async () => {
  const declared = new Set<string>();
  const counted = new Set<string>();
  for (let seed = 1; seed <= fairs; seed += 1) {
    const changes = new RandomFair(seed).changes();
    const numbers = numbersOf(await resultsOf(changes));
    const expected = countByHand(changes, 'fair-1');
    expect({ seed, ...sorted(without0(numbers)) }).toEqual({ seed, ...sorted(expected) });
    for (const name of numbers.keys()) declared.add(withoutKey(name));
    for (const name of expected.keys()) counted.add(withoutKey(name));
  }
  // Every measure has counted something: of the whole fair, and in each of its tables.
  expect([...declared].filter((name) => !counted.has(name))).toEqual([]);
});

async function resultsOf(changes: readonly Change[]): Promise<FairResults> {
  const reader = readerOf(rowsAfter(changes), vaultOf(new Uint8Array(32)));
  const page: FairReading['page'] = (kind, ids) => Promise.all(ids.map((id) => reader.get(kind, id)));
  const facts = await readFairFacts({ ...reader, page }, 'fair-1');
  if (!facts) throw new Error('the fair was not read');
  return fairResults(facts);
}

/** By the names that the plain count gives. */
function numbersOf({ totals, tables }: FairResults): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { measure, figure } of totals) numbers.set(`total/${measure.name}`, figure.value);
  for (const { dimension, measures, rows } of tables)
    for (const { key, figures } of rows)
      for (const [column, { name }] of measures.entries())
        numbers.set(`${dimension.name}/${key}/${name}`, figures[column]!.value);
  return numbers;
}

function without0(numbers: ReadonlyMap<string, number>): Map<string, number> {
  return new Map([...numbers].filter(([, value]) => value !== 0));
}

function sorted(numbers: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...numbers].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function withoutKey(name: string): string {
  return name.replace(/\/.*\//, '/');
}

/** The tables of a laptop that has these changes. */
function rowsAfter(changes: readonly Change[]): RowSource {
  const tables = new Map(kindNames.map((kind) => [kind as string, [] as TableRow[]]));
  for (const id of new Set(changes.map(({ record }) => record))) {
    const own = changes.filter(({ record }) => record === id);
    const row = rowOf(id, fold(own), []);
    const isGone = row?.['deleted'] === true || row?.['mergedInto'] !== undefined;
    if (row) tables.get(own[0]!.kind)?.push({ ...row, ...(isGone ? { gone: 1 } : {}) });
  }
  const all = (kind: string) => tables.get(kind) ?? [];
  return {
    get: (kind, id) => Promise.resolve(all(kind).find((row) => row.id === id)),
    all: (kind) => Promise.resolve(all(kind)),
    having: (kind, index, keys) =>
      Promise.resolve(all(kind).filter((row) => keys.includes(row[index] as string))),
    merged: (kind) => Promise.resolve(all(kind).filter((row) => row['mergedInto'] !== undefined)),
    changes: () => Promise.resolve([]),
  };
}
