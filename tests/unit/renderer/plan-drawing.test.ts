import { expect, test } from 'vitest';
import { boothTowards, type Footprint, tilesOf } from '../../../src-renderer/features/booths/plan-drawing.ts';

function aGrid(rows: number, columns: number): Footprint[] {
  const booths: Footprint[] = [];
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      booths.push({ id: `${row}-${column}`, x: column * 3, y: row * 5, width: 3, depth: 3 });
  return booths;
}

test('arrow keys walk the hall row by row and stop at its edge', () => {
  const booths = aGrid(3, 4);
  expect(boothTowards(booths, '1-1', 'right')).toBe('1-2');
  expect(boothTowards(booths, '1-1', 'left')).toBe('1-0');
  expect(boothTowards(booths, '1-1', 'up')).toBe('0-1');
  expect(boothTowards(booths, '1-1', 'down')).toBe('2-1');
  expect(boothTowards(booths, '0-0', 'left')).toBeUndefined();
  expect(boothTowards(booths, '0-0', 'up')).toBeUndefined();
});

test('the drawing is filled from edge to edge, wherever in the hall the booths stand', () => {
  const booths = aGrid(2, 2).map((booth) => ({ ...booth, x: booth.x + 100, y: booth.y + 40 }));
  const { tiles, widest, tallest } = tilesOf(booths);
  const last = tiles.get('1-1');
  expect(tiles.get('0-0')).toMatchObject({ left: 0, top: 0, width: 50 });
  expect(last?.left).toBe(50);
  expect((last?.top ?? 0) + (last?.height ?? 0)).toBeCloseTo(100);
  expect(widest).toBe(2);
  expect(tallest).toBeCloseTo(2.3);
});

test('an aisle is drawn narrow, because the names in the booths need the room', () => {
  const wide = aGrid(2, 1).map((booth) => ({ ...booth, y: booth.y * 10 }));
  const near = aGrid(2, 1);
  expect(tilesOf(wide).tiles.get('1-0')?.top).toBeCloseTo(tilesOf(near).tiles.get('1-0')?.top ?? 0);
});

test('a booth that is turned by a quarter takes its depth along the aisle', () => {
  const { tiles } = tilesOf([{ id: 'a', x: 0, y: 0, width: 2, depth: 4, rotation: 90 }]);
  expect(tiles.get('a')).toEqual({ left: 0, top: 0, width: 100, height: 100 });
  const two = tilesOf([
    { id: 'a', x: 0, y: 0, width: 2, depth: 4, rotation: 90 },
    { id: 'b', x: 4, y: 0, width: 4, depth: 4 },
  ]);
  expect(two.tiles.get('a')?.width).toBe(50);
});

test('an empty hall draws nothing', () => {
  expect(tilesOf([]).tiles.size).toBe(0);
});
