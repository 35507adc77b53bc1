import type { Kind, KindRecord, StoredRecord } from '../../src-core/kinds.ts';
import type { FairReading } from '../../src-core/results/fair-facts.ts';
import type { Ask } from '../database/sql.ts';

/** Doubles merged into doubles: a longer chain than this is a cycle. */
const longestMergeChain = 50;

/** Reads merged records as the statistics want them: live ones, doubles answered by the record that survives. */
export function recordReader(ask: Ask, workspace: string): FairReading {
  const rowsOf = <K extends Kind>(rows: { id: string; doc: object }[]) =>
    rows.map(({ id, doc }) => ({ ...doc, id })) as unknown as StoredRecord<K>[];
  const having = async <K extends Kind>(kind: K, where: string, values: readonly unknown[]) =>
    rowsOf<K>(
      await ask(
        `select id, doc from record where workspace = $1 and kind = $2 and not is_gone ${where} order by id`,
        [workspace, kind, ...values],
      ),
    );
  const page = async <K extends Kind>(kind: K, ids: readonly string[]) => {
    const found = rowsOf<K>(
      await ask('select id, doc from record where workspace = $1 and kind = $2 and id = any($3::text[])', [
        workspace,
        kind,
        [...ids],
      ]),
    );
    const byId = new Map(found.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id));
  };
  return {
    page,
    async get<K extends Kind>(kind: K, id: string) {
      const seen = new Set<string>();
      let [row] = await page(kind, [id]);
      while (row?.mergedInto && !row.deleted) {
        seen.add(row.id);
        const next: string = row.mergedInto;
        if (seen.has(next) || seen.size > longestMergeChain)
          return (await page(kind, [[...seen].sort()[0] ?? id]))[0];
        [row] = await page(kind, [next]);
      }
      return row?.deleted ? undefined : row;
    },
    all: (kind) => having(kind, '', []),
    where: <K extends Kind>(kind: K, field: keyof KindRecord<K> & string, value: string) =>
      field === 'fair'
        ? having(kind, 'and fair = $3', [value])
        : having(kind, 'and doc ->> $3 = $4', [field, value]),
    whereAny: <K extends Kind>(kind: K, field: keyof KindRecord<K> & string, values: readonly string[]) =>
      having(kind, 'and doc ->> $3 = any($4::text[])', [field, [...values]]),
  };
}
