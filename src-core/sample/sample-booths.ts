import type { Values } from '../record/parse-record.ts';
import type { Random } from './random.ts';

const perRow = 10;
const boothInMetres = { width: 3, depth: 2 };
/** People pass in front of every second row. */
const aisleInMetres = 4;

/** A hall with a tenth more booths than enterprises: rows of ten, back to back, an aisle after every second. */
export function sampleBooths(enterprises: number, random: Random): readonly Values[] {
  const rows = Math.max(1, Math.ceil((enterprises * 1.1) / perRow));
  return Array.from({ length: rows * perRow }, (_, i) => {
    const [row, place] = [Math.floor(i / perRow), i % perRow];
    const isCorner = place === 0 || place === perRow - 1;
    const size = random.chance(0.1) ? 'large' : random.chance(0.15) ? 'small' : 'standard';
    return {
      code: `${zoneOf(row)}${String((row % 2) * perRow + place + 1).padStart(2, '0')}`,
      zone: zoneOf(row),
      x: place * boothInMetres.width,
      y: row * boothInMetres.depth + Math.floor((row + 1) / 2) * aisleInMetres,
      ...boothInMetres,
      size,
      power: random.pick([500, 1000, 2000]),
      ...(isCorner || row === 0
        ? { features: [...(isCorner ? ['corner'] : []), ...(row === 0 ? ['entrance'] : [])] }
        : {}),
    };
  });
}

/** Two rows make a zone: A, B ... Z, AA ... */
function zoneOf(row: number): string {
  const zone = Math.floor(row / 2);
  const letter = String.fromCharCode(65 + (zone % 26));
  return zone < 26 ? letter : `A${letter}`;
}
