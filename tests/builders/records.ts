import type { StoredRecord } from '../../src-core/kinds.ts';
import { seenTextOf } from '../../src-core/review/seen-text.ts';

// Invented people, firms and numbers. Sensitive fields are left out: a stored record holds them sealed.

let made = 0;

/** A new id in every call; ids grow, as UUIDv7 do. */
export function anId(word = 'id'): string {
  made += 1;
  return `${word}-${String(made).padStart(6, '0')}`;
}

export const day = '2026-11-23';
export const now = '2026-11-23T01:30:00.000Z';

export function aFair(fields: Partial<StoredRecord<'fair'>> = {}): StoredRecord<'fair'> {
  return {
    id: 'fair-1',
    name: '示例大学 2027 届秋季双选会',
    kind: 'general',
    firstDay: day,
    lastDay: day,
    sessions: [
      { key: 'am', label: '上午场', start: '2026-11-23T01:00:00.000Z', end: '2026-11-23T04:00:00.000Z' },
      { key: 'pm', label: '下午场', start: '2026-11-23T05:30:00.000Z', end: '2026-11-23T09:00:00.000Z' },
    ],
    stage: 'live',
    ...fields,
  };
}

export function anEnterprise(fields: Partial<StoredRecord<'enterprise'>> = {}): StoredRecord<'enterprise'> {
  return { id: anId('enterprise'), name: '示例智能装备有限公司', ...fields };
}

export function aJob(fields: Partial<StoredRecord<'job'>> = {}): StoredRecord<'job'> {
  return { id: anId('job'), enterprise: 'enterprise-1', title: '机械工程师', headcount: 3, ...fields };
}

export function aGraduate(fields: Partial<StoredRecord<'graduate'>> = {}): StoredRecord<'graduate'> {
  return { id: anId('graduate'), name: '张示例', ...fields };
}

export function aBooth(fields: Partial<StoredRecord<'booth'>> = {}): StoredRecord<'booth'> {
  return {
    id: anId('booth'),
    fair: 'fair-1',
    code: 'A01',
    x: 0,
    y: 0,
    width: 3,
    depth: 2,
    size: 'standard',
    power: 1000,
    ...fields,
  };
}

export function anAttendance(fields: Partial<StoredRecord<'attendance'>> = {}): StoredRecord<'attendance'> {
  return {
    id: anId('attendance'),
    fair: 'fair-1',
    enterprise: 'enterprise-1',
    sessions: ['am'],
    ...fields,
  };
}

export function aPlacement(fields: Partial<StoredRecord<'placement'>> = {}): StoredRecord<'placement'> {
  return {
    id: anId('placement'),
    fair: 'fair-1',
    session: 'am',
    booth: 'booth-1',
    enterprise: 'enterprise-1',
    placedBy: 'operator-1',
    ...fields,
  };
}

export function aCheckin(fields: Partial<StoredRecord<'checkin'>> = {}): StoredRecord<'checkin'> {
  return {
    id: anId('checkin'),
    fair: 'fair-1',
    session: 'am',
    graduate: 'graduate-1',
    gate: '东门',
    method: 'qr',
    at: '2026-11-23T01:10:00.000Z',
    ...fields,
  };
}

export function anInterview(fields: Partial<StoredRecord<'interview'>> = {}): StoredRecord<'interview'> {
  return {
    id: anId('interview'),
    fair: 'fair-1',
    session: 'am',
    enterprise: 'enterprise-1',
    graduate: 'graduate-1',
    booth: 'booth-1',
    result: 'resume-received',
    startedAt: '2026-11-23T01:20:00.000Z',
    endedAt: '2026-11-23T01:30:00.000Z',
    ...fields,
  };
}

export function anOperator(fields: Partial<StoredRecord<'operator'>> = {}): StoredRecord<'operator'> {
  return { id: anId('operator'), name: '陈登记', roles: ['registrar'], ...fields };
}

/** The decisions by which two people have published a post as it is. */
export function publishedReviews(
  job: StoredRecord<'job'>,
  enterprise?: StoredRecord<'enterprise'>,
): StoredRecord<'review'>[] {
  const { fingerprint } = seenTextOf(job, enterprise);
  const common = { job: job.id, fingerprint, edition: 'test', at: now };
  return [
    { ...common, id: anId('review'), order: 1, decision: 'first-passed', reviewer: 'operator-1' },
    { ...common, id: anId('review'), order: 2, decision: 'second-passed', reviewer: 'operator-2' },
  ];
}
