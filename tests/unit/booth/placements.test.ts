import { expect, test } from 'vitest';
import { arrangeBooths } from '../../../src-core/booth/arrange-booths.ts';
import { moveEnterprise } from '../../../src-core/booth/move-enterprise.ts';
import { pinPlacement } from '../../../src-core/booth/pin-placement.ts';
import { placeEnterprise } from '../../../src-core/booth/place-enterprise.ts';
import { removePlacement } from '../../../src-core/booth/remove-placement.ts';
import { swapEnterprises } from '../../../src-core/booth/swap-enterprises.ts';
import { act, after, codesOf, draftsOf, type Records } from '../../builders/facts.ts';
import { aBooth, aFair, anAttendance, anEnterprise, aPlacement } from '../../builders/records.ts';

function hall(more: Records = {}): Records {
  return {
    fair: [aFair()],
    booth: [
      aBooth({ id: 'b1', code: 'A01' }),
      aBooth({ id: 'b2', code: 'A02' }),
      aBooth({ id: 'b3', code: 'A03', blockedReason: '漏水' }),
    ],
    enterprise: [anEnterprise({ id: 'e1', name: '甲公司' }), anEnterprise({ id: 'e2', name: '乙公司' })],
    attendance: [anAttendance({ id: 'a1', enterprise: 'e1' })],
    ...more,
  };
}

const standing = hall({ placement: [aPlacement({ id: 'p1', booth: 'b1', enterprise: 'e1' })] });
const place = { fair: 'fair-1', session: 'am', booth: 'b1', enterprise: 'e1' };

test('an invited enterprise is put at a free booth', async () => {
  const drafts = draftsOf(await act(placeEnterprise, place, hall()));
  expect(drafts).toMatchObject([
    { kind: 'placement', creates: true, patch: { booth: 'b1', enterprise: 'e1', placedBy: 'operator-1' } },
  ]);
});

test('an enterprise that was not invited to the session comes along with its place', async () => {
  const stranger = draftsOf(await act(placeEnterprise, { ...place, enterprise: 'e2' }, hall()));
  expect(stranger[0]).toMatchObject({ kind: 'attendance', creates: true, patch: { sessions: ['am'] } });
  const afternoon = draftsOf(await act(placeEnterprise, { ...place, session: 'pm' }, hall()));
  expect(afternoon[0]).toMatchObject({ kind: 'attendance', record: 'a1', patch: { sessions: ['am', 'pm'] } });
});

test('a taken booth is refused by naming who stands there', async () => {
  const decision = await act(placeEnterprise, { ...place, enterprise: 'e2' }, standing);
  expect(decision).toEqual({
    ok: false,
    problems: [
      { code: 'BOOTH_TAKEN', field: 'booth', about: { booth: 'A01', enterprise: '甲公司', placement: 'p1' } },
    ],
  });
});

test('an enterprise that stands somewhere in this session is refused by naming where', async () => {
  const decision = await act(placeEnterprise, { ...place, booth: 'b2' }, standing);
  expect(decision).toMatchObject({
    problems: [{ code: 'ENTERPRISE_TWICE_IN_SESSION', about: { enterprise: '甲公司', booth: 'A01' } }],
  });
  expect(codesOf(await act(placeEnterprise, { ...place, booth: 'b2', session: 'pm' }, standing))).toEqual([]);
});

test('a place at another fair with the same session key does not count', async () => {
  const records = hall({ placement: [aPlacement({ fair: 'fair-0', booth: 'b9', enterprise: 'e1' })] });
  expect(codesOf(await act(placeEnterprise, place, records))).toEqual([]);
});

test('a blocked booth, an unknown session and a closed fair are refused', async () => {
  expect(codesOf(await act(placeEnterprise, { ...place, booth: 'b3' }, hall()))).toEqual(['BOOTH_BLOCKED']);
  expect(codesOf(await act(placeEnterprise, { ...place, session: 'x' }, hall()))).toEqual(['NO_SESSION']);
  const closed = hall({ fair: [aFair({ stage: 'closed' })] });
  expect(codesOf(await act(placeEnterprise, place, closed))).toEqual(['FAIR_CLOSED']);
});

test('an enterprise moves to a free booth and not to a taken one', async () => {
  const two = hall({
    placement: [
      aPlacement({ id: 'p1', booth: 'b1', enterprise: 'e1' }),
      aPlacement({ id: 'p2', booth: 'b2', enterprise: 'e2' }),
    ],
  });
  expect(draftsOf(await act(moveEnterprise, { placement: 'p1', toBooth: 'b2' }, standing))).toMatchObject([
    { record: 'p1', patch: { booth: 'b2' } },
  ]);
  expect(codesOf(await act(moveEnterprise, { placement: 'p1', toBooth: 'b2' }, two))).toEqual([
    'BOOTH_TAKEN',
  ]);
  expect(codesOf(await act(moveEnterprise, { placement: 'p1', toBooth: 'b1' }, two))).toEqual([
    'NOTHING_CHANGED',
  ]);
  const swapped = after(two, await act(swapEnterprises, { placement: 'p1', other: 'p2' }, two));
  expect(swapped.placement?.map(({ enterprise, booth }) => [enterprise, booth])).toEqual([
    ['e1', 'b2'],
    ['e2', 'b1'],
  ]);
});

test('a place is pinned, unpinned and taken away', async () => {
  const pinned = after(standing, await act(pinPlacement, { placement: 'p1', isPinned: true }, standing));
  expect(pinned.placement?.[0]?.isPinned).toBe(true);
  expect(codesOf(await act(pinPlacement, { placement: 'p1', isPinned: true }, pinned))).toEqual([
    'NOTHING_CHANGED',
  ]);
  const gone = after(pinned, await act(removePlacement, { placement: 'p1' }, pinned));
  expect(codesOf(await act(removePlacement, { placement: 'p1' }, gone))).toEqual(['ALREADY_DELETED']);
});

test('a plan is written whole, or not at all when somebody was faster', async () => {
  const places = [
    { booth: 'b1', enterprise: 'e1' },
    { booth: 'b2', enterprise: 'e2' },
  ];
  const input = { fair: 'fair-1', session: 'am', places };
  expect(draftsOf(await act(arrangeBooths, input, hall()))).toHaveLength(2);
  expect(codesOf(await act(arrangeBooths, input, standing))).toEqual([
    'BOOTH_TAKEN',
    'ENTERPRISE_TWICE_IN_SESSION',
  ]);
  expect(codesOf(await act(arrangeBooths, { ...input, places: [] }, hall()))).toEqual(['NOTHING_CHANGED']);
  const many = Array.from({ length: 501 }, (_, i) => ({ booth: `b${i}`, enterprise: `e${i}` }));
  expect(codesOf(await act(arrangeBooths, { ...input, places: many }, hall()))).toEqual(['TOO_LARGE']);
});

test('a plan that puts two enterprises at one booth, or one at two, is refused', async () => {
  const arranged = (...places: { booth: string; enterprise: string }[]) =>
    act(arrangeBooths, { fair: 'fair-1', session: 'am', places }, hall());
  expect(
    codesOf(await arranged({ booth: 'b1', enterprise: 'e1' }, { booth: 'b1', enterprise: 'e2' })),
  ).toEqual(['BOOTH_TAKEN']);
  expect(
    codesOf(await arranged({ booth: 'b1', enterprise: 'e1' }, { booth: 'b2', enterprise: 'e1' })),
  ).toEqual(['ENTERPRISE_TWICE_IN_SESSION']);
});
