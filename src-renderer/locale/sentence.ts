import type { areas } from './areas.ts';

// The Chinese sentences say which keys there are and which places a sentence has; the English ones are held to them by a test.

type Area = (typeof areas)[keyof typeof areas];
type ModuleOf<A extends Area> = Awaited<ReturnType<A['zh-CN']>>;
type SentencesOf<M> = M[keyof M];
type Together<U> = (U extends unknown ? (each: U) => void : never) extends (all: infer A) => void ? A : never;

/** Every sentence in Chinese by its key. */
type Sentences = Together<Area extends infer A ? (A extends Area ? SentencesOf<ModuleOf<A>> : never) : never>;

export type SentenceKey = keyof Sentences;

type PlaceNames<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | PlaceNames<Rest> : never;

/** The names of the places of a sentence, or of all sentences that may be said here. */
export type PlaceOf<K extends SentenceKey> = PlaceNames<Sentences[K]>;

/** What fills the places of a sentence: nothing where it has none. */
export type Places<K extends SentenceKey> = [PlaceOf<K>] extends [never]
  ? []
  : [places: Readonly<Record<PlaceOf<K>, string | number>>];

/** Sentences with these places and no others. */
export type KeyWith<Name extends string> = {
  [K in SentenceKey]: [PlaceOf<K>] extends [Name] ? ([Name] extends [PlaceOf<K>] ? K : never) : never;
}[SentenceKey];

/** Sentences without places. */
export type PlainKey = KeyWith<never>;
