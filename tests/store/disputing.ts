import { expect } from 'vitest';
import type { Change } from '../../src-core/change/change.ts';
import { formatStamp } from '../../src-core/change/stamp.ts';
import type { Dispute, Settlement } from '../../src-core/conflict/dispute.ts';
import { settleDisputes } from '../../src-core/conflict/settle.ts';
import { findDisputes } from '../../src-renderer/store/analysis/disputes.ts';
import { bareRows } from '../../src-renderer/store/database/row-source.ts';
import type { Store } from '../../src-renderer/store/store.ts';
import { inDatabase } from './laptop.ts';

/** Of an invented laptop, an hour ahead of everything that is written here. */
let count = 0;
export function theirs(
  kind: string,
  record: string,
  patch: Record<string, unknown>,
  base?: Change['base'],
): Change {
  count += 1;
  return {
    v: 1,
    hlc: formatStamp({ ms: Date.parse('2026-11-23T02:00:00.000Z'), counter: count, clockId: 'otherlapto' }),
    group: 'g',
    kind,
    record,
    ...(base ? {} : { creates: true as const }),
    patch,
    base: base ?? {},
    action: `${kind}.test`,
    operator: 'them',
  };
}

/** What waits for a decision in the database of the laptop that was made last. */
export async function disputes(): Promise<Dispute[]> {
  let found: Dispute[] = [];
  await inDatabase(async (db) => {
    found = await findDisputes(bareRows(db));
  });
  return found;
}

export async function settle(store: Store, settlements: readonly Settlement[], isByRule = false) {
  const outcome = await store.commit(settleDisputes, { settlements, isByRule, reason: '核对过' });
  expect(outcome).toMatchObject({ saved: true });
  return outcome;
}
