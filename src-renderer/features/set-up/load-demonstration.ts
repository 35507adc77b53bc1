import { createFair } from '../../../src-core/fair/create-fair.ts';
import { setFairStage } from '../../../src-core/fair/set-fair-stage.ts';
import type { Kind } from '../../../src-core/kinds.ts';
import { dayAt } from '../../../src-core/record/instant.ts';
import { setUpOffice } from '../../../src-core/office/set-up-office.ts';
import { loadSample } from '../../../src-core/sample/load-sample.ts';
import { type SampleFair, sampleFair } from '../../../src-core/sample/sample-fair.ts';
import { foulDescriptions } from '../../../src-core/sample/words.ts';
import { say } from '../../locale/say.ts';
import type { Store } from '../../store/store.ts';
import type { CommitOutcome } from '../../store/outcome.ts';
import { firstCheckedShare, reviewDemonstration } from './review-demonstration.ts';

const size = { seed: 7, enterprises: 120, jobs: 900, graduates: 5000, checkins: 800, interviews: 400 };
/** Most records of one commit (data-spine: at most 500 changes). */
const sliceRecords = 500;
/** Enterprises that stand at a booth already; the others are left for the person to place. */
const placedShare = 0.75;

export type LoadProgress = { done: number; total: number };
export type Loaded = { ok: true } | { ok: false; outcome: CommitOutcome };

type Values = Readonly<Record<string, unknown>>;

/** Thrown inside only: a commit that was refused ends the loading. */
class Refused extends Error {
  readonly outcome: CommitOutcome;
  constructor(outcome: CommitOutcome) {
    super('a commit of the demonstration was refused');
    this.outcome = outcome;
  }
}

/**
 * Writes the demonstration fair of today into an empty workspace: office, fair, libraries, hall and half a day of work.
 *
 * @param signal ends it early; what is in by then can be used
 */
export async function loadDemonstration(
  store: Store,
  onProgress: (progress: LoadProgress) => void,
  signal: AbortSignal,
): Promise<Loaded> {
  const inChina = 8 * 60;
  const now = new Date();
  const minuteOfDay = (now.getUTCHours() * 60 + now.getUTCMinutes() + inChina) % (24 * 60);
  const sample = sampleFair({ ...size, firstDay: dayAt(now.toISOString(), inChina), minuteOfDay });
  try {
    const fair = await begin(store, sample);
    await fill(store, sample, fair, onProgress, signal);
    return { ok: true };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, outcome: error.outcome };
    throw error;
  }
}

/** Office, operator, station and the live fair. Gives the fair's id. */
async function begin(store: Store, sample: SampleFair): Promise<string> {
  const [, operator = ''] = saved(
    await store.commit(setUpOffice, {
      office: sample.office,
      operatorName: say('start.set-up.demonstration-operator'),
      stationName: say('start.set-up.station-usual'),
      clockId: store.clockId(),
    }),
  );
  store.workAs(operator);
  saved(await store.keepWork({ operator }));
  const [fair = ''] = saved(await store.commit(createFair, { values: sample.fair }));
  for (const stage of ['registering', 'live'] as const)
    saved(await store.commit(setFairStage, { fair, stage }));
  return fair;
}

type Put = (kind: Kind, records: readonly Values[]) => Promise<string[]>;
type At = { enterprise: number; values: Values };

async function fill(
  store: Store,
  sample: SampleFair,
  fair: string,
  onProgress: (progress: LoadProgress) => void,
  signal: AbortSignal,
): Promise<void> {
  const standing = standingIn(sample);
  const lists = [sample.enterprises, sample.jobs, sample.graduates, sample.booths, sample.attendances];
  const work = [sample.checkins, atBooths(sample, standing), standing.flatMap(sessionsOf)];
  const total = [...lists, ...work].reduce((sum, list) => sum + list.length, 0);
  const put = putting(store, total, onProgress, signal);
  const enterprises = await put('enterprise', sample.enterprises);
  const linked = ({ enterprise, values }: At) => ({ ...values, enterprise: enterprises[enterprise] });
  const jobs = await put('job', withFoulOnes(sample.jobs).map(linked));
  if (!signal.aborted) await reviewDemonstration(store, jobs, saved);
  const inFair = (values: Values) => ({ ...values, fair });
  const booths = await put('booth', sample.booths.map(inFair));
  await put('attendance', sample.attendances.map(linked).map(inFair));
  const place = (each: At) => ({ ...linked({ ...each, values: {} }), fair, booth: booths[each.enterprise] });
  await put(
    'placement',
    standing.flatMap((each) =>
      sessionsOf(each).map((session) => ({ ...place(each), session, placedBy: store.operator })),
    ),
  );
  const graduates = await put('graduate', sample.graduates);
  const ofPerson = (each: { graduate: number; values: Values }) => ({
    ...each.values,
    fair,
    graduate: graduates[each.graduate],
  });
  await put('checkin', sample.checkins.map(ofPerson));
  await put(
    'interview',
    atBooths(sample, standing).map((each) => ({ ...ofPerson(each), ...place(each), job: jobs[each.job] })),
  );
}

/** Among the last posts, which nobody has reviewed yet, every eighth has something that the rules object to. */
function withFoulOnes(jobs: SampleFair['jobs']): SampleFair['jobs'] {
  const from = Math.floor(jobs.length * firstCheckedShare);
  return jobs.map((each, index) => {
    const description = foulDescriptions[(index / 8) % foulDescriptions.length];
    return index < from || description === undefined
      ? each
      : { ...each, values: { ...each.values, description } };
  });
}

/** Writes records of one kind in slices and tells how far it is; nothing more once it was cancelled. */
function putting(
  store: Store,
  total: number,
  onProgress: (progress: LoadProgress) => void,
  signal: AbortSignal,
): Put {
  const group = store.newGroup();
  let done = 0;
  return async (kind, records) => {
    const ids: string[] = [];
    for (let from = 0; from < records.length && !signal.aborted; from += sliceRecords) {
      const slice = records.slice(from, from + sliceRecords);
      ids.push(...saved(await store.commit(loadSample, { kind, records: slice }, { group })));
      done += slice.length;
      onProgress({ done, total });
    }
    return ids;
  };
}

function standingIn(sample: SampleFair): SampleFair['attendances'] {
  const placed = Math.floor(sample.enterprises.length * placedShare);
  return sample.attendances.filter((each) => each.enterprise < placed);
}

function sessionsOf({ values }: { values: Values }): readonly string[] {
  return (values.sessions ?? []) as readonly string[];
}

/** Interviews take place where the enterprise stands in that session. */
function atBooths(sample: SampleFair, standing: SampleFair['attendances']): SampleFair['interviews'] {
  const sessions = new Map(standing.map((each) => [each.enterprise, sessionsOf(each)]));
  return sample.interviews.filter(({ enterprise, values }) =>
    sessions.get(enterprise)?.includes(String(values.session)),
  );
}

function saved(outcome: CommitOutcome): readonly string[] {
  if (!outcome.saved) throw new Refused(outcome);
  return outcome.created;
}
