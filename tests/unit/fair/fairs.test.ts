import { expect, test } from 'vitest';
import { createFair } from '../../../src-core/fair/create-fair.ts';
import { editFair } from '../../../src-core/fair/edit-fair.ts';
import { setFairStage } from '../../../src-core/fair/set-fair-stage.ts';
import { act, codesOf, draftsOf } from '../../builders/facts.ts';
import { editAttendance } from '../../../src-core/booth/edit-attendance.ts';
import { aCheckin, aFair, anAttendance } from '../../builders/records.ts';

const { id: _id, stage: _stage, ...values } = aFair();

test('a fair begins as a draft', async () => {
  expect(draftsOf(await act(createFair, { values }))).toMatchObject([
    { kind: 'fair', creates: true, patch: { ...values, stage: 'draft' } },
  ]);
});

test('a session that ends before it starts is refused beside the session', async () => {
  const sessions = values.sessions.map((session) => ({ ...session, end: session.start }));
  expect(await act(createFair, { values: { ...values, sessions } })).toMatchObject({
    problems: [
      { code: 'ENDS_BEFORE_START', field: 'sessions.0.end' },
      { code: 'ENDS_BEFORE_START', field: 'sessions.1.end' },
    ],
  });
});

test('two sessions at one time are remarked on, not refused', async () => {
  const [am, pm] = values.sessions;
  const at = (start: string) => ({ ...values, sessions: [am, { ...pm, start }] });
  const together = await act(createFair, { values: at(am!.start) });
  expect(together).toMatchObject({
    ok: true,
    warnings: [{ code: 'SESSIONS_OVERLAP', field: 'sessions.1.start', about: { first: am?.label } }],
  });
  expect(await act(createFair, { values: at(am!.end) })).toMatchObject({ ok: true, warnings: [] });
});

test('a fair goes through its stages one by one and can be reopened', async () => {
  const from = (stage: ReturnType<typeof aFair>['stage'], to: ReturnType<typeof aFair>['stage']) =>
    act(setFairStage, { fair: 'fair-1', stage: to }, { fair: [aFair({ stage })] });
  expect(codesOf(await from('draft', 'registering'))).toEqual([]);
  expect(codesOf(await from('registering', 'live'))).toEqual([]);
  expect(codesOf(await from('live', 'closed'))).toEqual([]);
  expect(codesOf(await from('closed', 'reported'))).toEqual([]);
  expect(codesOf(await from('closed', 'live'))).toEqual([]);
  expect(codesOf(await from('reported', 'live'))).toEqual([]);
  expect(codesOf(await from('draft', 'closed'))).toEqual(['STAGE_NOT_NEXT']);
  expect(codesOf(await from('live', 'live'))).toEqual(['NOTHING_CHANGED']);
});

test('a session in which somebody was recorded cannot be dropped', async () => {
  const records = { fair: [aFair()], checkin: [aCheckin({ session: 'am' })] };
  const [am, pm] = aFair().sessions;
  const keep = (sessions: unknown[]) => act(editFair, { fair: 'fair-1', values: { sessions } }, records);
  expect(await keep([pm])).toMatchObject({
    problems: [{ code: 'STILL_LINKED', about: { name: '上午场', count: 1 } }],
  });
  expect(codesOf(await keep([am]))).toEqual([]);
});

test('an edit writes only what is new, never the stage, and nothing after closing', async () => {
  const edit = (values: Record<string, unknown>, fair = aFair()) =>
    act(editFair, { fair: 'fair-1', values }, { fair: [fair] });
  expect(draftsOf(await edit({ venue: '体育馆', name: aFair().name, stage: 'closed' }))[0]?.patch).toEqual({
    venue: '体育馆',
  });
  expect(codesOf(await edit({ name: aFair().name }))).toEqual(['NOTHING_CHANGED']);
  expect(codesOf(await edit({ lastDay: '2026-11-01' }))).toContain('ENDS_BEFORE_START');
  expect(codesOf(await edit({ venue: '操场' }, aFair({ stage: 'closed' })))).toEqual(['FAIR_CLOSED']);
});

test('a session to which somebody was invited cannot be dropped, and an attendance of a lost session can still be edited', async () => {
  const [am] = aFair().sessions;
  const attendance = anAttendance({ id: 'a1', sessions: ['am', 'pm'] });
  expect(
    await act(
      editFair,
      { fair: 'fair-1', values: { sessions: [am] } },
      { fair: [aFair()], attendance: [attendance] },
    ),
  ).toMatchObject({ problems: [{ code: 'STILL_LINKED', about: { name: '下午场', count: 1 } }] });
  const without = { fair: [aFair({ sessions: [am!] })], attendance: [attendance] };
  const edit = (values: Record<string, unknown>) =>
    act(editAttendance, { attendance: 'a1', values }, without);
  expect(codesOf(await edit({ needPower: 500 }))).toEqual([]);
  expect(codesOf(await edit({ sessions: ['pm'] }))).toEqual(['NO_SESSION']);
});
