import { expect, test } from 'vitest';
import { badgeLayouts } from '../../../src-core/graduate/badge-layout.ts';
import { badgeSheets } from '../../../src-renderer/workers/badge-sheets.ts';
import { fitted } from '../../../src-renderer/workers/fitted.ts';

const badge = { code: 'B187JNATGD', name: '林示例', lines: ['机电学院', '<机械>'] };
const limits = { largest: 9, smallest: 4, lines: 3 };

test('a short name is as large as it may be, a long one smaller, a very long one on several lines', () => {
  expect(fitted('林示例', 40, limits)).toEqual({ sizeInMm: 9, lines: 1 });
  const long = fitted('阿卜杜热西提', 40, limits);
  expect(long).toEqual({ sizeInMm: 6.46, lines: 1 });
  expect(fitted('阿卜杜热西提·买买提依明江', 40, limits)).toMatchObject({ lines: 2 });
});

test.each(badgeLayouts)(
  'ten badges lie on as many sheets of $key as they need, and nothing of them is read as HTML',
  (layout) => {
    const html = badgeSheets(
      { badges: Array.from({ length: 10 }, () => badge), layout, title: '示例招聘会' },
      () => undefined,
    );
    expect(html.match(/<section>/g)).toHaveLength(Math.ceil(10 / (layout.columns * layout.rows)));
    expect(html.match(/<article/g)).toHaveLength(10);
    expect(html).toContain('&lt;机械&gt;');
  },
);
