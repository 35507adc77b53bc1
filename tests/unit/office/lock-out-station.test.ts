import { expect, test } from 'vitest';
import { readmitStation } from '../../../src-core/office/readmit-station.ts';
import { revokeStation } from '../../../src-core/office/revoke-station.ts';
import { act, codesOf, draftsOf } from '../../builders/facts.ts';

const at = '2026-11-23T01:00:00.000Z';
const station = { id: 's', name: '登记台', clockId: 'station001', enrolledAt: at };
const out = { ...station, revokedAt: at };
const inAgain = { ...out, readmittedWith: 'ab'.repeat(32) };

test('a laptop that was taken in again can be locked out again, and its token goes with it', async () => {
  const revoke = (known: object) =>
    act(revokeStation, { station: 's' }, { station: [{ ...station, ...known }] });
  expect(codesOf(await revoke(out))).toEqual(['NOTHING_CHANGED']);
  expect(draftsOf(await revoke(inAgain))).toMatchObject([{ record: 's', patch: { readmittedWith: null } }]);
});

test('only who was locked out is taken in again', async () => {
  const { readmittedWith } = inAgain;
  const readmit = (known: object) =>
    act(readmitStation, { station: 's', readmittedWith }, { station: [{ ...station, ...known }] });
  expect(codesOf(await readmit({}))).toEqual(['NOTHING_CHANGED']);
  expect(draftsOf(await readmit(out))).toMatchObject([{ record: 's', patch: { readmittedWith } }]);
});
