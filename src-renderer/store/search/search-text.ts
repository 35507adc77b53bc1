import { pinyin } from 'pinyin-pro';
import { blindForm, isSealed } from '../../../src-core/change/seal.ts';
import { declarationOf, type StoredRecord } from '../../../src-core/kinds.ts';
import { firmKeys } from '../../../src-core/doubles/find-doubles.ts';
import { missingIn } from '../../../src-core/record/completeness.ts';
import { facetOf } from './facets.ts';
import type { SearchEntry } from './search-types.ts';

/** Grows with what an entry holds, so that packs of an earlier FairDesk are made again. */
export const packForm = 4;

/** What of a record is searched and shown in a line; derived once, kept in packs. Short names: there are 50,000. */
export type PackedEntry = {
  /** id */
  i: string;
  /** title */
  t: string;
  /** subtitle */
  s: string;
  /** searched text: title, number, pinyin, initials, in lower case, separated by newlines */
  q: string;
  /** sort key: pinyin of the title */
  k: string;
  /** facets */
  f: Record<string, string>;
  /** blind forms of the sensitive values, separated by spaces */
  b?: string;
  /** of a firm: what it shares with those that may be the same one */
  d?: readonly string[];
};

type Row = Readonly<Record<string, unknown>> & { id: string };

/** Which fields of a kind are searched, shown and filtered by. Never a sensitive one: these are known by their blind forms alone. */
type Searched = {
  title: string;
  numbers: readonly string[];
  subtitle: readonly string[];
  facets: readonly string[];
};

const searched: Record<'enterprise' | 'job' | 'graduate', Searched> = {
  enterprise: {
    title: 'name',
    numbers: ['uscc'],
    subtitle: ['uscc', 'parkName'],
    facets: ['tier', 'industry', 'division', 'ownership'],
  },
  job: {
    title: 'title',
    numbers: [],
    subtitle: [],
    facets: ['enterprise', 'employmentKind', 'lowestDegree', 'category'],
  },
  graduate: {
    title: 'name',
    numbers: ['studentNumber'],
    subtitle: ['studentNumber', 'college', 'major'],
    facets: ['college', 'degree', 'gender', 'graduationYear', 'intentKind', 'isWalkIn'],
  },
};

/** The entry of one row. Costs about 10 µs; pinyin is the greatest part of it. */
export function packedEntry(kind: keyof typeof searched, row: Row): PackedEntry {
  const { title, numbers, subtitle, facets } = searched[kind];
  const text = textIn(row, title);
  const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  const initials = syllables.map((syllable) => syllable[0] ?? '').join('');
  const keys = [text, ...numbers.map((field) => textIn(row, field)), syllables.join(''), initials];
  const f: Record<string, string> = { missing: facetOf(missingIn(declarationOf(kind), row)) };
  for (const facet of facets) {
    const value = textIn(row, facet);
    if (value !== '') f[facet] = value;
  }
  return {
    i: row.id,
    t: text,
    s: subtitle
      .map((field) => textIn(row, field))
      .filter((part) => part !== '')
      .join(' · '),
    // As `find` writes what is searched for.
    q: keys.join('\n').normalize('NFKC').toLowerCase(),
    k: syllables.join(' ').toLowerCase(),
    f,
    ...blindFormsIn(kind, row),
    ...(kind === 'enterprise' ? { d: firmKeys(row as StoredRecord<'enterprise'>) } : {}),
  };
}

function blindFormsIn(kind: keyof typeof searched, row: Row): { b?: string } {
  const forms = [...declarationOf(kind).sensitive].flatMap((field) => {
    const value = row[field];
    return isSealed(value) ? [blindForm(value)] : [];
  });
  return forms.length > 0 ? { b: forms.join(' ') } : {};
}

export function entryOf({ i, t, s, f }: PackedEntry): SearchEntry {
  return { id: i, title: t, subtitle: s, facets: f };
}

function textIn(row: Row, field: string): string {
  const value = row[field];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
