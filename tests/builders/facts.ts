import { survivorsOf } from '../../src-core/change/merged-away.ts';
import type { HistoryReader } from '../../src-core/change/undo-group.ts';
import type { Action, Decision, Reader, Told } from '../../src-core/change/action.ts';
import { type Kind, kindNames, type StoredRecord } from '../../src-core/kinds.ts';
import type { Sealed } from '../../src-core/record/declare-record.ts';
import { metaOf } from '../../src-core/record/field-meta.ts';
import { declarationOf } from '../../src-core/kinds.ts';
import type { z } from 'zod';
import { anId, now } from './records.ts';

/** Records by kind, as a station holds them. */
export type Records = { [K in Kind]?: readonly StoredRecord<K>[] };

/** A stand-in for the seal that keeps equal values equal and different ones different. */
export function sealedAs(value: string): Sealed {
  return { sealed: `test.${value.length}.${[...value].reverse().join('')}` };
}

/**
 * A reader over plain records that behaves as the store's does: deleted records are left out, doubles answer with the
 * survivor, sensitive fields are found by their sealed form, and a field without an index cannot be searched.
 */
export function readerOf(records: Records): Reader & Pick<HistoryReader, 'doublesOf'> {
  const rows = <K extends Kind>(kind: K) => records[kind] ?? [];
  const live = <K extends Kind>(kind: K) => rows(kind).filter((each) => !each.deleted && !each.mergedInto);
  const whereAny: Reader['whereAny'] = (kind, field, values) => {
    const declaration = declarationOf(kind);
    const meta = metaOf((declaration.schema.shape as Record<string, z.ZodType>)[field] as z.ZodType);
    if (!meta.isIndexed && !meta.unique) throw new Error(`${kind}.${field} has no index`);
    const wanted = values.map((value) => (declaration.sensitive.has(field) ? sealedAs(value).sealed : value));
    const valueOf = (row: object) => {
      const value = (row as Record<string, unknown>)[field];
      return typeof value === 'object' && value !== null ? (value as Sealed).sealed : value;
    };
    return Promise.resolve(live(kind).filter((each) => wanted.includes(valueOf(each) as string)));
  };
  const get: Reader['get'] = (kind, id) => {
    const row = rows(kind).find((each) => each.id === id);
    if (row?.mergedInto) return get(kind, row.mergedInto);
    return Promise.resolve(row?.deleted ? undefined : row);
  };
  return {
    get,
    all: (kind) => Promise.resolve(live(kind)),
    where: (kind, field, value) => whereAny(kind, field, [value]),
    whereAny,
    doublesOf: (kind, id) => {
      const survivors = survivorsOf(rows(kind));
      const doubles = rows(kind).filter((each) => !each.deleted && survivors.get(each.id) === id);
      return Promise.resolve(doubles.map((each) => each.id));
    },
  };
}

/** What the core is told in tests: a fixed moment and operator, new ids. */
export function told(fields: Partial<Told> = {}): Told {
  return {
    now,
    today: now.slice(0, 10),
    isTimeInDoubt: false,
    operator: 'operator-1',
    newId: () => anId('new'),
    ...fields,
  };
}

/** Runs an action as a commit would: reads its facts from the records, then decides. */
export async function act<Input, Facts>(
  action: Action<Input, Facts>,
  input: Input,
  records: Records = {},
  toldFields: Partial<Told> = {},
): Promise<Decision> {
  const facts = await action.facts(readerOf(records), input);
  return action.decide(facts, input, told(toldFields));
}

/** The codes of a refusal; empty where the action agreed. */
export function codesOf(decision: Decision): string[] {
  return decision.ok ? [] : decision.problems.map((each) => each.code);
}

/** The drafts of an action that agreed. @throws with the problems where it refused */
export function draftsOf(decision: Decision) {
  if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision.problems)}`);
  return decision.drafts;
}

/** The records after an action has been carried out on them: patches laid over, null clears. */
export function after(records: Records, decision: Decision): Records {
  const result: Record<string, StoredRecord<Kind>[]> = {};
  for (const kind of kindNames) result[kind] = [...((records[kind] ?? []) as StoredRecord<Kind>[])];
  for (const { kind, record, creates, patch } of draftsOf(decision)) {
    const list = result[kind] ?? [];
    const at = list.findIndex((each) => each.id === record);
    const before = creates ? { id: record } : list[at];
    const merged = Object.fromEntries(
      Object.entries({ ...before, ...patch }).filter(([, value]) => value !== null),
    );
    if (creates) list.push(merged as StoredRecord<Kind>);
    else list[at] = merged as StoredRecord<Kind>;
  }
  return result;
}
