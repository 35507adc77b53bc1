import { type Action, creation, drafts, refusal } from '../change/action.ts';
import { whyNotPlanned } from '../fair/open-fair.ts';
import type { StoredRecord } from '../kinds.ts';
import { type Problem, problem } from '../record/problem.ts';
import type { Booth, BoothSize } from './record.ts';

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
 * FAIR_CLOSED, TOO_SMALL, TOO_LARGE (more than 500), BOOTH_CODE_TWICE.
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
    const planned = boothsOf(input, booths);
    const problems = problemsOf(input, planned, booths);
    if (problems.length > 0) return refusal(...problems);
    return drafts(planned.map((booth) => creation('booth', told.newId(), booth)));
  },
};

/** Letters for rows: A to Z, then AA, AB ... */
export function rowLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : rowLetter(Math.floor(index / 26) - 1) + letter;
}

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

function problemsOf(
  input: LayOutBoothsInput,
  planned: readonly PlannedBooth[],
  existing: readonly StoredRecord<'booth'>[],
): Problem[] {
  const sizes: Problem[] = [];
  if (input.rows.length < 1) sizes.push(problem('TOO_SMALL', 'rows', { min: 1 }));
  if (input.columns < 1) sizes.push(problem('TOO_SMALL', 'columns', { min: 1 }));
  if (planned.length > mostBooths)
    sizes.push(problem('TOO_LARGE', 'columns', { max: Math.floor(mostBooths / input.rows.length) }));
  if (!(input.widthInMetres >= 0.1)) sizes.push(problem('TOO_SMALL', 'widthInMetres', { min: 0.1 }));
  if (!(input.depthInMetres >= 0.1)) sizes.push(problem('TOO_SMALL', 'depthInMetres', { min: 0.1 }));
  if (!(input.aisleInMetres >= 0)) sizes.push(problem('TOO_SMALL', 'aisleInMetres', { min: 0 }));
  if (sizes.length > 0) return sizes;
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
