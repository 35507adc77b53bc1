import { areas } from './areas.ts';

export type Language = 'zh-CN' | 'en';

/** The sentences of one language by key. */
type Sentences = Readonly<Record<string, string>>;

const loaded = new Map<Language, Sentences>();
let spoken: Language | undefined;

/**
 * Fetches all sentences of a language, which are built into one file: a page that speaks Chinese never reads the English ones.
 *
 * @throws where the file cannot be read
 */
export async function loadLanguage(language: Language): Promise<void> {
  if (loaded.has(language)) return;
  const modules = await Promise.all(Object.values(areas).map((area) => area[language]()));
  const parts = modules.flatMap((each) => Object.values(each as Record<string, Sentences>));
  loaded.set(language, Object.assign({}, ...parts) as Sentences);
}

/** Chooses the language of all later sentences; the app draws itself anew after it. @throws where it was not loaded */
export function speak(next: Language): void {
  if (!loaded.has(next)) throw new Error(`the sentences of ${next} were not loaded`);
  spoken = next;
}

export function spokenLanguage(): Language {
  return spoken ?? 'zh-CN';
}

/** A sentence with its places open. @throws where no language is spoken yet */
export function sentenceAt(key: string): string {
  const sentence = spoken && loaded.get(spoken)?.[key];
  if (sentence === undefined) throw new Error(spoken ? `no sentence ${key}` : `${key} before a language`);
  return sentence;
}
