import { common as enCommon } from './en/common.ts';
import { problems as enProblems } from './en/problems.ts';
import { common } from './zh-cn/common.ts';
import { problems } from './zh-cn/problems.ts';

// One line for each area: a file of the same name and the same keys in both languages.
const zhCn = { ...common, ...problems };
const en: Record<SentenceKey, string> = { ...enCommon, ...enProblems };

export type SentenceKey = keyof typeof zhCn;
export type Language = 'zh-CN' | 'en';

let language: Language = 'zh-CN';

/** Chooses the language of all later sentences; the app draws itself anew after it. */
export function speak(next: Language): void {
  language = next;
}

export function spokenLanguage(): Language {
  return language;
}

/** A sentence with its `{places}` filled in. An unfilled place stays visible, so that a test or a reader notices it. */
export function say(key: SentenceKey, places: Readonly<Record<string, string | number>> = {}): string {
  const sentence: string = (language === 'en' ? en : zhCn)[key];
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(places[name] ?? whole));
}

/** Label of a field, choice or kind in the language spoken. */
export function named(it: { label: string; en?: string | undefined }): string {
  return language === 'en' ? (it.en ?? it.label) : it.label;
}
