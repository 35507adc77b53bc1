import type { Day } from '../record/instant.ts';
import type { Values } from '../record/parse-record.ts';
import { interviewResults } from '../interview/record.ts';
import { type Random, randomFrom } from './random.ts';
import { sampleBooths } from './sample-booths.ts';
import { sampleEnterprise, sampleJob } from './sample-enterprise.ts';
import { sampleGraduate } from './sample-graduate.ts';
import { gates, schoolName } from './words.ts';

export type SampleOrder = {
  readonly seed: number;
  readonly enterprises: number;
  readonly jobs: number;
  readonly graduates: number;
  readonly firstDay: Day;
  /** Work of the day; none where they are left out. */
  readonly checkins?: number;
  readonly interviews?: number;
  /**
   * Minutes since midnight in China up to which that work has come; the whole morning where it is left out. Somebody who
   * tries the demonstration before half past ten finds a morning session that began early enough.
   */
  readonly minuteOfDay?: number;
};

/** Values that name another record by its place in the list, because ids are given when they are written. */
export type SampleFair = {
  readonly office: Values;
  readonly fair: Values;
  readonly enterprises: readonly Values[];
  readonly jobs: readonly { readonly enterprise: number; readonly values: Values }[];
  readonly graduates: readonly Values[];
  readonly booths: readonly Values[];
  readonly attendances: readonly { readonly enterprise: number; readonly values: Values }[];
  readonly checkins: readonly { readonly graduate: number; readonly values: Values }[];
  readonly interviews: readonly {
    readonly enterprise: number;
    readonly job: number;
    readonly graduate: number;
    readonly values: Values;
  }[];
};

/**
 * A whole fair, invented: the same order gives the same fair. Credit codes and identity numbers end in the right check digit but
 * lie in ranges that nobody is given (organisation codes from XX, area 990101), telephone numbers in the range 154, which is not
 * in public use, mailboxes under example.com.
 */
export function sampleFair(order: SampleOrder): SampleFair {
  // One stream for each list: more graduates do not change the enterprises.
  const stream = (salt: number) => randomFrom(order.seed * 7919 + salt);
  const of = <T>(count: number, random: Random, make: (random: Random, i: number) => T) =>
    Array.from({ length: count }, (_, i) => make(random, i));
  const enterprises = of(order.enterprises, stream(1), (random, i) =>
    sampleEnterprise(random, i, order.firstDay),
  );
  const jobs = of(order.jobs, stream(2), (random, i) => {
    // Every enterprise has a post before one has two.
    const enterprise = i < order.enterprises ? i : random.whole(0, Math.max(0, order.enterprises - 1));
    return { enterprise, values: sampleJob(random, enterprises[enterprise] ?? {}, i, order.firstDay) };
  });
  const year = Number(order.firstDay.slice(0, 4)) + (order.firstDay.slice(5) > '07-31' ? 1 : 0);
  const graduates = of(order.graduates, stream(3), (random, i) => sampleGraduate(random, i, year));
  return {
    office: sampleOffice,
    fair: fairItself(order),
    enterprises,
    jobs,
    graduates,
    booths: sampleBooths(order.enterprises, stream(4)),
    attendances: of(order.enterprises, stream(5), (random, enterprise) => ({
      enterprise,
      values: sampleAttendance(random),
    })),
    ...sampleDay(order, jobs, stream(6)),
  };
}

const sampleOffice: Values = {
  schoolName,
  institutionCode: '4199990001',
  authority: '示例省教育厅',
  province: '440000',
  contacts: [
    { name: '周示例', duty: '科长', phone: '15400000001', email: 'office@example.com', side: 'enterprise' },
  ],
};

function fairItself(order: SampleOrder): Values {
  const { firstDay } = order;
  return {
    name: `${firstDay.slice(0, 4)} 专精特新中小企业校园招聘会`,
    kind: 'sme-special',
    campus: '示例校区',
    venue: '体育馆',
    firstDay,
    lastDay: firstDay,
    sessions: [
      { key: 'am', label: '上午场', start: inChina(firstDay, beginOf(order)), end: inChina(firstDay, noon) },
      { key: 'pm', label: '下午场', start: inChina(firstDay, 14 * 60), end: inChina(firstDay, 17 * 60) },
    ],
    hosts: [schoolName],
    targetEnterprises: order.enterprises,
    targetJobs: order.jobs,
    targetGraduates: order.graduates,
  };
}

function sampleAttendance(random: Random): Values {
  return {
    sessions: random.chance(0.7) ? ['am', 'pm'] : [random.pick(['am', 'pm'])],
    needSize: random.pick(['small', 'standard', 'standard', 'standard', 'large']),
    ...(random.chance(0.4) ? { needPower: random.pick([500, 1000, 2000]) } : {}),
    ...(random.chance(0.2) ? { needFeatures: [random.pick(['corner', 'entrance', 'screen', 'quiet'])] } : {}),
  };
}

type DayOfWork = Pick<SampleFair, 'checkins' | 'interviews'>;

/** Who came and who talked with whom: a person is checked in once a session and talks only after that. */
function sampleDay(order: SampleOrder, jobs: SampleFair['jobs'], random: Random): DayOfWork {
  const came = random.some(
    Array.from({ length: order.graduates }, (_, i) => i),
    order.checkins ?? 0,
  );
  const morning = morningOf(order);
  const checkins = came.map((graduate) => ({ graduate, values: sampleCheckin(morning, random) }));
  const isEmpty = came.length === 0 || jobs.length === 0;
  const interviews = Array.from({ length: isEmpty ? 0 : (order.interviews ?? 0) }, () => {
    const { graduate } = random.pick(checkins);
    const job = random.whole(0, jobs.length - 1);
    const enterprise = jobs[job]?.enterprise ?? 0;
    return { enterprise, job, graduate, values: sampleInterview(morning, random) };
  });
  return { checkins, interviews };
}

type Morning = {
  readonly minutes: number;
  /** The instant of a minute since the morning began. */
  at(minute: number): string;
  /** The minute at which a share of the morning is over. */
  part(share: number): number;
};

function morningOf(order: SampleOrder): Morning {
  const begin = beginOf(order);
  const minutes = Math.min(order.minuteOfDay ?? noon, noon) - begin;
  return {
    minutes,
    at: (minute) => inChina(order.firstDay, begin + minute),
    part: (share) => Math.floor(minutes * share),
  };
}

function sampleCheckin({ at, part }: Morning, random: Random): Values {
  // 60 % come within the first third.
  const minute = random.chance(0.6) ? random.whole(0, part(1 / 3)) : random.whole(part(1 / 3), part(0.95));
  return {
    session: 'am',
    gate: random.pick(gates),
    method: random.chance(0.8) ? 'qr' : 'student-number',
    at: at(minute),
  };
}

function sampleInterview({ minutes, at, part }: Morning, random: Random): Values {
  const started = random.whole(part(0.35), part(0.9));
  return {
    session: 'am',
    startedAt: at(started),
    endedAt: at(Math.min(minutes, started + random.whole(5, 10))),
    result: random.pick(interviewResults),
    ...(random.chance(0.3) ? { rating: random.whole(2, 5) } : {}),
  };
}

const noon = 12 * 60;

/** When the morning session begins, in minutes since midnight: at nine, or an hour and a half before now. */
function beginOf({ minuteOfDay = noon }: SampleOrder): number {
  return Math.max(0, Math.min(9 * 60, Math.floor((minuteOfDay - 90) / 30) * 30));
}

/** A minute of a day in China, which has one time zone, UTC+8. */
function inChina(day: Day, minute: number): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + (minute - 8 * 60) * 60_000).toISOString();
}
