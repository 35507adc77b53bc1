import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const locale = join(import.meta.dirname, '../../../src-renderer/locale');
const areas = readdirSync(join(locale, 'zh-cn'));

async function sentencesOf(language: 'zh-cn' | 'en', area: string): Promise<Record<string, string>> {
  const loaded = (await import(join(locale, language, area))) as Record<string, Record<string, string>>;
  return Object.assign({}, ...Object.values(loaded)) as Record<string, string>;
}

const placesOf = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g) ?? [])].sort();

test('every area of sentences is there in both languages', () => {
  expect(readdirSync(join(locale, 'en'))).toEqual(areas);
});

test.each(areas)(
  '%s says the same things in Chinese and in English, with the same places to fill in',
  async (area) => {
    const [chinese, english] = [await sentencesOf('zh-cn', area), await sentencesOf('en', area)];
    expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
    for (const [key, sentence] of Object.entries(chinese))
      expect([key, ...placesOf(english[key] ?? '')]).toEqual([key, ...placesOf(sentence)]);
  },
);

test('no Chinese sentence was left in the English ones', async () => {
  for (const area of areas)
    for (const [key, sentence] of Object.entries(await sentencesOf('en', area)))
      expect([key, /[㐀-鿿]/.test(sentence)]).toEqual([key, false]);
});

test('Chinese sentences have Chinese punctuation', async () => {
  // Between digits (9:15, 1,000) and inside code the narrow marks are right.
  const narrow = /[㐀-鿿}”）][,;:?!(]|[,;:?!)][㐀-鿿“（]/;
  for (const area of areas)
    for (const [key, sentence] of Object.entries(await sentencesOf('zh-cn', area)))
      expect([key, narrow.exec(sentence)?.[0]]).toEqual([key, undefined]);
});

test('every sentence is said somewhere', async () => {
  const sources = readdirSync(join(locale, '..'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('locale/'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
  // `ui.outcome.${reason}` says whatever begins and ends so.
  const patterns = [...sources.matchAll(/`((?:[\w-]+\.)+[^`\n]*\$\{[^`\n]*)`/g)].map(
    ([, written = '']) =>
      new RegExp(
        `^${written
          .split(/\$\{[^}]*\}/)
          .map((part) => part.replaceAll('.', '\\.'))
          .join('[^.]+')}$`,
      ),
  );
  const unsaid: string[] = [];
  // Problems are said by their code, which the core returns.
  for (const area of areas.filter((each) => each !== 'problems.ts'))
    for (const key of Object.keys(await sentencesOf('zh-cn', area)))
      if (!sources.includes(`'${key}'`) && !patterns.some((pattern) => pattern.test(key))) unsaid.push(key);
  expect(unsaid).toEqual([]);
});
