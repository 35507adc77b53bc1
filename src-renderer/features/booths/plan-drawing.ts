/** What the drawing needs of a booth; lengths in metres, x to the right and y downwards from the hall's corner. */
export type Footprint = {
  id: string;
  x: number;
  y: number;
  width: number;
  depth: number;
  rotation?: number | undefined;
};

/** A rectangle in per cent of the drawing's width and height. */
export type Tile = { left: number; top: number; width: number; height: number };

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Where each booth stands on a drawing that is filled from edge to edge, and how wide the hall is for its height. */
export function tilesOf(booths: readonly Footprint[]): { tiles: ReadonlyMap<string, Tile>; ratio: number } {
  const boxes = booths.map((booth) => ({ id: booth.id, ...boxOf(booth) }));
  if (boxes.length === 0) return { tiles: new Map(), ratio: 1 };
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const width = Math.max(...boxes.map((box) => box.left + box.width)) - left;
  const height = Math.max(...boxes.map((box) => box.top + box.height)) - top;
  const tiles = new Map<string, Tile>();
  for (const box of boxes) {
    tiles.set(box.id, {
      left: ((box.left - left) / width) * 100,
      top: ((box.top - top) / height) * 100,
      width: (box.width / width) * 100,
      height: (box.height / height) * 100,
    });
  }
  return { tiles, ratio: width / height };
}

/** The nearest booth in a direction, so that arrow keys walk the hall as the eye would; undefined at its edge. */
export function boothTowards(
  booths: readonly Footprint[],
  from: string,
  direction: Direction,
): string | undefined {
  const start = booths.find((booth) => booth.id === from);
  if (!start) return booths[0]?.id;
  const here = centreOf(start);
  let nearest: { id: string; distance: number } | undefined;
  for (const booth of booths) {
    const there = centreOf(booth);
    const [ahead, aside] = stepOf(direction, there.x - here.x, there.y - here.y);
    if (ahead <= 0.01) continue;
    // A booth in the same row is nearer than one that is closer but off to the side.
    const distance = ahead + 3 * Math.abs(aside);
    if (!nearest || distance < nearest.distance) nearest = { id: booth.id, distance };
  }
  return nearest?.id;
}

function stepOf(direction: Direction, dx: number, dy: number): [ahead: number, aside: number] {
  switch (direction) {
    case 'left':
      return [-dx, dy];
    case 'right':
      return [dx, dy];
    case 'up':
      return [-dy, dx];
    case 'down':
      return [dy, dx];
  }
}

function centreOf(booth: Footprint): { x: number; y: number } {
  const box = boxOf(booth);
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

/** A booth turned by a quarter takes its depth along x. */
function boxOf(booth: Footprint): Tile {
  const isTurned = Math.round((booth.rotation ?? 0) / 90) % 2 === 1;
  return {
    left: booth.x,
    top: booth.y,
    width: isTurned ? booth.depth : booth.width,
    height: isTurned ? booth.width : booth.depth,
  };
}
