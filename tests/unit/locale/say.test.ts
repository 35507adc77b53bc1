import { expect, test } from 'vitest';
import { filled } from '../../../src-renderer/locale/filled.ts';
import { loadLanguage, speak } from '../../../src-renderer/locale/language.ts';
import { say, sayAbout } from '../../../src-renderer/locale/say.ts';

test('a place that is missing or one too many does not compile', () => {
  expect(say('app.unsent', { count: 3 })).toBe('未交接 3');
  // @ts-expect-error a place is missing
  expect(say('app.unsent', {})).toContain('{count}');
  // @ts-expect-error all places are missing
  expect(say('app.unsent')).toContain('{count}');
  // @ts-expect-error one place too many
  expect(say('app.unsent', { count: 3, name: 'x' })).toBe('未交接 3');
  // @ts-expect-error this sentence has no places
  expect(say('common.close', { count: 3 })).toBe('关闭');
  // @ts-expect-error there is no such sentence
  expect(() => say('app.no-such-sentence')).toThrow('no sentence');
});

test('a sentence that is chosen among several gets the places of all of them', () => {
  const isAhead = Date.now() > 0;
  const key = isAhead ? 'sync.clock-ahead' : 'sync.clock-behind';
  expect(say(key, { minutes: 2, whose: '门户' })).toContain('2');
  // @ts-expect-error whose clock is missing
  expect(say(key, { minutes: 2 })).toContain('{whose}');
});

test('what data does not fill stays visible', () => {
  expect(sayAbout('app.unsent', {})).toBe('未交接 {count}');
});

test('English has a singular and a plural, for each number of a sentence on its own', () => {
  const sentence = '{posts} {posts|post|posts} of {firms} {firms|enterprise|enterprises}';
  const said = (posts: number | string, firms: number) => filled(sentence, { posts, firms }, 'en');
  expect(said(1, 1)).toBe('1 post of 1 enterprise');
  expect(said(0, 2)).toBe('0 posts of 2 enterprises');
  expect(said('1,001', 21)).toBe('1,001 posts of 21 enterprises');
  expect(filled('{days|One day|Days}', {}, 'en')).toBe('{days|One day|Days}');
});

test('the language that is spoken changes all later sentences, once it is loaded', async () => {
  await loadLanguage('en');
  try {
    speak('en');
    expect(say('results.withheld', { count: 1, employer: 'A', names: 'B' })).toMatch(
      /^1 person has not agreed/,
    );
    expect(say('results.withheld', { count: 2, employer: 'A', names: 'B' })).toMatch(
      /^2 people have not agreed/,
    );
  } finally {
    speak('zh-CN');
  }
  expect(() => speak('fr' as never)).toThrow('not loaded');
});
