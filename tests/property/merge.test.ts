import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical } from '../../src-core/change/canonical.ts';
import type { Change } from '../../src-core/change/change.ts';
import { conflictsOf, fold, valuesOf } from '../../src-core/change/fold.ts';
import { conflictedFields, rowOf } from '../../src-core/change/row.ts';
import { vaultOf } from '../../src-core/change/seal.ts';
import { oracle } from './oracle.ts';
import { Replica } from './replica.ts';

const fields = ['name', 'notes', 'result'] as const;
const records = ['r1', 'r2'];
const stationIds = ['aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc'];

type Step =
  | { do: 'write'; station: number; record: number; patch: Record<string, unknown>; wall: number }
  | { do: 'hand'; from: number; to: number; pick: number[] };

const value = fc.oneof(
  fc.string({ maxLength: 4 }),
  fc.integer(),
  fc.constant(null),
  fc.array(fc.string({ maxLength: 2 }), { maxLength: 2 }),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('write' as const),
    station: fc.nat(2),
    record: fc.nat(1),
    patch: fc.dictionary(fc.constantFrom(...fields), value, { minKeys: 1, maxKeys: 3 }),
    // The wall clock jumps an hour either way and sometimes a year ahead.
    wall: fc.oneof(
      fc.integer({ min: 1_700_000_000_000, max: 1_700_003_600_000 }),
      fc.constant(1_731_536_000_000),
    ),
  }),
  fc.record({
    do: fc.constant('hand' as const),
    from: fc.nat(2),
    to: fc.nat(2),
    pick: fc.array(fc.nat(60), { maxLength: 8 }),
  }),
);

/** Plays the steps on three stations that start with the same two records; whatever happens, changes only add up. */
function played(steps: readonly Step[]): { stations: Replica[]; all: Change[] } {
  const stations = stationIds.map((id) => new Replica(id));
  const creations = records.map((record) =>
    stations[0]!.write(
      { kind: 'interview', record, creates: true, patch: { name: record } },
      1_700_000_000_000,
    ),
  );
  for (const station of stations.slice(1)) creations.forEach((change) => station.receive(change));
  for (const each of steps) {
    if (each.do === 'write')
      stations[each.station]!.write(
        { kind: 'interview', record: records[each.record]!, patch: each.patch },
        each.wall,
      );
    else {
      const from = stations[each.from]!.changes;
      for (const index of each.pick)
        if (from.length > 0) stations[each.to]!.receive(from[index % from.length]!);
    }
  }
  const all = [
    ...new Map(stations.flatMap((station) => station.changes).map((change) => [change.hlc, change])).values(),
  ];
  return { stations, all };
}

function meaningOf(changes: readonly Change[]): string {
  const states = records.map((record) => fold(changes.filter((change) => change.record === record)));
  return canonical(
    states.map((state) => ({
      made: state.made,
      fields: Object.fromEntries([...state.fields].map(([name, { tips }]) => [name, tips])),
    })),
  );
}

function meaningByOracle(changes: readonly Change[]): string {
  const told = oracle(changes);
  return canonical(
    records.map((record) => {
      const own = changes
        .filter((change) => change.record === record && change.creates)
        .map((change) => change.hlc);
      return { made: own.sort()[0], fields: told.get(`interview/${record}`)?.fields ?? {} };
    }),
  );
}

test('any order, any repeats and any interleaving of arrivals give the values and conflicts of the oracle', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.infiniteStream(fc.nat(1_000)), (steps, random) => {
      const { stations, all } = played(steps);
      const expected = meaningByOracle(all);
      const shuffled = all
        .map((change) => ({ change, key: random.next().value as number }))
        .sort((a, b) => a.key - b.key);
      const late = new Replica('dddddddddd');
      for (const { change } of [...shuffled, ...shuffled.slice(0, 5)]) late.receive(change);
      for (const station of [...stations, late]) {
        all.forEach((change) => station.receive(change));
        expect(meaningOf(station.changes)).toBe(expected);
      }
    }),
    { numRuns: 300 },
  );
});

test('a row built change by change equals the fold of all its changes', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { stations } = played(steps);
      for (const station of stations) {
        for (const record of records) {
          const own = station.changes
            .map((change, index) => ({ change, n: index + 1 }))
            .filter(({ change }) => change.record === record);
          const state = fold(own.map(({ change }) => change));
          const row = station.rows.get(record)!;
          expect(row).toEqual(
            rowOf(
              record,
              state,
              own.map(({ n }) => n),
            ),
          );
          const { id: _, spine: __, ...values } = row;
          expect(values).toEqual(valuesOf(state));
          expect(conflictedFields(row).sort()).toEqual([...conflictsOf(state).keys()].sort());
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('sealed values merge and compare as the plain ones would', () => {
  const vault = vaultOf(new Uint8Array(32).fill(7));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const { all } = played(steps);
      const sealed = all.map((change) => ({
        ...change,
        patch: Object.fromEntries(
          Object.entries(change.patch).map(([field, plain]) => [
            field,
            plain === null ? null : vault.seal('interview', field, plain),
          ]),
        ),
      }));
      for (const record of records) {
        const plainState = fold(all.filter((change) => change.record === record));
        const sealedState = fold(sealed.filter((change) => change.record === record));
        const opened = Object.fromEntries(
          Object.entries(valuesOf(sealedState)).map(([field, value]) => [
            field,
            vault.open('interview', field, value as { sealed: string }),
          ]),
        );
        expect(canonical(opened)).toBe(canonical(valuesOf(plainState)));
        expect([...conflictsOf(sealedState).keys()]).toEqual([...conflictsOf(plainState).keys()]);
      }
    }),
    { numRuns: 60 },
  );
});

test('settling a conflict leaves one tip', () => {
  const a = new Replica('aaaaaaaaaa');
  const b = new Replica('bbbbbbbbbb');
  const made = a.write({ kind: 'interview', record: 'r1', creates: true, patch: { notes: 'first' } }, 1_000);
  b.receive(made);
  const left = a.write({ kind: 'interview', record: 'r1', patch: { notes: 'from a' } }, 2_000);
  const right = b.write({ kind: 'interview', record: 'r1', patch: { notes: 'from b' } }, 3_000);
  a.receive(right);
  b.receive(left);
  expect(conflictedFields(a.rows.get('r1')!)).toEqual(['notes']);
  expect(a.rows.get('r1')).toMatchObject({ notes: 'from b' });
  b.receive(a.write({ kind: 'interview', record: 'r1', patch: { notes: 'settled' } }, 4_000));
  for (const station of [a, b]) {
    expect(conflictedFields(station.rows.get('r1')!)).toEqual([]);
    expect(station.rows.get('r1')).toMatchObject({ notes: 'settled' });
  }
});
