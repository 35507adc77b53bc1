import { expect, test } from 'vitest';
import { textSharer } from '../../../src-renderer/workers/share-texts.ts';

test('sharing texts changes no value, whatever repeats and whatever does not', () => {
  const share = textSharer();
  const rows = Array.from({ length: 10_000 }, (_, index) => ({
    studentNumber: String(index),
    college: ['机械学院', '商学院'][index % 2],
    intentRegions: ['440100', String(index % 3)],
    graduationYear: 2026,
  }));
  const before = JSON.stringify(rows);
  rows.forEach(share);
  expect(JSON.stringify(rows)).toBe(before);
});
