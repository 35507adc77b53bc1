import { filled } from './filled.ts';
import { sentenceAt, spokenLanguage } from './language.ts';
import type { Places, SentenceKey } from './sentence.ts';

/** A sentence in the language spoken. A place that is missing or one too many does not compile. */
export function say<K extends SentenceKey>(key: K, ...[places]: Places<K>): string {
  return sayAbout(key, places ?? {});
}

/**
 * A sentence whose places come with data, e.g. with a problem that an action returned: which ones they are is known only at
 * run time. An unfilled place stays visible.
 */
export function sayAbout(key: SentenceKey, about: Readonly<Record<string, string | number>>): string {
  return filled(sentenceAt(key), about, spokenLanguage());
}

/** Label of a field, choice or kind in the language spoken. */
export function named(it: { label: string; en?: string | undefined }): string {
  return spokenLanguage() === 'en' ? (it.en ?? it.label) : it.label;
}
