import { type Heard, heard, normalise, withSounds } from './normalise.ts';
import type { Level, OwnRuleId, Part, RuleId, WordRule } from './rule.ts';

/** Words of an advertisement that a rule objects to. */
export type Hit = {
  readonly rule: RuleId | OwnRuleId;
  readonly level: Level;
  readonly part: Part;
  /** Where they stand in the text as it was written: from this sign up to, not including, that one. */
  readonly from: number;
  readonly to: number;
  /** As they were written. */
  readonly words: string;
  readonly article: string;
  /** Of an office's own rule. */
  readonly message?: string;
};

export type Texts = { readonly [P in Part]?: string };

type Compiled = WordRule & {
  /** Whether there is anything to find at all: most rules have nothing to say about most texts. */
  readonly any: RegExp;
  readonly finds: readonly RegExp[];
  readonly spares: readonly RegExp[];
  readonly softens: RegExp | undefined;
};

const compiled = new WeakMap<WordRule, Compiled>();

/**
 * What the rules object to in the texts of one advertisement, in the order of the parts and of the text; at most one hit a
 * rule for the same words. The parts are read as one text, each ended as a sentence is.
 */
export function findWords(texts: Texts, rules: readonly WordRule[]): Hit[] {
  const pieces: Piece[] = [];
  let all = '';
  for (const [part, original] of Object.entries(texts) as [Part, string][]) {
    const { text, places } = normalise(original);
    if (text === '') continue;
    pieces.push({ part, original, places, from: all.length, to: all.length + text.length });
    all += `${text}\n`;
  }
  const sounding = heard(all);
  return rules
    .flatMap((rule) => hitsIn(sounding, compiledOf(rule)))
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .flatMap(({ rule, from, to }): Hit[] => {
      const piece = pieces.find((each) => from < each.to);
      if (!piece || rule.not?.includes(piece.part)) return [];
      const { part, original, places } = piece;
      const start = places[from - piece.from] ?? 0;
      const end = (places[Math.min(to, piece.to) - 1 - piece.from] ?? 0) + 1;
      const { id, level, article, message } = rule;
      const words = original.slice(start, end);
      const said = message === undefined ? {} : { message };
      return [{ rule: id, level, part, from: start, to: end, words, article, ...said }];
    });
}

/** One part within the whole text. */
type Piece = { part: Part; original: string; places: readonly number[]; from: number; to: number };

type Found = { rule: WordRule } & Span;

function hitsIn(sounding: Heard, rule: Compiled): Found[] {
  const { any, finds, spares, softens, sounds } = rule;
  const text = sounds ? withSounds(sounding, sounds) : sounding.text;
  if (!any.test(text)) return [];
  const spared = spares.flatMap((spare) => spansOf(text, spare));
  const left = finds
    .flatMap((find) => spansOf(text, find))
    .filter((span) => !spared.some((other) => overlap(span, other)));
  const said: WordRule = softens?.test(text) ? { ...rule, level: 'warn' } : rule;
  return united(left).map((span) => ({ rule: said, ...span }));
}

type Span = { from: number; to: number };

function spansOf(text: string, expression: RegExp): Span[] {
  return [...text.matchAll(expression)]
    .filter(([words]) => words.length > 0)
    .map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

function overlap(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to;
}

/** Several patterns of one rule find the same words: they are one hit. */
function united(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last && span.from < last.to) last.to = Math.max(last.to, span.to);
    else all.push({ ...span });
  }
  return all;
}

function compiledOf(rule: WordRule): Compiled {
  const before = compiled.get(rule);
  if (before) return before;
  const made: Compiled = {
    ...rule,
    any: new RegExp(rule.patterns.join('|'), 'u'),
    finds: rule.patterns.map((source) => new RegExp(source, 'gu')),
    spares: (rule.exceptions ?? []).map((source) => new RegExp(source, 'gu')),
    softens: rule.onlyWarnsBeside === undefined ? undefined : new RegExp(rule.onlyWarnsBeside, 'u'),
  };
  compiled.set(rule, made);
  return made;
}
