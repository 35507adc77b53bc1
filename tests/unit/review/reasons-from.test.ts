import { expect, test } from 'vitest';
import type { Finding } from '../../../src-core/compliance/check-advertisement.ts';
import { findingWords, reasonsFrom } from '../../../src-renderer/features/review/finding-words.ts';

const finding = (words: string) =>
  ({
    is: 'words',
    rule: 'own-1',
    level: 'warn',
    part: 'description',
    words,
    message: '本校不接受',
  }) as unknown as Finding;

test('the reasons of a return hold whole findings, as many as there is room for, and say how many more there are', () => {
  const few = [finding('甲'), finding('乙')];
  expect(reasonsFrom(few, 1000)).toBe(few.map(findingWords).join('\n'));
  const many = Array.from({ length: 60 }, (_, at) => finding(`第${at}处`.padEnd(40, '长')));
  const written = reasonsFrom(many, 1000);
  expect(written.length).toBeLessThanOrEqual(1000);
  const lines = written.split('\n');
  expect(lines.slice(0, -1)).toEqual(many.slice(0, lines.length - 1).map(findingWords));
  expect(lines.at(-1)).toContain(String(60 - (lines.length - 1)));
  expect(reasonsFrom([finding('长'.repeat(1200))], 1000)).toContain('1');
});
