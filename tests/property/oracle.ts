import type { Change } from '../../src-core/change/change.ts';

/** What a set of changes means, found the plain way: all of them, sorted by stamp, replayed one after the other. */
export type OracleRecord = { exists: boolean; fields: Record<string, { hlc: string; value: unknown }[]> };

/**
 * The convergence oracle. It shares no code with src-core/change: stations that replay one order would agree even on a
 * wrong merge, so what they agree on is compared with this.
 */
export function oracle(changes: readonly Change[]): Map<string, OracleRecord> {
  const once = [...new Map(changes.map((change) => [change.hlc, change])).values()];
  const sorted = once.sort((a, b) => (a.hlc < b.hlc ? -1 : 1));
  const records = new Map<string, OracleRecord>();
  for (const change of sorted) {
    const key = `${change.kind}/${change.record}`;
    const record = records.get(key) ?? { exists: false, fields: {} };
    records.set(key, record);
    if (change.creates) record.exists = true;
    for (const field of Object.keys(change.patch)) {
      const left = (record.fields[field] ?? []).filter(
        (tip) => !(change.base[field] ?? []).includes(tip.hlc),
      );
      record.fields[field] = [...left, { hlc: change.hlc, value: change.patch[field] }];
    }
  }
  return records;
}
