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

export type Drawing = {
  tiles: ReadonlyMap<string, Tile>;
  /** How many of the narrowest booth stand side by side, and of the shallowest behind each other. */
  widest: number;
  tallest: number;
};

/** The most that free floor takes on the drawing, as a part of the smallest booth beside it. */
const drawnGap = 0.3;

/**
 * Where each booth stands on a drawing that is filled from edge to edge. It is not to scale: aisles are drawn narrow,
 * because the names in the booths need the room.
 */
export function tilesOf(booths: readonly Footprint[]): Drawing {
  const boxes = booths.map((booth) => ({ id: booth.id, ...boxOf(booth) }));
  if (boxes.length === 0) return { tiles: new Map(), widest: 0, tallest: 0 };
  const across = narrowed(boxes.map((box) => ({ from: box.left, size: box.width })));
  const down = narrowed(boxes.map((box) => ({ from: box.top, size: box.height })));
  const tiles = new Map<string, Tile>();
  for (const box of boxes) {
    tiles.set(box.id, {
      left: (across.at(box.left) / across.total) * 100,
      top: (down.at(box.top) / down.total) * 100,
      width: (box.width / across.total) * 100,
      height: (box.height / down.total) * 100,
    });
  }
  return { tiles, widest: across.total / across.smallest, tallest: down.total / down.smallest };
}

/** One direction of the hall with its free floor narrowed: `at` gives the drawn place of a booth's edge. */
function narrowed(spans: readonly { from: number; size: number }[]) {
  const smallest = Math.min(...spans.map((span) => span.size));
  const sorted = spans.toSorted((a, b) => a.from - b.from);
  const cuts: { from: number; cut: number }[] = [];
  let reached = sorted[0]?.from ?? 0;
  let cut = reached;
  for (const { from, size } of sorted) {
    const surplus = from - reached - drawnGap * smallest;
    if (surplus > 0) cut += surplus;
    cuts.push({ from, cut });
    reached = Math.max(reached, from + size);
  }
  const at = (place: number) => place - (cuts.findLast((each) => each.from <= place)?.cut ?? 0);
  return { at, total: reached - cut, smallest };
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
