import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';

/** A text in the form in which rules read it, and where each of its signs stood. */
export type Normalised = {
  readonly text: string;
  /** For each sign of `text` its place in the original. */
  readonly places: readonly number[];
};

const toSimplified = Converter({ from: 't', to: 'cn' });
const known = new Map<string, string>();
const readings = new Map<string, string>();

/** What is put between the signs of a word to hide it; a hyphen between numbers is none. */
const fillers = /[*·•・_~^|+#-]/;
const han = /\p{Script=Han}/u;
/** Signs without a width, and those that only change how the one before them looks. */
const unseen = /[\p{Cf}\p{Variation_Selector}]/u;

/**
 * The text as it is meant: full-width signs narrow (NFKC), capitals, traditional signs simplified, without spaces and without
 * what stands between the signs of a word to hide it; 985 and 211 in whatever numerals. Line breaks stay, as ends of sentences.
 */
export function normalise(original: string): Normalised {
  const signs: string[] = [];
  const places: number[] = [];
  for (let at = 0; at < original.length;) {
    const sign = String.fromCodePoint(original.codePointAt(at) ?? 0);
    for (const plain of plainOf(sign)) {
      signs.push(plain);
      places.push(at);
    }
    at += sign.length;
  }
  const kept = signs.map((sign, index) => !isFiller(signs, index, sign));
  const text = signs.filter((_, index) => kept[index]).join('');
  const unspelt = withoutSpelling({ text, places: places.filter((_, index) => kept[index]) });
  return { ...unspelt, text: asMeant(unspelt.text) };
}

/** Words of which one sign is now and then spelt in letters: `SHUA单`. */
const spelt = '乙肝 刷单 押金 跑分 博彩 限男 限女 男生 女生 男性 女性 未婚 已婚 已育 户口'.split(' ');
const signOfSpelling = new Map(
  spelt.flatMap((word) =>
    [...word].map((sign, at): [string, string] => {
      const letters = pinyin(sign, { toneType: 'none' }).toUpperCase().replaceAll('Ü', 'V');
      return [at === 0 ? `${letters}${word[1]}` : `${word[0]}${letters}`, word];
    }),
  ),
);
const spelling = new RegExp(
  [...signOfSpelling.keys()].map((each) => `(?<![A-Z])${each}(?![A-Z])`).join('|'),
  'g',
);

/** With a sign for its letters; it stands where the letters began. */
function withoutSpelling({ text, places }: Normalised): Normalised {
  if (!/[A-Z]/.test(text)) return { text, places };
  const signs: string[] = [];
  const stood: number[] = [];
  let done = 0;
  const copy = (to: number) => {
    signs.push(text.slice(done, to));
    stood.push(...places.slice(done, to));
    done = to;
  };
  for (const { 0: found, index } of text.matchAll(spelling)) {
    copy(index);
    signs.push(signOfSpelling.get(found)!);
    // The last of the two keeps the last place, so that a mark covers all letters.
    stood.push(places[index]!, places[index + found.length - 1]!);
    done = index + found.length;
  }
  copy(text.length);
  return { text: signs.join(''), places: stood };
}

/** A text and how it sounds: the readings of its signs, each between two bars. */
export type Heard = { readonly text: string; readonly signs: readonly string[]; readonly sound: string };

export function heard(text: string): Heard {
  const signs = [...text];
  return { text, signs, sound: `|${signs.map(readingOf).join('|')}|` };
}

/**
 * The text with every word that only sounds like one of `words` written as that word. At least half of its signs must be
 * the right ones: a word in which nothing is right is another word.
 */
export function withSounds({ text, signs, sound }: Heard, words: readonly string[]): string {
  let rewritten: string[] | undefined;
  for (const word of words) {
    const wanted = soundOf(word);
    for (let at = sound.indexOf(wanted); at >= 0; at = sound.indexOf(wanted, at + 1)) {
      const first = sound.slice(0, at).split('|').length - 1;
      const part = signs.slice(first, first + word.length);
      const right = part.filter((sign, index) => sign === word[index]).length;
      if (right === part.length || right * 2 < part.length || realWords.has(part.join(''))) continue;
      rewritten ??= [...signs];
      rewritten.splice(first, word.length, ...word);
    }
  }
  return rewritten?.join('') ?? text;
}

const sounds = new Map<string, string>();

function soundOf(word: string): string {
  const before = sounds.get(word);
  if (before !== undefined) return before;
  const sound = `|${[...word].map(readingOf).join('|')}|`;
  sounds.set(word, sound);
  return sound;
}

/** Words, and beginnings of words, that sound like a rule's and mean what they say. */
const realWords = new Set(
  ('博采 保证今 保证近 保证尽 培训带 压紧 湖口 虎口 现男 现女 线男 线女 县男 县女 仙女 ' + '生与 生于').split(
    ' ',
  ),
);

/** One sign of the basic plane for each sign; others are left out, for no rule names them. */
function plainOf(sign: string): string[] {
  if (unseen.test(sign)) return [];
  const before = known.get(sign);
  if (before !== undefined) return [...before];
  const plain = [...sign.normalize('NFKC').toUpperCase()]
    .map((each) => (han.test(each) ? toSimplified(each) : each))
    .filter((each) => each.length === 1)
    .join('');
  known.set(sign, plain);
  return [...plain];
}

function isFiller(signs: readonly string[], at: number, sign: string): boolean {
  if (sign === '\n') return false;
  if (/\s/.test(sign)) return true;
  if (!fillers.test(sign)) return false;
  const [before, after] = [neighbour(signs, at, -1), neighbour(signs, at, 1)];
  return han.test(before) && han.test(after);
}

function neighbour(signs: readonly string[], at: number, step: 1 | -1): string {
  let next = at + step;
  while (signs[next] !== undefined && (fillers.test(signs[next]!) || /[^\S\n]/.test(signs[next]!)))
    next += step;
  return signs[next] ?? '';
}

/** Numerals in whatever signs, and signs that look like the right one. */
function asMeant(text: string): string {
  return text
    .replaceAll('户藉', '户籍')
    .replaceAll('♀', '女')
    .replaceAll('♂', '男')
    .replaceAll(/蓝(?=孩[纸子])/g, '男')
    .replaceAll(/(?<=[孩妹]|(?<!武)汉)纸(?!业|张|箱|盒|板|质|巾)/g, '子')
    .replaceAll('末婚', '未婚')
    .replaceAll(/己(?=[婚育])/g, '已')
    .replaceAll('曰结', '日结')
    .replaceAll(/[9九玖][8八捌][5五伍]/g, '985')
    .replaceAll(/[2二贰][1一壹][1一壹]/g, '211')
    .replaceAll(/双[1壹]流/g, '双一流');
}

function readingOf(sign: string): string {
  const before = readings.get(sign);
  if (before !== undefined) return before;
  // The bar separates readings.
  const reading = han.test(sign) ? pinyin(sign, { toneType: 'none' }) : sign === '|' ? ' ' : sign;
  readings.set(sign, reading);
  return reading;
}
