import type { InterviewResult } from '../interview/record.ts';
import type { StoredRecord } from '../kinds.ts';
import type { Counted } from './counted.ts';
import type { FairFacts } from './fair-facts.ts';
import { declareMeasures, type Measure } from './measure.ts';

type Interview = StoredRecord<'interview'>;
type Rows = Measure['rows'];

const byGraduate = ['session', 'college', 'degree'] as const;
const byMeeting = [...byGraduate, 'enterprise'] as const;

/** What is counted of graduates: their visits, their interviews and what came of them. */
export const graduateMeasures = declareMeasures([
  {
    name: 'visitors',
    label: '入场人数',
    en: 'Visitors',
    what: {
      label: '签到的毕业生，每人计一次，不论来几次。',
      en: 'Graduates who checked in, each once however often.',
    },
    kind: 'graduate',
    rows: (facts) => facts.checkins.map((each) => ({ id: each.graduate, ...visitIn(facts, each) })),
    by: byGraduate,
  },
  {
    name: 'visits',
    label: '入场人次',
    en: 'Visits',
    what: {
      label: '每人每场次计一次，几个门都扫过也只计一次。',
      en: 'Each graduate once in each session, however many gates scanned the badge.',
    },
    kind: 'checkin',
    rows: (facts) => firstScans(facts).map((each) => ({ id: each.id, ...visitIn(facts, each) })),
    by: byGraduate,
    views: ['totals', 'workbook'],
  },
  {
    name: 'interviewed',
    label: '面试人数',
    en: 'Graduates interviewed',
    what: {
      label: '至少有一次面试的毕业生，每人计一次；“未到场”不算面试。',
      en: 'Graduates with at least one interview, each once; a no-show is no interview.',
    },
    kind: 'graduate',
    rows: graduatesOf(tookPlace),
    by: byMeeting,
    views: ['totals', 'tables', 'workbook'],
  },
  {
    name: 'interviews',
    label: '面试次数',
    en: 'Interviews',
    what: {
      label: '面试记录，每条计一次；“未到场”不算面试。',
      en: 'Records of interviews, each once; a no-show is no interview.',
    },
    kind: 'interview',
    rows: interviewsOf(tookPlace),
    by: byMeeting,
  },
  {
    name: 'offersIntended',
    label: '达成意向人数',
    en: 'Offers intended',
    what: {
      label: '至少有一条“达成意向”的毕业生，每人计一次；意向不等于就业。',
      en: 'Graduates with at least one offer intended, each once; an intent is not employment.',
    },
    kind: 'graduate',
    rows: graduatesOf(({ result }) => result === 'offer-intended'),
    by: byMeeting,
  },
  {
    name: 'offersSigned',
    label: '现场签约人数',
    en: 'Offers signed',
    what: {
      label: '至少有一条“现场签约”的毕业生，每人计一次。',
      en: 'Graduates with at least one offer signed at the fair, each once.',
    },
    kind: 'graduate',
    rows: graduatesOf(({ result }) => result === 'offer-signed'),
    by: byMeeting,
  },
  {
    name: 'records',
    label: '记录',
    en: 'Records',
    what: {
      label: '面试的记录，每条计一次，“未到场”也计。',
      en: 'Records of interviews, each once, no-shows among them.',
    },
    kind: 'interview',
    rows: interviewsOf(() => true),
    by: ['result'],
    views: ['tables', 'workbook'],
  },
  {
    name: 'graduates',
    label: '毕业生',
    en: 'Graduates',
    what: {
      label: '有面试记录的毕业生，每人计一次，“未到场”也计。',
      en: 'Graduates with a record of an interview, each once, no-shows among them.',
    },
    kind: 'graduate',
    rows: graduatesOf(() => true),
    by: ['result'],
    views: ['tables', 'workbook'],
  },
  {
    name: 'resumes',
    label: '收到简历',
    en: 'Résumés',
    what: {
      label: '毕业生交给企业的简历：一人对一家企业计一份，不论谈几次；“未到场”不计。',
      en: 'Résumés left with enterprises: one for each graduate and enterprise, however often they talk; a no-show leaves none.',
    },
    kind: 'interview',
    rows: (facts) => firstTalks(facts).map((each) => ({ id: each.id, ...talkIn(facts, each) })),
    by: ['enterprise'],
    views: [],
  },
]);

function tookPlace({ result }: { result: InterviewResult }): boolean {
  return result !== 'no-show';
}

function interviewsOf(counts: (interview: Interview) => boolean): Rows {
  return (facts) => facts.interviews.filter(counts).map((each) => ({ id: each.id, ...talkIn(facts, each) }));
}

function graduatesOf(counts: (interview: Interview) => boolean): Rows {
  return (facts) =>
    facts.interviews.filter(counts).map((each) => ({ id: each.graduate, ...talkIn(facts, each) }));
}

type Around = Omit<Counted, 'id'>;

function visitIn({ graduates }: FairFacts, { session, graduate }: StoredRecord<'checkin'>): Around {
  return { session, graduate: graduates.get(graduate) };
}

function talkIn({ graduates, enterprises }: FairFacts, interview: Interview): Around {
  return {
    session: interview.session,
    graduate: graduates.get(interview.graduate),
    enterprise: enterprises.get(interview.enterprise),
    interview,
  };
}

// Two gates may have scanned one badge; the earlier scan is the visit.
function firstScans({ checkins }: FairFacts): StoredRecord<'checkin'>[] {
  const visits = new Map<string, StoredRecord<'checkin'>>();
  for (const each of checkins) {
    const visit = `${each.session} ${each.graduate}`;
    const seen = visits.get(visit);
    if (!seen || each.at < seen.at) visits.set(visit, each);
  }
  return [...visits.values()];
}

function firstTalks({ interviews }: FairFacts): Interview[] {
  const talks = new Map<string, Interview>();
  for (const each of interviews.filter(tookPlace)) {
    const pair = `${each.enterprise} ${each.graduate}`;
    if (!talks.has(pair)) talks.set(pair, each);
  }
  return [...talks.values()];
}
