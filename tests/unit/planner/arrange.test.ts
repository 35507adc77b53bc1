import { expect, test } from 'vitest';
import { arrange } from '../../../src-core/planner/arrange.ts';
import { aBooth, anAttendance, anEnterprise, aPlacement, day } from '../../builders/records.ts';
import { computingUnits } from '../../computing-units.ts';

function hall(codes: string[], fields: Parameters<typeof aBooth>[0] = {}) {
  return codes.map((code) => aBooth({ id: code, code, ...fields }));
}

function coming(...enterprises: string[]) {
  return enterprises.map((enterprise) => anAttendance({ enterprise }));
}

const nothing = { session: 'am', day, enterprises: [], placements: [] };

test('an enterprise is never put where the booth is too small or has too little power', () => {
  const plan = arrange({
    ...nothing,
    booths: [
      aBooth({ id: 'small', code: 'A01', size: 'small', power: 5000 }),
      aBooth({ id: 'weak', code: 'A02', size: 'large', power: 500 }),
    ],
    attendances: [anAttendance({ enterprise: 'e', needSize: 'large', needPower: 3000 })],
  });
  expect(plan.places).toEqual([]);
  expect(plan.unplaced).toEqual([{ enterprise: 'e', reason: 'NO_BOOTH_THAT_FITS' }]);
});

test('an enterprise without a place hears why', () => {
  const booths = hall(['A01'], { size: 'small', power: 1000 });
  const reasonOf = (needs: Parameters<typeof anAttendance>[0], free = booths) =>
    arrange({ ...nothing, booths: free, attendances: [anAttendance({ enterprise: 'e', ...needs })] })
      .unplaced[0]?.reason;
  expect(reasonOf({}, [])).toBe('NO_FREE_BOOTH');
  expect(reasonOf({ needSize: 'large' })).toBe('NO_BOOTH_LARGE_ENOUGH');
  expect(reasonOf({ needPower: 2000 })).toBe('NO_BOOTH_WITH_POWER');
  const two = arrange({ ...nothing, booths, attendances: coming('a', 'b') });
  expect(two.unplaced.map((each) => each.reason)).toEqual(['MORE_FIRMS_THAN_BOOTHS']);
});

test('who stands somewhere stays there, pinned or not, and nobody joins them', () => {
  const plan = arrange({
    ...nothing,
    booths: hall(['A01', 'A02', 'A03']),
    attendances: coming('a', 'b', 'c'),
    placements: [
      aPlacement({ booth: 'A01', enterprise: 'c' }),
      aPlacement({ booth: 'A02', enterprise: 'a', isPinned: true }),
    ],
  });
  expect(plan.places.map(({ booth, enterprise }) => [booth, enterprise])).toEqual([['A03', 'b']]);
});

test('placements and attendances of the other session do not count', () => {
  const plan = arrange({
    ...nothing,
    booths: hall(['A01']),
    attendances: [anAttendance({ enterprise: 'a' }), anAttendance({ enterprise: 'b', sessions: ['pm'] })],
    placements: [aPlacement({ booth: 'A01', enterprise: 'b', session: 'pm' })],
  });
  expect(plan.places.map(({ enterprise }) => enterprise)).toEqual(['a']);
  expect(plan.unplaced).toEqual([]);
});

test('a blocked booth stays empty', () => {
  const plan = arrange({
    ...nothing,
    booths: hall(['A01'], { blockedReason: '漏水' }),
    attendances: coming('a'),
  });
  expect(plan.unplaced).toEqual([{ enterprise: 'a', reason: 'NO_FREE_BOOTH' }]);
});

test('with more booths than enterprises everybody gets a place and the rest stay free', () => {
  const plan = arrange({ ...nothing, booths: hall(['A01', 'A02', 'A03']), attendances: coming('a', 'b') });
  expect(plan.places).toHaveLength(2);
  expect(plan.unplaced).toEqual([]);
});

test('with too few booths a confirmed enterprise goes before one that has only been invited', () => {
  const plan = arrange({
    ...nothing,
    booths: hall(['A01']),
    attendances: [
      anAttendance({ enterprise: 'a' }),
      anAttendance({ enterprise: 'b', confirmedAt: '2026-11-01T00:00:00.000Z' }),
    ],
  });
  expect(plan.places.map(({ enterprise }) => enterprise)).toEqual(['b']);
});

