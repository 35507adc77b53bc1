import { expect, test } from 'vitest';
import { scanReader } from '../../../src-renderer/ui/scan/scan-reader.ts';

const strokes = (codes: readonly string[], pauseMs: number, shifted: readonly string[] = []) =>
  codes.map((code, index) => ({ code, shiftKey: shifted.includes(code), atMs: 1000 + index * pauseMs }));
const digits = (text: string) => [...text].map((digit) => `Digit${digit}`);
const read = (list: ReturnType<typeof strokes>) => {
  const reader = scanReader();
  return list.flatMap((stroke) => reader(stroke)?.text ?? []);
};

test('a scan is read by the position of the keys, so a Chinese input method does not matter', () => {
  expect(read(strokes([...digits('2023010001'), 'Enter'], 8))).toEqual(['2023010001']);
});

test('what a person types is too slow to be a scan', () => {
  expect(read(strokes([...digits('2023010001'), 'Enter'], 120))).toEqual([]);
});

test('two scans in a row are two scans', () => {
  expect(read(strokes([...digits('1234'), 'Enter', ...digits('5678'), 'NumpadEnter'], 10))).toEqual([
    '1234',
    '5678',
  ]);
});

test('capital letters, signs and the number block are read', () => {
  const list = strokes(['ShiftLeft', 'KeyF', 'Minus', 'Numpad7', 'KeyA', 'Enter'], 5, ['KeyF']);
  expect(read(list)).toEqual(['F-7a']);
});

test('a key that writes nothing breaks the scan off', () => {
  expect(read(strokes([...digits('12'), 'ArrowLeft', ...digits('34'), 'Enter'], 5))).toEqual([]);
});

test('a scan that comes to a halt keeps its beginning as a lead; what was left long before is none', () => {
  const halted = (pauseMs: number) => {
    const reader = scanReader();
    const late = strokes([...digits('87654321'), 'Enter'], 5).map((each) => ({
      ...each,
      atMs: each.atMs + pauseMs,
    }));
    return [...strokes(digits('9'), 5), ...late].flatMap((stroke) => reader(stroke) ?? []);
  };
  expect(halted(150)).toEqual([{ text: '87654321', lead: '9' }]);
  expect(halted(3_000)).toEqual([{ text: '87654321', lead: '' }]);
});
