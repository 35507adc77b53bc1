import type { Change } from '../../src-core/change/change.ts';

type Row = Record<string, unknown> & { id: string };

/**
 * The results of a fair, counted the plain way: every change in the order of its stamp, then loop after loop over all rows. It shares
 * no code with src-core, so that a rule that is wrong there is not wrong here in the same way.
 *
 * @returns numbers by `total/<measure>` and `<dimension>/<key>/<measure>`; what is 0 is left out
 */
export function countByHand(changes: readonly Change[], fair: string): ReadonlyMap<string, number> {
  const day = dayOf(new Book(changes), fair);
  const tally = new Tally();
  countGuests(day, tally);
  for (const firm of day.book.live('enterprise')) countFirm(day, firm, tally);
  for (const row of day.checkins) {
    const person = day.book.survivor('graduate', row['graduate']);
    tally.once(placesOfPerson(day, row), 'visitors', person);
    tally.once(placesOfPerson(day, row), 'visits', `${person} ${String(row['session'])}`);
  }
  for (const row of day.interviews) countTalk(day, row, tally);
  return tally.numbers();
}

type Day = ReturnType<typeof dayOf>;

/** What happened at the fair. */
function dayOf(book: Book, fair: string) {
  const { firstDay, sessions } = book.row('fair', fair) as unknown as {
    firstDay: string;
    sessions: { key: string }[];
  };
  const here = (kind: string) => book.live(kind).filter((row) => row['fair'] === fair);
  return {
    book,
    firstDay,
    sessions: sessions.map(({ key }) => key),
    attendances: here('attendance'),
    placements: here('placement'),
    checkins: here('checkin'),
    interviews: here('interview'),
  };
}

function countGuests({ book, attendances, placements, interviews }: Day, tally: Tally): void {
  for (const row of attendances)
    tally.once(['total'], 'invited', book.survivor('enterprise', row['enterprise']));
  for (const row of placements) {
    const firm = book.survivor('enterprise', row['enterprise']);
    tally.once(['total'], 'placed', firm);
    let isSeen = false;
    for (const other of interviews)
      if (book.survivor('enterprise', other['enterprise']) === firm) isSeen = true;
    for (const other of attendances)
      if (book.survivor('enterprise', other['enterprise']) === firm && other['arrivedAt']) isSeen = true;
    if (!isSeen) tally.once(['total'], 'absent', firm);
  }
}

function countFirm(day: Day, firm: Row, tally: Tally): void {
  const { book, firstDay, attendances, placements, interviews } = day;
  const isTheirs = (row: Row) => book.survivor('enterprise', row['enterprise']) === firm.id;
  const known = [...placements, ...interviews].filter(isTheirs).map((row) => row['session'] as string);
  const expected = attendances.filter(
    (row) => isTheirs(row) && (placements.length === 0 || row['arrivedAt']),
  );
  const when = known.length > 0 ? known : expected.flatMap((row) => row['sessions'] as string[]);
  if (when.length === 0) return;
  const places = ['total', ...placesOfFirm(firm, firstDay)];
  tally.once(places, 'enterprises', firm.id);
  for (const key of day.sessions)
    if (when.includes(key)) tally.once([`session/${key}`], 'enterprises', firm.id);
  if (isSpecialised(firm, firstDay)) tally.once(places, 'specialised', firm.id);
  for (const post of book.live('job')) {
    if (book.survivor('enterprise', post['enterprise']) !== firm.id) continue;
    if (post['closesOn'] && (post['closesOn'] as string) < firstDay) continue;
    if (!isPublished(book, post, firm)) continue;
    const all = [...places, `degreeWanted/${(post['lowestDegree'] as string | undefined) ?? ''}`];
    tally.once(all, 'posts', post.id);
    tally.add(all, 'headcount', (post['headcount'] as number | undefined) ?? 0);
  }
}

function countTalk(day: Day, row: Row, tally: Tally): void {
  const person = day.book.survivor('graduate', row['graduate']);
  const firm = day.book.survivor('enterprise', row['enterprise']);
  const ofResult = ['total', `result/${String(row['result'])}`];
  tally.once(ofResult, 'records', row.id);
  tally.once(ofResult, 'graduates', person);
  if (row['result'] === 'no-show') return;
  const ofFirm = day.book.liveRow('enterprise', firm) ? [`enterprise/${firm}`] : [];
  const places = [...placesOfPerson(day, row), ...ofFirm];
  tally.once(places, 'interviewed', person);
  tally.once(places, 'interviews', row.id);
  tally.once(['total', ...ofFirm], 'resumes', `${firm} ${person}`);
  if (row['result'] === 'offer-intended') tally.once(places, 'offersIntended', person);
  if (row['result'] === 'offer-signed') tally.once(places, 'offersSigned', person);
}

/** Where a check-in or an interview of somebody counts. */
function placesOfPerson({ book, sessions }: Day, row: Row): string[] {
  const person = book.liveRow('graduate', row['graduate']);
  const places = ['total'];
  for (const key of sessions) if (key === row['session']) places.push(`session/${key}`);
  if (person) places.push(`college/${(person['college'] as string | undefined) ?? ''}`);
  if (person) places.push(`degree/${(person['degree'] as string | undefined) ?? ''}`);
  return places;
}

