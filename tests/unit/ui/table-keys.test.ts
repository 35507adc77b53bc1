import { expect, test } from 'vitest';
import { tableMove } from '../../../src-renderer/ui/table/table-keys.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false };
const press = (key: string, at = 5, more = {}) => tableMove({ ...plain, key, ...more }, at, 100, 20);

test('arrows and j k move by one, pages by a screen, and never past the ends', () => {
  expect([press('ArrowDown'), press('j'), press('k')]).toEqual([
    { kind: 'to', row: 6 },
    { kind: 'to', row: 6 },
    { kind: 'to', row: 4 },
  ]);
  expect(press('PageUp')).toEqual({ kind: 'to', row: 0 });
  expect(press('End')).toEqual({ kind: 'to', row: 99 });
  expect(press('PageDown', 95)).toEqual({ kind: 'to', row: 99 });
});

test('Enter opens, Space selects, Ctrl+A selects what is listed, Esc clears', () => {
  expect([press('Enter'), press(' '), press('a', 5, { ctrlKey: true }), press('Escape')]).toEqual([
    { kind: 'open' },
    { kind: 'select' },
    { kind: 'select-all' },
    { kind: 'clear' },
  ]);
});

test('other keys, and keys of the browser, are left alone', () => {
  expect([
    press('a'),
    press('F5'),
    press('r', 5, { ctrlKey: true }),
    press('ArrowLeft', 5, { altKey: true }),
  ]).toEqual([undefined, undefined, undefined, undefined]);
});
