import { expect, test } from 'vitest';
import { blockBooth } from '../../../src-core/booth/block-booth.ts';
import { deleteBooth } from '../../../src-core/booth/delete-booth.ts';
import { editAttendance } from '../../../src-core/booth/edit-attendance.ts';
import { editBooth } from '../../../src-core/booth/edit-booth.ts';
import { inviteEnterprises } from '../../../src-core/booth/invite-enterprises.ts';
import { layOutBooths, type LayOutBoothsInput } from '../../../src-core/booth/lay-out-booths.ts';
import { lettersOf } from '../../../src-core/record/letters.ts';
import { removeAttendance } from '../../../src-core/booth/remove-attendance.ts';
import { act, after, codesOf, draftsOf, type Records } from '../../builders/facts.ts';
import {
  aBooth,
  aFair,
  anAttendance,
  anEnterprise,
  anInterview,
  aPlacement,
} from '../../builders/records.ts';

const layout: LayOutBoothsInput = {
  fair: 'fair-1',
  rows: [
    { letter: 'A', size: 'standard', zone: '制造区', power: 2000 },
    { letter: 'B', size: 'small' },
  ],
  columns: 12,
  widthInMetres: 3,
  depthInMetres: 2,
  aisleInMetres: 2.5,
};
const empty: Records = { fair: [aFair()] };

test('a hall of two rows and twelve columns has booths A01 to B12', async () => {
  const drafts = draftsOf(await act(layOutBooths, layout, empty));
  expect(drafts).toHaveLength(24);
  expect(drafts[0]?.patch).toEqual({
    fair: 'fair-1',
    code: 'A01',
    zone: '制造区',
    x: 0,
    y: 0,
    width: 3,
    depth: 2,
    size: 'standard',
    power: 2000,
    features: ['corner'],
  });
  expect(drafts[1]?.patch).not.toHaveProperty('features');
  expect(drafts.at(-1)?.patch).toMatchObject({ code: 'B12', x: 33, y: 4.5, features: ['corner'] });
});

test('what is laid out later stands below what is there', async () => {
  const before = after(empty, await act(layOutBooths, layout, empty));
  const more = { ...layout, rows: [{ letter: 'C', size: 'large' as const }] };
  expect(draftsOf(await act(layOutBooths, more, before))[0]?.patch).toMatchObject({ code: 'C01', y: 9 });
});

test('a code that exists, an empty hall and more than 500 booths are refused', async () => {
  const before: Records = { ...empty, booth: [aBooth({ code: 'B03' })] };
  expect(codesOf(await act(layOutBooths, layout, before))).toEqual(['BOOTH_CODE_TWICE']);
  expect(codesOf(await act(layOutBooths, { ...layout, rows: [] }, empty))).toEqual(['TOO_SMALL']);
  expect(await act(layOutBooths, { ...layout, columns: 300 }, empty)).toMatchObject({
    problems: [{ code: 'TOO_LARGE', field: 'columns', about: { max: 250 } }],
  });
});

test('rows after Z go on with AA', () => {
  expect([0, 25, 26, 27, 52].map(lettersOf)).toEqual(['A', 'Z', 'AA', 'AB', 'BA']);
});

const taken: Records = {
  ...empty,
  booth: [aBooth({ id: 'b1', code: 'A01' }), aBooth({ id: 'b2', code: 'A02' })],
  enterprise: [anEnterprise({ id: 'e1', name: '甲公司' }), anEnterprise({ id: 'e2' })],
  attendance: [anAttendance({ id: 'a1', enterprise: 'e1' })],
  placement: [aPlacement({ id: 'p1', booth: 'b1', enterprise: 'e1' })],
};

test('a booth takes a new code only when no other booth has it', async () => {
  expect(codesOf(await act(editBooth, { booth: 'b1', values: { code: 'A02' } }, taken))).toEqual([
    'BOOTH_CODE_TWICE',
  ]);
  expect(
    draftsOf(await act(editBooth, { booth: 'b1', values: { code: 'A09', power: 500 } }, taken)),
  ).toMatchObject([{ patch: { code: 'A09', power: 500 } }]);
  expect(codesOf(await act(editBooth, { booth: 'b1', values: { width: 0 } }, taken))).toEqual(['TOO_SMALL']);
  expect(codesOf(await act(editBooth, { booth: 'b1', values: { code: 'A01' } }, taken))).toEqual([
    'NOTHING_CHANGED',
  ]);
});

