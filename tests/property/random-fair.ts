import type { Change } from '../../src-core/change/change.ts';
import { interviewResults } from '../../src-core/interview/record.ts';
import type { Kind, StoredRecord } from '../../src-core/kinds.ts';
import { seenTextOf } from '../../src-core/review/seen-text.ts';
import { seeded } from '../seeded.ts';
import { Replica } from './replica.ts';

type Values = Record<string, unknown>;

const stationIds = ['aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc'];
const sessions = ['am', 'pm', 'eve'];
const tiers = ['none', 'specialised', 'little-giant', 'key-little-giant', 'innovative', 'champion'];
const days = ['2026-01-01', '2026-11-22', '2026-11-23', '2026-11-24', '2027-12-31'];
const degrees = ['bachelor', 'master', 'doctor'];

/** One fair that three laptops write down, which hear of each other now and then; beside it another fair that is not to be counted. */
export class RandomFair {
  private readonly random: () => number;
  private readonly stations = stationIds.map((id) => new Replica(id));
  private wall = 1_790_000_000_000;
  private made = 0;

  constructor(seed: number) {
    this.random = seeded(seed);
    for (const fair of ['fair-1', 'fair-2']) this.write('fair', fair, this.fairFields(), true);
    this.tellAll();
    const steps = 60 + this.below(120);
    for (let step = 0; step < steps; step += 1) {
      this.wall += 1 + this.below(60_000);
      this.step();
      if (this.random() < 0.4) this.tellAll();
    }
    this.tellAll();
  }

  /** All changes, in no order that means anything. */
  changes(): Change[] {
    return this.stations[0]!.changes.toSorted(() => this.random() - 0.5);
  }

  private step(): void {
    const chance = this.random();
    if (chance < 0.5) this.create();
    else if (chance < 0.6) this.decide();
    else if (chance < 0.76) this.edit();
    else if (chance < 0.88) this.merge();
    else this.remove();
  }

  private create(): void {
    const made: Kind[] = ['enterprise', 'graduate', 'job', 'job', 'attendance', 'placement'];
    const happened: Kind[] = ['checkin', 'checkin', 'interview', 'interview', 'interview'];
    const [firm, person] = [this.some('enterprise'), this.some('graduate')];
    const kind = this.one(firm && person ? [...made, ...happened] : (['enterprise', 'graduate'] as const));
    this.write(kind, this.newId(kind), this.fieldsOf(kind, firm ?? '', person ?? ''), true);
  }

  private fieldsOf(kind: Kind, enterprise: string, graduate: string): Values {
    const fair = this.random() < 0.9 ? 'fair-1' : 'fair-2';
    const session = this.one(sessions);
    switch (kind) {
      case 'enterprise':
        return { name: `示例企业${this.made}`, ...this.firmFields() };
      case 'graduate':
        return { name: `张示例${this.made}`, ...this.personFields() };
      case 'job':
        return { enterprise, title: `岗位${this.made}`, ...this.postFields() };
      case 'attendance':
        return { fair, enterprise, sessions: this.few(sessions), ...this.arrival() };
      case 'placement':
        return { fair, session, booth: `booth-${this.below(5)}`, enterprise, placedBy: 'o1' };
      case 'checkin':
        return { fair, session, graduate, gate: '东门', method: 'qr', at: this.moment() };
      default:
        return { fair, session, enterprise, graduate, ...this.talk() };
    }
  }

  private fairFields(): Values {
    const listed = this.few(sessions).map((key) => ({ key, label: key, start: days[2], end: days[2] }));
    return {
      name: '示例招聘会',
      kind: 'general',
      firstDay: days[2],
      lastDay: days[2],
      sessions: listed,
      stage: 'live',
    };
  }

  private firmFields(): Values {
    return this.maybe({
      tier: this.one(tiers),
      tierValidFrom: this.one(days),
      tierValidUntil: this.one(days),
      industry: this.one(['C35', 'C39', 'I65', 'J']),
      ownership: this.one(['private', 'state']),
    });
  }

  private personFields(): Values {
    return this.maybe({ college: this.one(['机械学院', '软件学院']), degree: this.one(degrees) });
  }

  private postFields(): Values {
    return this.maybe({
      headcount: 1 + this.below(9),
      lowestDegree: this.one(degrees),
      closesOn: this.one(days),
      salaryMax: 1_000 * (5 + this.below(3)),
    });
  }

  private arrival(): Values {
    return this.maybe({ arrivedAt: this.moment() });
  }

  private talk(): Values {
    const at = this.moment();
    return { booth: 'booth-1', result: this.one(interviewResults), startedAt: at, endedAt: at };
  }

