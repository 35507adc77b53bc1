import { type Action, creation, drafts, refusal } from '../change/action.ts';
import { whyNotPlanned } from '../fair/open-fair.ts';
import type { StoredRecord } from '../kinds.ts';
import { parseRecord } from '../record/parse-record.ts';
import { type Problem, problem } from '../record/problem.ts';
import { type Booth, type BoothSize, booth as declaration } from './record.ts';

/** One row of booths, all alike. */
export type BoothRow = {
  /** In front of the number: `A` gives A01, A02 ... */
  letter: string;
  zone?: string;
  size: BoothSize;
  /** Watts at every booth of the row. */
  power?: number;
  features?: Booth['features'];
};

export type LayOutBoothsInput = {
  fair: string;
  rows: readonly BoothRow[];
  /** Booths in a row. */
  columns: number;
  widthInMetres: number;
  depthInMetres: number;
  /** Free floor between two rows. */
  aisleInMetres: number;
};

type Facts = { fair: StoredRecord<'fair'> | undefined; booths: readonly StoredRecord<'booth'>[] };

/** More booths than this do not go into one commit (data-spine.md); a larger hall is laid out row by row in one group. */
const mostBooths = 500;

/**
 * Makes a hall of rows and columns, below what the fair already has; both ends of a row are corners. Refuses with
 * FAIR_CLOSED, TOO_SMALL, TOO_LARGE (more than 500), NOT_WHOLE, BOOTH_CODE_TWICE and whatever a booth's field gets wrong.
 */
export const layOutBooths: Action<LayOutBoothsInput, Facts> = {
  name: 'booth.lay-out',
  async facts(read, input) {
    return {
      fair: await read.get('fair', input.fair),
      booths: await read.where('booth', 'fair', input.fair),
    };
  },
  decide({ fair, booths }, input, told) {
    const closed = whyNotPlanned(fair);
    if (closed) return refusal(closed);
    const sizes = sizeProblems(input);
    if (sizes.length > 0) return refusal(...sizes);
    const planned = boothsOf(input, booths);
    const twice = codesTwice(planned, booths);
    if (twice.length > 0) return refusal(...twice);
    const parsed = planned.map((booth) => parseRecord(declaration, booth, { today: told.today }));
    const wrong = parsed.find((each) => !each.ok);
    if (wrong && !wrong.ok) return refusal(...wrong.problems);
    return drafts(parsed.flatMap((each) => (each.ok ? [creation('booth', told.newId(), each.record)] : [])));
  },
};

type PlannedBooth = Omit<Booth, 'id' | 'deleted' | 'mergedInto'>;

function boothsOf(input: LayOutBoothsInput, existing: readonly StoredRecord<'booth'>[]): PlannedBooth[] {
  const below = existing.reduce((most, each) => Math.max(most, each.y + each.depth), -input.aisleInMetres);
  const top = below + input.aisleInMetres;
  return input.rows.flatMap((row, r) =>
    Array.from({ length: input.columns }, (_, c): PlannedBooth => {
      const isEnd = c === 0 || c === input.columns - 1;
      const features = new Set([...(row.features ?? []), ...(isEnd ? (['corner'] as const) : [])]);
      return {
        fair: input.fair,
        code: `${row.letter}${String(c + 1).padStart(2, '0')}`,
        ...(row.zone ? { zone: row.zone } : {}),
        x: metres(c * input.widthInMetres),
        y: metres(top + r * (input.depthInMetres + input.aisleInMetres)),
        width: input.widthInMetres,
        depth: input.depthInMetres,
        size: row.size,
        ...(row.power === undefined ? {} : { power: row.power }),
        ...(features.size > 0 ? { features: [...features] } : {}),
      };
    }),
  );
}

function sizeProblems({ rows, columns, ...metres }: LayOutBoothsInput): Problem[] {
  const problems: Problem[] = [];
  if (rows.length < 1) problems.push(problem('TOO_SMALL', 'rows', { min: 1 }));
  if (!Number.isInteger(columns)) problems.push(problem('NOT_WHOLE', 'columns'));
  else if (columns < 1) problems.push(problem('TOO_SMALL', 'columns', { min: 1 }));
  else if (rows.length * columns > mostBooths)
    problems.push(problem('TOO_LARGE', 'columns', { max: Math.floor(mostBooths / rows.length) }));
  for (const [field, min] of [
    ['widthInMetres', 0.1],
    ['depthInMetres', 0.1],
    ['aisleInMetres', 0],
  ] as const)
    if (!(metres[field] >= min)) problems.push(problem('TOO_SMALL', field, { min }));
  return problems;
}

function codesTwice(planned: readonly PlannedBooth[], existing: readonly StoredRecord<'booth'>[]): Problem[] {
  const codes = new Set(existing.map((each) => each.code));
  return planned.flatMap(({ code }) => {
    if (codes.has(code)) return [problem('BOOTH_CODE_TWICE', 'rows', { booth: code })];
    codes.add(code);
    return [];
  });
}

// Centimetres are enough for a hall, and 0.1 + 0.2 must not reach the screen.
function metres(value: number): number {
  return Math.round(value * 100) / 100;
}
