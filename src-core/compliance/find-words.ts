import { type Heard, heard, normalise, withSounds } from './normalise.ts';
import type { Level, Part, RuleId, WordRule } from './rule.ts';

/** Words of an advertisement that a rule objects to. */
export type Hit = {
  readonly rule: RuleId;
  readonly level: Level;
  readonly part: Part;
  /** Where they stand in the text as it was written: from this sign up to, not including, that one. */
  readonly from: number;
  readonly to: number;
  /** As they were written. */
  readonly words: string;
  readonly article: string;
};

export type Texts = { readonly [P in Part]?: string };

type Compiled = WordRule & {
  readonly finds: readonly RegExp[];
  readonly spares: readonly RegExp[];
  readonly softens: RegExp | undefined;
};

const compiled = new WeakMap<WordRule, Compiled>();

/**
 * What the rules object to in the texts of one advertisement, in the order of the parts and of the text; at most one hit a
 * rule for the same words.
 */
export function findWords(texts: Texts, rules: readonly WordRule[]): Hit[] {
  const parts = (Object.entries(texts) as [Part, string][]).filter(([, text]) => text !== '');
  return parts.flatMap(([part, original]) => {
    const { text, places } = normalise(original);
    const sounding = heard(text);
    return rules
      .filter((rule) => !rule.not?.includes(part))
      .flatMap((rule) => hitsIn(text, sounding, compiledOf(rule)))
      .sort((a, b) => a.from - b.from || a.to - b.to)
      .map(({ rule, level, article, from, to }): Hit => {
        const [start, end] = [places[from] ?? 0, (places[to - 1] ?? 0) + 1];
        return { rule, level, part, from: start, to: end, words: original.slice(start, end), article };
      });
  });
}

type Found = Pick<Hit, 'rule' | 'level' | 'article' | 'from' | 'to'>;

function hitsIn(
  written: string,
  sounding: Heard,
  { id, level, article, finds, spares, softens, sounds }: Compiled,
): Found[] {
  const text = sounds ? withSounds(sounding, sounds) : written;
  const spans = finds.flatMap((find) => spansOf(text, find));
  if (spans.length === 0) return [];
  const spared = spares.flatMap((spare) => spansOf(text, spare));
  const left = spans.filter((span) => !spared.some((other) => overlap(span, other)));
  const said: Level = softens?.test(text) ? 'warn' : level;
  return united(left).map(({ from, to }) => ({ rule: id, level: said, article, from, to }));
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
    finds: rule.patterns.map((source) => new RegExp(source, 'gu')),
    spares: (rule.exceptions ?? []).map((source) => new RegExp(source, 'gu')),
    softens: rule.onlyWarnsBeside === undefined ? undefined : new RegExp(rule.onlyWarnsBeside, 'u'),
  };
  compiled.set(rule, made);
  return made;
}
