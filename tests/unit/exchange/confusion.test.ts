import { expect, test } from 'vitest';
import { cellFaults } from '../../../src-core/sample/cell-faults.ts';
import { confusionOf, confusionTable } from '../../sample/confusion.ts';

test('120 careless enterprises, 900 posts and 5,000 graduates: every planted fault is named, no clean row refused', () => {
  const confusion = confusionOf({
    seed: 7,
    enterprises: 120,
    jobs: 900,
    graduates: 5000,
    firstDay: '2026-11-23',
  });
  console.log(confusionTable(confusion));
  expect(confusion.wrong).toEqual([]);
  expect(confusion.faults.every((each) => each.named === each.planted)).toBe(true);
  expect(confusion.faults.length).toBe(cellFaults.length + 5);
  expect(confusion.clean).toMatchObject({ taken: confusion.clean.rows, refused: 0, warned: 0, changed: 0 });
  expect(confusion.clean.rows).toBeGreaterThan(5000);
});
