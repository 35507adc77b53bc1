import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { areas } from '../../../src-renderer/locale/areas.ts';
import type { Language } from '../../../src-renderer/locale/language.ts';

const locale = join(import.meta.dirname, '../../../src-renderer/locale');
const names = Object.keys(areas) as (keyof typeof areas)[];

async function sentencesOf(language: Language, area: keyof typeof areas): Promise<Record<string, string>> {
  const loaded: Record<string, Record<string, string>> = await areas[area][language]();
  return Object.assign({}, ...Object.values(loaded)) as Record<string, string>;
}

/** The names of the places, of those too that only choose a word: `{count|person|people}`. */
const placesOf = (sentence: string) =>
  [...new Set([...sentence.matchAll(/\{(\w+)[|}]/g)].map(([, name]) => name))].sort();

test('every file of sentences is in the list of areas', () => {
  const list = readFileSync(join(locale, 'areas.ts'), 'utf8');
  for (const folder of ['zh-cn', 'en'])
    for (const file of readdirSync(join(locale, folder)))
      expect(list).toContain(`import('./${folder}/${file}')`);
});

test.each(names)(
  '%s says the same things in Chinese and in English, with the same places to fill in',
  async (area) => {
    const [chinese, english] = [await sentencesOf('zh-CN', area), await sentencesOf('en', area)];
    expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
    for (const [key, sentence] of Object.entries(chinese))
      expect([key, ...placesOf(english[key] ?? '')]).toEqual([key, ...placesOf(sentence)]);
  },
);

test('a sentence has braces around its places alone', async () => {
  const plain = /[{}|]/;
  const place = { 'zh-CN': /\{\w+\}/g, en: /\{\w+(?:\|[^|{}]+\|[^|{}]+)?\}/g };
  for (const language of ['zh-CN', 'en'] as const)
    for (const area of names)
      for (const [key, sentence] of Object.entries(await sentencesOf(language, area)))
        expect([key, plain.test(sentence.replaceAll(place[language], ''))]).toEqual([key, false]);
});

test('what an English sentence counts has a singular as well', async () => {
  const inThePlural =
    /\{(\w+)\} (?:(?:more|new|other|published|corrected|of them) )*(?:are|were|have|do|people|[a-z]{2,}s)\b/g;
  // Names and numbers of rows, not numbers of things.
  const noCount = ['booth', 'edition', 'enterprise', 'graduate', 'name', 'row'];
  for (const area of names)
    for (const [key, sentence] of Object.entries(await sentencesOf('en', area))) {
      const counted = [...sentence.matchAll(inThePlural)].filter(([, name = '']) => !noCount.includes(name));
      expect([key, counted.map(([words]) => words)]).toEqual([key, []]);
    }
});
test('no Chinese sentence was left in the English ones', async () => {
  for (const area of names)
    for (const [key, sentence] of Object.entries(await sentencesOf('en', area)))
      expect([key, /[㐀-鿿]/.test(sentence)]).toEqual([key, false]);
});

test('Chinese sentences have Chinese punctuation', async () => {
  // Between digits (9:15, 1,000) and inside code the narrow marks are right.
  const narrow = /[㐀-鿿}”）][,;:?!(]|[,;:?!)][㐀-鿿“（]/;
  for (const area of names)
    for (const [key, sentence] of Object.entries(await sentencesOf('zh-CN', area)))
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
  for (const area of names.filter((each) => each !== 'problems'))
    for (const key of Object.keys(await sentencesOf('zh-CN', area)))
      if (!sources.includes(`'${key}'`) && !patterns.some((pattern) => pattern.test(key))) unsaid.push(key);
  expect(unsaid).toEqual([]);
});
