import type { StoredRecord } from '../../src-core/kinds.ts';
import type { FairFacts } from '../../src-core/results/fair-facts.ts';
import {
  aBooth,
  aFair,
  aGraduate,
  aJob,
  anAttendance,
  anEnterprise,
  anInterview,
  aCheckin,
  aPlacement,
} from './records.ts';

function byId<T extends { id: string }>(...list: T[]): Map<string, T> {
  return new Map(list.map((each) => [each.id, each]));
}

/** A small fair: three firms, three graduates, one of whom came twice and one of whom was scanned at two gates. */
export function aFairWithResults(fields: Partial<FairFacts> = {}): FairFacts {
  const enterprises = byId<StoredRecord<'enterprise'>>(
    anEnterprise({
      id: 'e1',
      name: '示例装备有限公司',
      uscc: '91350200776049653A',
      industry: 'C35',
      ownership: 'private',
      tier: 'little-giant',
      tierValidUntil: '2027-12-31',
      staff: 260,
    }),
    anEnterprise({
      id: 'e2',
      name: '示例软件有限公司',
      industry: 'I65',
      tier: 'specialised',
      tierValidUntil: '2025-12-31',
    }),
    anEnterprise({ id: 'e3', name: '=示例贸易' }),
  );
  return {
    fair: aFair({ venue: '体育馆', stage: 'live' }),
    attendances: [
      anAttendance({ enterprise: 'e1', sessions: ['am', 'pm'], arrivedAt: '2026-11-23T00:30:00.000Z' }),
      anAttendance({ enterprise: 'e2' }),
      anAttendance({ enterprise: 'e3' }),
    ],
    placements: [
      aPlacement({ enterprise: 'e1', booth: 'b1', session: 'am' }),
      aPlacement({ enterprise: 'e1', booth: 'b1', session: 'pm' }),
      aPlacement({ enterprise: 'e2', booth: 'b2', session: 'am' }),
    ],
    checkins: [
      aCheckin({ id: 'c1', graduate: 'g1', session: 'am' }),
      aCheckin({ id: 'c2', graduate: 'g1', session: 'am', gate: '西门', at: '2026-11-23T01:05:00.000Z' }),
      aCheckin({ id: 'c3', graduate: 'g1', session: 'pm', at: '2026-11-23T06:00:00.000Z' }),
      aCheckin({ id: 'c4', graduate: 'g2', session: 'am' }),
    ],
    interviews: [
      anInterview({
        id: 'i1',
        graduate: 'g1',
        enterprise: 'e1',
        booth: 'b1',
        job: 'j1',
        result: 'offer-intended',
        offeredSalary: 9000,
        notes: '=不错',
      }),
      anInterview({
        id: 'i2',
        graduate: 'g1',
        enterprise: 'e1',
        booth: 'b1',
        result: 'offer-intended',
        session: 'pm',
      }),
      anInterview({ id: 'i3', graduate: 'g2', enterprise: 'e1', booth: 'b1', result: 'no-show' }),
      anInterview({ id: 'i4', graduate: 'g3', enterprise: 'e1', booth: 'b1', result: 'offer-signed' }),
    ],
    booths: byId(aBooth({ id: 'b1', code: 'A01' }), aBooth({ id: 'b2', code: 'A02' })),
    enterprises,
    jobs: [
      aJob({
        id: 'j1',
        enterprise: 'e1',
        title: '机械工程师',
        headcount: 3,
        lowestDegree: 'bachelor',
        workRegions: ['110000', '440106'],
        salaryMin: 8000,
        salaryMax: 12500,
        description: '负责结构设计',
      }),
      aJob({ id: 'j2', enterprise: 'e2', title: '软件工程师', headcount: 5, lowestDegree: 'postdoc' }),
    ],
    heldBack: [],
    graduates: byId(
      aGraduate({
        id: 'g1',
        studentNumber: '0023010001',
        college: '机械学院',
        degree: 'bachelor',
        phone: { sealed: 'k.n.c' },
      }),
      aGraduate({ id: 'g2', college: '机械学院', degree: 'master' }),
      aGraduate({ id: 'g3', degree: 'bachelor' }),
    ),
    ...fields,
  };
}