/** Counts, each thing once in each place. */
class Tally {
  private readonly seen = new Set<string>();
  private readonly counts = new Map<string, number>();

  once(places: readonly string[], measure: string, what: string): void {
    for (const place of places) {
      const mark = `${place}/${measure}/${what}`;
      if (!this.seen.has(mark)) this.add([place], measure, 1);
      this.seen.add(mark);
    }
  }

  add(places: readonly string[], measure: string, amount: number): void {
    for (const place of places) {
      const name = `${place}/${measure}`;
      this.counts.set(name, (this.counts.get(name) ?? 0) + amount);
    }
  }

  numbers(): ReadonlyMap<string, number> {
    return new Map([...this.counts].filter(([, count]) => count !== 0));
  }
}

/** All rows after all changes: of each field the value with the greatest stamp. */
class Book {
  private readonly rows = new Map<string, Row>();

  constructor(changes: readonly Change[]) {
    const inOrder = [...changes].sort((a, b) => (a.hlc < b.hlc ? -1 : 1));
    for (const { kind, record, patch } of inOrder) {
      const row = this.rows.get(`${kind}/${record}`) ?? { id: record };
      for (const [field, value] of Object.entries(patch)) row[field] = value ?? undefined;
      this.rows.set(`${kind}/${record}`, row);
    }
  }

  row(kind: string, id: string): Row | undefined {
    return this.rows.get(`${kind}/${id}`);
  }

  /** Who is meant by an id: the end of the merges, in a circle the smallest of it. */
  survivor(kind: string, id: unknown): string {
    const way = [String(id)];
    for (;;) {
      const next = this.row(kind, way.at(-1)!)?.['mergedInto'];
      if (typeof next !== 'string') return way.at(-1)!;
      if (way.includes(next)) return way.slice(way.indexOf(next)).sort()[0]!;
      way.push(next);
    }
  }

  /** The record that is meant by an id; undefined where it was deleted. */
  liveRow(kind: string, id: unknown): Row | undefined {
    const row = this.row(kind, this.survivor(kind, id));
    return row?.['deleted'] ? undefined : row;
  }

  live(kind: string): Row[] {
    const found: Row[] = [];
    for (const [name, row] of this.rows)
      if (name.startsWith(`${kind}/`) && !row['deleted'] && this.survivor(kind, row.id) === row.id)
        found.push(row);
    return found;
  }
}

function placesOfFirm(firm: Row, day: string): string[] {
  const { tier, tierValidFrom: from, tierValidUntil: until } = firm as Record<string, string | undefined>;
  let place = `tier/${tier ?? 'none'}`;
  if (tier && tier !== 'none') {
    if (from && from > day) place = 'tierNotCounted/not-yet';
    else if (!until) place = 'tierNotCounted/undated';
    else if (until < day) place = 'tierNotCounted/expired';
  }
  const industry = (firm['industry'] as string | undefined)?.slice(0, 1) ?? '';
  const ownership = (firm['ownership'] as string | undefined) ?? '';
  return [place, `industry/${industry}`, `ownership/${ownership}`, `enterprise/${firm.id}`];
}

function isSpecialised(firm: Row, day: string): boolean {
  const [place] = placesOfFirm(firm, day);
  return ['tier/specialised', 'tier/little-giant', 'tier/key-little-giant'].includes(place!);
}

/** Two people have passed the text as it is, one after the other, both knowing of every return; and nobody has returned this text. */
function isPublished(book: Book, post: Row, firm: Row): boolean {
  const all = book.live('review').filter((row) => book.survivor('job', row['job']) === post.id);
  const returns = all.filter((row) => row['decision'] === 'returned');
  for (const each of returns) if (isTextOf(each, post, firm)) return false;
  const passes = all
    .filter((row) => isTextOf(row, post, firm))
    .filter((row) => returns.every(({ id }) => ((row['stopsSeen'] ?? []) as string[]).includes(id)));
  for (const first of passes)
    for (const second of passes) {
      if (first['decision'] !== 'first-passed' || second['decision'] !== 'second-passed') continue;
      const [one, two] = [Number(first['order']), Number(second['order'])];
      if (first['reviewer'] !== second['reviewer'] && (one < two || (one === two && first.id < second.id)))
        return true;
    }
  return false;
}

function isTextOf(review: Row, post: Row, firm: Row): boolean {
  const seen = JSON.parse(review['seen'] as string) as {
    job: Record<string, unknown>;
    enterprise: Record<string, unknown>;
  };
  for (const field of ['title', 'lowestDegree', 'salaryMax'])
    if (seen.job[field] !== post[field]) return false;
  for (const field of ['name', 'introduction']) if (seen.enterprise[field] !== firm[field]) return false;
  return (seen.job['headcount'] === undefined) === (post['headcount'] === undefined);
}
