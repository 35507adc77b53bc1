import { expect, test } from 'vitest';
import { recordInterview } from '../../../src-core/interview/record-interview.ts';
import { reviseInterview } from '../../../src-core/interview/revise-interview.ts';
import { takeBackInterview } from '../../../src-core/interview/take-back-interview.ts';
import { act, after, codesOf, draftsOf, type Records } from '../../builders/facts.ts';
import {
  aBooth,
  aFair,
  aGraduate,
  aJob,
  anEnterprise,
  anInterview,
  aPlacement,
  now,
} from '../../builders/records.ts';

const desk: Records = {
  fair: [aFair()],
  booth: [aBooth({ id: 'b1', code: 'A01' })],
  enterprise: [anEnterprise({ id: 'e1' })],
  job: [aJob({ id: 'j1', enterprise: 'e1' }), aJob({ id: 'j2', enterprise: 'e2' })],
  graduate: [aGraduate({ id: 'g1' })],
  placement: [aPlacement({ booth: 'b1', enterprise: 'e1' })],
};
const input = {
  fair: 'fair-1',
  session: 'am',
  booth: 'b1',
  graduate: 'g1',
  result: 'offer-intended',
} as const;

test('an interview belongs to the enterprise that stands at the booth', async () => {
  const startedAt = '2026-11-23T01:20:00.000Z';
  const more = { job: 'j1', rating: 4, notes: ' 表达清楚 ', offeredSalary: 9000, startDate: '2027-07-01' };
  expect(draftsOf(await act(recordInterview, { ...input, ...more, startedAt }, desk))).toMatchObject([
    {
      kind: 'interview',
      creates: true,
      patch: { ...input, ...more, notes: '表达清楚', enterprise: 'e1', startedAt, endedAt: now },
    },
  ]);
});

test('an interview at a booth where nobody stands in this session is refused', async () => {
  expect(codesOf(await act(recordInterview, { ...input, session: 'pm' }, desk))).toEqual(['BOOTH_EMPTY']);
});

test('an interview typed after the fair is closed is refused', async () => {
  const closed = { ...desk, fair: [aFair({ stage: 'closed' })] };
  expect(codesOf(await act(recordInterview, input, closed))).toEqual(['FAIR_CLOSED']);
});

test('a post of another enterprise is refused beside the post', async () => {
  expect(await act(recordInterview, { ...input, job: 'j2' }, desk)).toMatchObject({
    problems: [{ code: 'JOB_OF_OTHER_ENTERPRISE', field: 'job' }],
  });
  expect(codesOf(await act(recordInterview, { ...input, job: 'x' }, desk))).toEqual(['RECORD_GONE']);
});

test('a post of an enterprise that was merged away is still one of the enterprise that is left', async () => {
  const merged = {
    ...desk,
    enterprise: [anEnterprise({ id: 'e1' }), anEnterprise({ id: 'e2', mergedInto: 'e1' })],
  };
  expect(codesOf(await act(recordInterview, { ...input, job: 'j2' }, merged))).toEqual([]);
});

test('a rating of six, a start on 31 February and too long a note are refused beside their fields', async () => {
  const wrong = { ...input, rating: 6, startDate: '2027-02-31', notes: '长'.repeat(2001) };
  const decision = await act(recordInterview, wrong, desk);
  expect(decision.ok ? [] : decision.problems.map(({ code, field }) => [field, code])).toEqual([
    ['rating', 'TOO_LARGE'],
    ['notes', 'TOO_LONG'],
    ['startDate', 'NOT_A_DATE'],
  ]);
});

test('an unknown graduate or booth is named', async () => {
  expect(codesOf(await act(recordInterview, { ...input, graduate: 'x' }, desk))).toEqual(['RECORD_GONE']);
  expect(codesOf(await act(recordInterview, { ...input, booth: 'x' }, desk))).toEqual(['RECORD_GONE']);
});

test('where two stations placed somebody at one booth the earlier one counts, and the queue goes on', async () => {
  const clash = {
    ...desk,
    placement: [
      aPlacement({ id: 'p2', booth: 'b1', enterprise: 'e2' }),
      aPlacement({ id: 'p1', booth: 'b1', enterprise: 'e1' }),
    ],
  };
  expect(draftsOf(await act(recordInterview, input, clash))).toMatchObject([{ patch: { enterprise: 'e1' } }]);
});

const recorded: Records = { ...desk, interview: [anInterview({ id: 'i1', enterprise: 'e1', rating: 3 })] };

test('an interview is taken back once', async () => {
  const gone = after(recorded, await act(takeBackInterview, { interview: 'i1' }, recorded));
  expect(gone.interview?.[0]?.deleted).toBe(true);
  expect(codesOf(await act(takeBackInterview, { interview: 'i1' }, gone))).toEqual(['ALREADY_DELETED']);
  const closed = { ...recorded, fair: [aFair({ stage: 'closed' })] };
  expect(codesOf(await act(takeBackInterview, { interview: 'i1' }, closed))).toEqual(['FAIR_CLOSED']);
});

test('a correction writes only what is new, and clears with null', async () => {
  const values = { result: 'offer-signed', rating: null, notes: undefined } as const;
  expect(draftsOf(await act(reviseInterview, { interview: 'i1', values }, recorded))[0]?.patch).toEqual({
    result: 'offer-signed',
    rating: null,
  });
  const same = { interview: 'i1', values: { rating: 3 } };
  expect(codesOf(await act(reviseInterview, same, recorded))).toEqual(['NOTHING_CHANGED']);
  const wrong = { interview: 'i1', values: { job: 'j2' } };
  expect(codesOf(await act(reviseInterview, wrong, recorded))).toEqual(['JOB_OF_OTHER_ENTERPRISE']);
});
