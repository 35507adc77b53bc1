import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { employersOf, planEmployers } from '../../../src-core/exchange/plan-employers.ts';
import { enterpriseLibrary, planImport } from '../../../src-core/exchange/plan-import.ts';
import { readFile } from './read-file.ts';

const folder = process.env.FAIRDESK_SHARED_DATA ?? join(import.meta.dirname, '../../../../shared/data');
const files = [
  { name: 'posts-gbk-blank-lines.csv', posts: 435, blank: 435, firms: 235, doubles: 0 },
  { name: 'posts-short-names.csv', posts: 450, blank: 0, firms: 320, doubles: 0 },
];
const present = files.filter(({ name }) => existsSync(join(folder, name)));
if (present.length < files.length)
  console.warn(
    `\n*** The real lists are absent from ${folder}: their tests do not run. Set FAIRDESK_SHARED_DATA. ***\n`,
  );

describe.runIf(present.length > 0)('the real lists', () => {
  test.each(present)('$name: every post has its pay in yuan a month, no row is lost', (file) => {
    const { rows, summary, reader } = readFile(new Uint8Array(readFileSync(join(folder, file.name))), 'job');
    expect(rows.length).toBe(file.posts);
    expect(summary.skipped.map((each) => each.reason)).toEqual(
      Array.from({ length: file.blank }, () => 'blank'),
    );
    expect(rows.flatMap((row) => row.problems)).toEqual([]);
    for (const { values } of rows) {
      expect(values.salaryMin).toBeGreaterThanOrEqual(1000);
      expect(values.salaryMax).toBeGreaterThanOrEqual(values.salaryMin as number);
      expect(values.salaryMax).toBeLessThanOrEqual(100_000);
    }
    const employers = planEmployers(employersOf(rows), enterpriseLibrary([]));
    expect(employers.length).toBe(file.firms);
    for (const each of employers) {
      expect(each.state).toBe('new');
      // What the notice names and the list does not give: at least the credit code and the staff.
      if (each.state === 'new')
        expect(each.missing.map((field) => field.name)).toEqual(expect.arrayContaining(['uscc', 'staff']));
    }
    const planned = planImport(reader).add(rows, {});
    const inState = (state: string) => planned.filter((each) => each.state === state).length;
    expect(inState('new') + inState('refused')).toBe(file.posts);
    console.log(
      `${file.name}: ${file.posts} posts read, ${file.blank} blank lines passed over, ${employers.length} enterprises to make, ` +
        `${inState('new')} posts to make, ${inState('refused')} word-for-word doubles within the file`,
    );
  });
});
