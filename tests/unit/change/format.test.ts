import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical, normalised } from '../../../src-core/change/canonical.ts';
import type { Change } from '../../../src-core/change/change.ts';
import {
  hashOfChange,
  headerLine,
  journalLine,
  parseJournalLine,
} from '../../../src-core/change/journal-line.ts';
import { isSealed, vaultOf } from '../../../src-core/change/seal.ts';

const golden = readFileSync(new URL('../../fixtures/format-v1/journal.ndjson', import.meta.url), 'utf8');
const vault = vaultOf(new Uint8Array(32).fill(1));

const change: Change = {
  v: 1,
  hlc: '0lq5k3m00-0000-a1b2c3d4e5',
  group: '0190a000-0000-7000-8000-000000000001',
  kind: 'graduate',
  record: '0190a000-0000-7000-8000-000000000002',
  creates: true,
  patch: {
    name: '张示例',
    phone: vault.seal('graduate', 'phone', '13800000000'),
    intentRegions: ['51', '44'],
  },
  base: {},
  action: 'graduate.create',
  operator: '0190a000-0000-7000-8000-000000000003',
};

const at = '2026-11-23T01:15:00.000Z';
const header = headerLine({
  v: 1,
  header: true,
  workspace: '0190a000-0000-7000-8000-00000000000a',
  name: '示例大学',
  keyId: '0123abcd',
  key: 'key',
  at,
});
const first = journalLine({
  v: 1,
  incarnation: 1,
  n: 1,
  prev: header.header.hash,
  group: change.group,
  action: change.action,
  operator: change.operator,
  at,
  changes: [change],
  settings: { clockId: 'a1b2c3d4e5' },
});
const second = journalLine({
  v: 1,
  incarnation: 1,
  n: 3,
  prev: first.entry.hash,
  group: 'g2',
  action: 'reveal',
  operator: change.operator,
  at,
  changes: [{ purged: hashOfChange(change) }],
  quarantine: [{ reason: 'schema', change: { anything: 1 } }],
});

test('the journal of format v 1 is written today as it was when the format was frozen', () => {
  expect(header.line + first.line + second.line).toBe(golden);
});

test('every line of the frozen journal is read and its hash is right', () => {
  const lines = golden.trimEnd().split('\n').map(parseJournalLine);
  expect(lines.map((line) => line.is)).toEqual(['header', 'entry', 'entry']);
});

test('one altered character of a line is noticed', () => {
  const altered = golden.split('\n')[1]!.replace('张示例', '张示范');
  expect(parseJournalLine(altered)).toEqual({ is: 'damaged', why: 'hash' });
});

test('a change that the retention purge replaced by its hash leaves the chain as it was', () => {
  const { hash: _, ...unsigned } = first.entry;
  expect(journalLine({ ...unsigned, changes: [{ purged: hashOfChange(change) }] }).entry.hash).toBe(
    first.entry.hash,
  );
});

test('canonical form sorts keys, joins accents and leaves out undefined', () => {
  expect(canonical({ b: 1, a: 'e\u0301', c: undefined })).toBe('{"a":"é","b":1}');
});

test('canonical form of any value is JSON of it with sorted keys', () => {
  const sortedKeys = (_: string, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  // Digits alone as a key would stand first in every object of JavaScript, whatever the order in which they are put in.
  const key = fc.string({ unit: 'binary' }).map((text) => `k${text}`);
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
      ),
      fc.constantFrom(null, true, false, '"', '\\', '\n', '\u007f', '\u0000', '\ud800', '𠮷', 'e\u0301'),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(key, tie('value'), { maxKeys: 5, noNullPrototype: true }),
    ),
  }));
  fc.assert(
    fc.property(value, (some) => {
      expect(canonical(some)).toBe(JSON.stringify(normalised(some), sortedKeys));
    }),
    { numRuns: 2_000 },
  );
});

test('equal values of one field seal equally, in another field differently, and open only there', () => {
  const phone = vault.seal('graduate', 'phone', '13800000000');
  expect(vault.seal('graduate', 'phone', '13800000000')).toEqual(phone);
  expect(vault.seal('graduate', 'email', '13800000000')).not.toEqual(phone);
  expect(isSealed(phone)).toBe(true);
  expect(vault.open('graduate', 'phone', phone)).toBe('13800000000');
  expect(vault.open('graduate', 'email', phone)).toBeUndefined();
  expect(vaultOf(new Uint8Array(32).fill(2)).open('graduate', 'phone', phone)).toBeUndefined();
});