test('a booth where somebody stands is neither blocked nor deleted', async () => {
  expect(await act(blockBooth, { booth: 'b1', reason: '漏水' }, taken)).toMatchObject({
    problems: [{ code: 'BOOTH_TAKEN', about: { booth: 'A01', enterprise: '甲公司', session: '上午场' } }],
  });
  expect(codesOf(await act(deleteBooth, { booth: 'b1' }, taken))).toEqual(['BOOTH_OCCUPIED']);
  expect(codesOf(await act(blockBooth, { booth: 'b2', reason: ' ' }, taken))).toEqual(['REQUIRED']);
  const blocked = after(taken, await act(blockBooth, { booth: 'b2', reason: '漏水' }, taken));
  expect(blocked.booth?.[1]?.blockedReason).toBe('漏水');
  expect(draftsOf(await act(blockBooth, { booth: 'b2', reason: null }, blocked))).toMatchObject([
    { patch: { blockedReason: null } },
  ]);
});

test('a booth at which interviews were recorded stays in the hall', async () => {
  const records = { ...taken, interview: [anInterview({ booth: 'b2' })] };
  expect(codesOf(await act(deleteBooth, { booth: 'b2' }, records))).toEqual(['STILL_LINKED']);
  expect(draftsOf(await act(deleteBooth, { booth: 'b2' }, taken))).toMatchObject([
    { patch: { deleted: true } },
  ]);
});

test('a booth or an invitation that is taken away takes what was merged into it along', async () => {
  const records: Records = {
    ...taken,
    placement: [],
    booth: [...(taken.booth ?? []), aBooth({ id: 'b9', mergedInto: 'b2' })],
    attendance: [...(taken.attendance ?? []), anAttendance({ id: 'a9', mergedInto: 'a1' })],
  };
  const gone = (record: string) => ({ record, patch: { deleted: true } });
  expect(draftsOf(await act(deleteBooth, { booth: 'b2' }, records))).toMatchObject(['b2', 'b9'].map(gone));
  expect(draftsOf(await act(removeAttendance, { attendance: 'a1' }, records))).toMatchObject(
    ['a1', 'a9'].map(gone),
  );
});

test('an enterprise invited again only gets the sessions it lacks', async () => {
  const input = {
    fair: 'fair-1',
    enterprises: ['e1', 'e2'],
    sessions: ['am', 'pm'],
    needs: { needPower: 500 },
  };
  expect(draftsOf(await act(inviteEnterprises, input, taken))).toMatchObject([
    { record: 'a1', patch: { sessions: ['am', 'pm'] } },
    { creates: true, patch: { enterprise: 'e2', sessions: ['am', 'pm'], needPower: 500 } },
  ]);
  const again = { ...input, enterprises: ['e1'], sessions: ['am'] };
  expect(codesOf(await act(inviteEnterprises, again, taken))).toEqual(['NOTHING_CHANGED']);
  expect(codesOf(await act(inviteEnterprises, { ...input, sessions: ['night'] }, taken))).toEqual([
    'NO_SESSION',
  ]);
  expect(codesOf(await act(inviteEnterprises, { ...input, enterprises: ['x'] }, taken))).toEqual([
    'ALREADY_DELETED',
  ]);
});

test('an enterprise does not lose a session, or its invitation, while it has a booth there', async () => {
  const edit = { attendance: 'a1', values: { sessions: ['pm'] } };
  expect(codesOf(await act(editAttendance, edit, taken))).toEqual(['STILL_PLACED']);
  expect(codesOf(await act(removeAttendance, { attendance: 'a1' }, taken))).toEqual(['STILL_PLACED']);
  const free = { ...taken, placement: [] };
  expect(draftsOf(await act(editAttendance, edit, free))).toMatchObject([{ patch: { sessions: ['pm'] } }]);
  expect(draftsOf(await act(removeAttendance, { attendance: 'a1' }, free))).toMatchObject([
    { patch: { deleted: true } },
  ]);
});

test('what no booth may have is refused beside its field, also in a hall of many', async () => {
  const wrong = { ...layout, rows: [{ letter: 'A', size: 'standard' as const, power: 500.5 }] };
  expect(await act(layOutBooths, wrong, empty)).toMatchObject({
    problems: [{ code: 'NOT_WHOLE', field: 'power' }],
  });
  expect(codesOf(await act(layOutBooths, { ...layout, columns: NaN }, empty))).toEqual(['NOT_WHOLE']);
  const needs = { needPower: 0.5 };
  const input = { fair: 'fair-1', enterprises: ['e1'], sessions: ['am'], needs };
  const known = { ...empty, enterprise: [anEnterprise({ id: 'e1' })] };
  expect(codesOf(await act(inviteEnterprises, input, known))).toEqual(['NOT_WHOLE']);
});
