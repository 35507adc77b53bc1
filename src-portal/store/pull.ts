import type { Ask } from '../database/sql.ts';
import type { Place } from './cursor.ts';

/** Bytes of a page at most, but for a single change: a page of long texts is cut short, and goes on with the next call. */
const pageBytes = 4 * 1024 * 1024;

export type Page = {
  /** Changes in canonical form, as they were received. */
  bodies: string[];
  /** Behind the last one; undefined where there is none. */
  end: Place | undefined;
  hasMore: boolean;
};

/**
 * What arrived after a place, in the order of arrival, from whomever: a station that was restored from an old copy gets its
 * own changes back. Contents that share a stamp are among them.
 */
export async function pageAfter(ask: Ask, workspace: string, after: number, limit: number): Promise<Page> {
  // Cut in the database: it knows the length of a long text without reading it.
  const rows = await ask<{ seq: number; hash: string; body: string; found: number }>(
    `select seq, hash, body, found from (
       select seq, hash, body, count(*) over () as found, sum(octet_length(body)) over (order by seq) as through
       from (select seq, hash, body from change where workspace = $1 and seq > $2 order by seq limit $3 + 1) as next
     ) as page
     where through <= $4 or through = octet_length(body) order by seq`,
    [workspace, after, limit, pageBytes],
  );
  const taken = rows.slice(0, limit);
  const last = taken.at(-1);
  return {
    bodies: taken.map(({ body }) => body),
    end: last && { seq: last.seq, hash: last.hash },
    hasMore: (rows[0]?.found ?? 0) > taken.length,
  };
}
