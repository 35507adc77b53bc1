import type { Kind, KindRecord, StoredRecord } from '../kinds.ts';
import type { Day, Instant } from '../record/instant.ts';
import type { Problem } from '../record/problem.ts';

/** The values of a draft: sensitive ones in the open, null clears a field. */
export type Patch<K extends Kind> = { [F in keyof Omit<KindRecord<K>, 'id'>]?: KindRecord<K>[F] | null };

/** What an action wants written: no clock, no stamps yet. */
export type Draft<K extends Kind = Kind> = {
  kind: K;
  record: string;
  /** The draft makes the record; otherwise it patches one that exists. */
  creates?: true;
  /** Has not seen the drafts before it in the same commit: what stood against each other does so again. */
  isBeside?: true;
  patch: Patch<K>;
};

/** What the core is told, because it never asks: the time, who works, and new identities. */
export type Told = {
  now: Instant;
  /** The calendar day at this laptop; at eight in the morning in China another one has begun in UTC. */
  today: Day;
  /** The laptop's clock has jumped and nobody has confirmed it: times that are taken now are marked. */
  isTimeInDoubt: boolean;
  /** The operator's id. */
  operator: string;
  /** A new UUIDv7 at every call. */
  newId: () => string;
};

/**
 * What an action may read before it decides; sensitive values stay sealed. Records that are deleted are left out, and
 * doubles that were merged away answer with the record that survives.
 */
export type Reader = {
  get<K extends Kind>(kind: K, id: string): Promise<StoredRecord<K> | undefined>;
  all<K extends Kind>(kind: K): Promise<StoredRecord<K>[]>;
  /** By an indexed or unique field; a sensitive field is looked up by its sealed form of the plain `value`. */
  where<K extends Kind>(
    kind: K,
    field: keyof KindRecord<K> & string,
    value: string,
  ): Promise<StoredRecord<K>[]>;
  whereAny<K extends Kind>(
    kind: K,
    field: keyof KindRecord<K> & string,
    values: readonly string[],
  ): Promise<StoredRecord<K>[]>;
};

export type Decision =
  | { ok: true; drafts: readonly Draft[]; warnings: readonly Problem[] }
  | { ok: false; problems: readonly Problem[] };

/** A person's work: `facts` says what must be known, `decide` is pure and returns drafts or problems. */
export type Action<Input, Facts> = {
  /** Noun and verb, e.g. `interview.record`; written into every change and into the audit trail. */
  readonly name: string;
  facts(read: Reader, input: Input): Promise<Facts>;
  decide(facts: Facts, input: Input, told: Told): Decision;
};

/** The action wants this written. */
export function drafts(list: readonly Draft[], warnings: readonly Problem[] = []): Decision {
  return { ok: true, drafts: list, warnings };
}

/** The action refuses; the screen shows each problem beside its field. */
export function refusal(...problems: readonly Problem[]): Decision {
  return { ok: false, problems };
}

/** A draft that makes a record. */
export function creation<K extends Kind>(kind: K, record: string, patch: Patch<K>): Draft<K> {
  return { kind, record, creates: true, patch };
}

/** A draft that changes a record. */
export function revision<K extends Kind>(kind: K, record: string, patch: Patch<K>): Draft<K> {
  return { kind, record, patch };
}
