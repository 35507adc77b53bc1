import { expect, test } from 'vitest';
import { utils, read } from 'xlsx';
import { giveConsent } from '../../../src-core/consent/give-consent.ts';
import { noticeVersion } from '../../../src-core/consent/record.ts';
import { standingConsent } from '../../../src-core/consent/standing-consent.ts';
import { withdrawConsent } from '../../../src-core/consent/withdraw-consent.ts';
import type { StoredRecord } from '../../../src-core/kinds.ts';
import { employerWorkbook } from '../../../src-core/results/employer-workbook.ts';
import { exportBytes } from '../../../src-renderer/workers/export-bytes.ts';
import { act } from '../../builders/facts.ts';
import { aFairWithResults } from '../../builders/fair-facts.ts';
import { aGraduate, anEnterprise, now } from '../../builders/records.ts';

function given(fields: Partial<StoredRecord<'consent'>> = {}): StoredRecord<'consent'> {
  return {
    id: 'c1',
    graduate: 'g1',
    version: noticeVersion,
    channel: 'door',
    at: '2026-11-23T01:00:00.000Z',
    ...fields,
  };
}
const known = { graduate: [aGraduate({ id: 'g1' })], enterprise: [anEnterprise({ id: 'e1' })] };

test('who agrees is noted with edition, channel and time, once for each receiver', async () => {
  const input = { graduate: 'g1', channel: 'door' } as const;
  expect(await act(giveConsent, input, known)).toMatchObject({
    drafts: [
      {
        kind: 'consent',
        creates: true,
        patch: { graduate: 'g1', version: noticeVersion, channel: 'door', at: now },
      },
    ],
  });
  const again = await act(giveConsent, input, { ...known, consent: [given()] });
  expect(again).toMatchObject({ ok: false, problems: [{ code: 'NOTHING_CHANGED' }] });
  const forFirm = await act(giveConsent, { ...input, enterprise: 'e1' }, { ...known, consent: [given()] });
  expect(forFirm).toMatchObject({ drafts: [{ patch: { enterprise: 'e1' } }] });
  const gone = await act(giveConsent, { ...input, enterprise: 'e9' }, known);
  expect(gone).toMatchObject({ ok: false, problems: [{ code: 'RECORD_GONE', field: 'enterprise' }] });
});

test('a withdrawal ends all that was given to that receiver before, and nothing else', async () => {
  const consents = [given(), given({ id: 'c2', enterprise: 'e1' }), given({ id: 'c3', enterprise: 'e1' })];
  const outcome = await act(
    withdrawConsent,
    { graduate: 'g1', enterprise: 'e1' },
    { ...known, consent: consents },
  );
  expect(outcome).toMatchObject({
    drafts: [
      { record: 'c2', patch: { withdrawnAt: now } },
      { record: 'c3', patch: { withdrawnAt: now } },
    ],
  });
  expect(await act(withdrawConsent, { graduate: 'g1' }, known)).toMatchObject({ ok: false });
});

test.each<[string, StoredRecord<'consent'>[], string | undefined]>([
  ['the office may not hand on what it was only told itself', [given()], undefined],
  ['what was given to another firm is not given to this one', [given({ enterprise: 'e2' })], undefined],
  [
    'the newest that was given stands',
    [given({ enterprise: 'e1' }), given({ id: 'c2', enterprise: 'e1', at: now })],
    'c2',
  ],
  ['what was withdrawn does not stand', [given({ enterprise: 'e1', withdrawnAt: now })], undefined],
  [
    'another laptop has noted it too, before the withdrawal of which it did not know',
    [given({ enterprise: 'e1', withdrawnAt: now }), given({ id: 'c2', enterprise: 'e1' })],
    undefined,
  ],
  [
    'given again after the withdrawal it stands',
    [
      given({ enterprise: 'e1', withdrawnAt: now }),
      given({ id: 'c2', enterprise: 'e1', at: '2026-11-23T02:00:00.000Z' }),
    ],
    'c2',
  ],
])('%s', (_, consents, expected) => {
  expect(standingConsent(consents, 'e1')?.id).toBe(expected);
});

test('an employer gets its own interviews, and of those who have not agreed a masked name alone', () => {
  const facts = aFairWithResults();
  const own = facts.interviews.filter(({ enterprise }) => enterprise === 'e1');
  const [agreed = ''] = own.map(({ graduate }) => graduate);
  const rowsFor = (consents: StoredRecord<'consent'>[], of = facts) => {
    const { workbook, withheld } = employerWorkbook(of, 'e1', consents, {
      language: 'zh-CN',
      offsetInMinutes: 480,
      open: () => '13812341234',
    });
    const book = read(exportBytes({ format: 'xlsx', workbook }), { type: 'array' });
    expect(book.SheetNames).toEqual(['岗位', '面试']);
    const rows = utils.sheet_to_json<Record<string, string>>(book.Sheets['面试'] ?? {});
    return { rows, withheld: withheld.map(({ id }) => id) };
  };
  const none = rowsFor([]);
  expect(none.withheld).toEqual([...new Set(own.map(({ graduate }) => graduate))]);
  expect(none.rows).toHaveLength(own.length);
  expect(JSON.stringify(none.rows)).not.toContain('13812341234');
  for (const row of none.rows) {
    expect(row['姓名']).toMatch(/^.\*+$/);
    expect(row['学号'] ?? row['手机'] ?? row['备注']).toBeUndefined();
  }
  // Deleted since the talk: nobody knows any more whether they agreed, and what was noted may name them.
  const whole = facts.graduates;
  const noted = facts.interviews.map((each) => ({ ...each, notes: '王小明，电话很急' }));
  const gone = {
    ...facts,
    interviews: noted,
    graduates: new Map([...whole].filter(([id]) => id !== agreed)),
  };
  const without = rowsFor([given({ graduate: agreed, enterprise: 'e1' })], gone);
  expect(without.rows).toHaveLength(own.length);
  expect(JSON.stringify(without.rows)).not.toContain('王小明');
  const one = rowsFor([given({ graduate: agreed, enterprise: 'e1' })]);
  expect(one.withheld).not.toContain(agreed);
  expect(one.rows[0]).toMatchObject({ 姓名: facts.graduates.get(agreed)?.name });
});