test('the large booth with power goes to who needs it', () => {
  const plan = arrange({
    ...nothing,
    booths: [
      aBooth({ id: 'large', code: 'A01', size: 'large', power: 6000 }),
      aBooth({ id: 'plain', code: 'A02', size: 'small', power: 0 }),
    ],
    attendances: [
      anAttendance({ enterprise: 'modest' }),
      anAttendance({ enterprise: 'needy', needSize: 'large', needPower: 5000 }),
    ],
  });
  expect(Object.fromEntries(plan.places.map(({ enterprise, booth }) => [enterprise, booth]))).toEqual({
    modest: 'plain',
    needy: 'large',
  });
});

test('enterprises of one industry stand together', () => {
  const booths = [...hall(['A01', 'A02'], { zone: '甲区' }), ...hall(['B01', 'B02'], { zone: '乙区' })];
  const enterprises = ['m1', 'i1', 'm2', 'i2'].map((id) =>
    anEnterprise({ id, industry: id.startsWith('m') ? 'C35' : 'I65' }),
  );
  const plan = arrange({ ...nothing, booths, enterprises, attendances: coming('m1', 'i1', 'm2', 'i2') });
  const zoneOf = (id: string) => plan.places.find((each) => each.enterprise === id)?.booth.charAt(0);
  expect(zoneOf('m1')).toBe(zoneOf('m2'));
  expect(zoneOf('i1')).toBe(zoneOf('i2'));
  expect(zoneOf('m1')).not.toBe(zoneOf('i1'));
});

test('a certified enterprise stands in front, one whose certificate has expired does not', () => {
  const booths = [aBooth({ id: 'front', code: 'A01' }), aBooth({ id: 'back', code: 'B01', y: 20 })];
  const giant = { tier: 'little-giant', tierValidFrom: '2023-01-01' };
  const enterprises = [
    anEnterprise({ id: 'expired', ...giant, tierValidUntil: '2025-12-31' }),
    anEnterprise({ id: 'valid', ...giant, tierValidUntil: '2026-12-31' }),
  ];
  const plan = arrange({ ...nothing, booths, enterprises, attendances: coming('expired', 'valid') });
  expect(plan.places.find((each) => each.booth === 'front')?.enterprise).toBe('valid');
});

test('a plan says where its points come from', () => {
  const plan = arrange({
    ...nothing,
    booths: hall(['A01'], { size: 'large', power: 2500 }),
    attendances: [anAttendance({ enterprise: 'a', needFeatures: ['screen'] })],
  });
  expect(plan.places[0]).toEqual({
    booth: 'A01',
    enterprise: 'a',
    cost: 24,
    terms: { size: 16, power: 2, 'missing-feature': 6 },
  });
  expect(plan.cost).toBe(24);
});

test('the same hall gives the same plan in whatever order it is read', () => {
  const booths = hall(['A01', 'A02', 'A03', 'A04']);
  const attendances = coming('a', 'b', 'c');
  const plan = arrange({ ...nothing, booths, attendances });
  const other = arrange({ ...nothing, booths: booths.toReversed(), attendances: attendances.toReversed() });
  expect(other).toEqual(plan);
});

test('600 enterprises and 600 booths are arranged in well under a second', () => {
  const sizes = ['small', 'standard', 'large'] as const;
  const booths = Array.from({ length: 600 }, (_, i) =>
    aBooth({
      id: `booth-${i}`,
      code: `B${String(i).padStart(3, '0')}`,
      zone: `${String.fromCharCode(65 + Math.floor(i / 60))}区`,
      y: Math.floor(i / 30) * 5,
      size: sizes[(i * 7) % 3] ?? 'small',
      power: ((i * 13) % 7) * 500,
      features: i % 30 === 0 ? ['corner'] : [],
    }),
  );
  const enterprises = Array.from({ length: 600 }, (_, i) =>
    anEnterprise({
      id: `enterprise-${String(i).padStart(3, '0')}`,
      industry: ['C35', 'I65', 'F51', 'M73', 'C39'][i % 5],
      ...(i % 4 === 0 ? { tier: 'specialised', tierValidUntil: '2027-12-31' } : {}),
    }),
  );
  const attendances = enterprises.map((each, i) =>
    anAttendance({
      enterprise: each.id,
      needPower: ((i * 11) % 5) * 500,
      ...(i % 6 === 0 ? { needSize: 'standard' as const } : {}),
      ...(i % 9 === 0 ? { needFeatures: ['corner' as const] } : {}),
    }),
  );
  const computing = computingUnits();
  const plan = arrange({ ...nothing, booths, enterprises, attendances });
  const units = computing();
  expect(plan.places.length + plan.unplaced.length).toBe(600);
  console.info(
    `600 x 600 arranged in ${units.toFixed(0)} units of computing, ${plan.unplaced.length} without a place`,
  );
  expect(units).toBeLessThan(250);
});