  /** A decision about a post as one laptop sees it: mostly passes, so that there are posts to be counted. */
  private decide(): void {
    const station = this.one(this.stations);
    const jobs = rowsIn<'job'>(station, 'job');
    if (jobs.length === 0) return;
    const job = this.one(jobs);
    const made = rowsIn<'review'>(station, 'review').filter((each) => each.job === job.id);
    const stops = made.filter(({ decision }) => decision === 'returned').map(({ id }) => id);
    const firm = survivorIn(station, job.enterprise);
    const { seen, fingerprint } = seenTextOf(job, firm);
    const common = { job: job.id, seen, fingerprint, edition: 'test', at: this.moment() };
    const known = this.random() < 0.7 ? { stopsSeen: stops } : {};
    const order = made.length + 1;
    const decide = (decision: string, place: number, reviewer: string) =>
      this.write(
        'review',
        this.newId('review'),
        { ...common, ...known, decision, order: place, reviewer },
        true,
        station,
      );
    if (this.random() < 0.12) return decide('returned', order, 'o1');
    decide('first-passed', order, 'o1');
    if (this.random() < 0.85) decide('second-passed', order + 1, this.random() < 0.9 ? 'o2' : 'o1');
  }

  private edit(): void {
    const kind = this.one(['enterprise', 'graduate', 'job', 'attendance', 'placement', 'interview'] as const);
    const record = this.some(kind);
    if (!record) return;
    const fields: Partial<Record<Kind, () => Values>> = {
      enterprise: () => ({ ...this.firmFields(), ...this.maybe({ introduction: `介绍${this.below(2)}` }) }),
      graduate: () => this.personFields(),
      job: () => this.postFields(),
      attendance: () => ({ sessions: this.few(sessions) }),
      placement: () => ({ session: this.one(sessions) }),
      interview: () => ({ result: this.one(interviewResults) }),
    };
    const patch = fields[kind]?.() ?? {};
    const cleared = Object.keys(patch).filter((field) => isOptional(field) && this.random() < 0.1);
    this.write(kind, record, { ...patch, ...Object.fromEntries(cleared.map((field) => [field, null])) });
  }

  /** Doubles: into one another, in chains and circles, and parted again. */
  private merge(): void {
    const kind = this.one(['enterprise', 'graduate', 'job'] as const);
    const [loser, winner] = [this.some(kind), this.some(kind)];
    if (!loser || !winner) return;
    if (this.random() < 0.25) this.write(kind, loser, { mergedInto: null });
    else if (loser !== winner) this.write(kind, loser, { mergedInto: winner });
  }

  /** Deleting, taking back, and taking that back again. */
  private remove(): void {
    const kind = this.one([
      'interview',
      'interview',
      'checkin',
      'review',
      'placement',
      'attendance',
      'job',
      'enterprise',
      'graduate',
    ] as const);
    const record = this.some(kind);
    if (record) this.write(kind, record, { deleted: this.random() < 0.8 ? true : null });
  }

  private write(kind: Kind, record: string, patch: Values, creates = false, at?: Replica): void {
    const station = at ?? this.one(this.stations);
    if (!creates && !station.rows.has(record)) return;
    if (Object.keys(patch).length > 0)
      station.write({ kind, record, patch, ...(creates ? { creates: true as const } : {}) }, this.wall);
  }

  private tellAll(): void {
    for (const to of this.stations)
      for (const from of this.stations) for (const change of [...from.changes]) to.receive(change);
  }

  /** A record of the kind that some laptop knows. */
  private some(kind: Kind): string | undefined {
    const rows = rowsIn(this.one(this.stations), kind);
    return rows.length > 0 ? this.one(rows).id : undefined;
  }

  private newId(kind: Kind): string {
    this.made += 1;
    return `${kind}-${String(this.made).padStart(4, '0')}`;
  }

  private moment(): string {
    this.wall += 1;
    return new Date(this.wall).toISOString();
  }

  private below(count: number): number {
    return Math.floor(this.random() * count);
  }

  private one<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  private few<T>(list: readonly T[]): T[] {
    const some = list.filter(() => this.random() < 0.6);
    return some.length > 0 ? some : [this.one(list)];
  }

  private maybe(values: Values): Values {
    return Object.fromEntries(Object.entries(values).filter(() => this.random() < 0.7));
  }
}

function isOptional(field: string): boolean {
  return !['sessions', 'session', 'result'].includes(field);
}

function rowsIn<K extends Kind>(station: Replica, kind: K): StoredRecord<K>[] {
  const found = station.changes.filter((change) => change.creates && change.kind === kind);
  return found.flatMap(({ record }) => (station.rows.get(record) as unknown as StoredRecord<K>) ?? []);
}

/** The firm as the laptop reads it: the survivor of a merge. */
function survivorIn(station: Replica, id: string): StoredRecord<'enterprise'> | undefined {
  const way: string[] = [id];
  for (;;) {
    const row = station.rows.get(way.at(-1) ?? '') as StoredRecord<'enterprise'> | undefined;
    const into = row?.mergedInto;
    if (!into) return row?.deleted ? undefined : row;
    if (way.includes(into)) return station.rows.get(way.slice(way.indexOf(into)).sort()[0] ?? '') as never;
    way.push(into);
  }
}
