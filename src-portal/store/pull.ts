import type { Ask } from '../database/sql.ts';

/** Bytes of a page, about: a batch of long texts is cut short, and goes on with the next call. */
const pageBytes = 4 * 1024 * 1024;

export type Page = {
  /** Changes in canonical form, as they were received. */
  bodies: string[];
  /** Of the last one. */
  seq: number;
  hasMore: boolean;
};

/**
 * What arrived after a place, in the order of arrival, from whomever: a station that was restored from an old copy gets its
 * own changes back. Contents that share a stamp are among them.
 */
export async function pageAfter(ask: Ask, workspace: string, after: number, limit: number): Promise<Page> {
  const rows = await ask<{ seq: number; body: string }>(
    'select seq, body from change where workspace = $1 and seq > $2 order by seq limit $3',
    [workspace, after, limit + 1],
  );
  const page: Page = { bodies: [], seq: after, hasMore: rows.length > limit };
  let bytes = 0;
  for (const { seq, body } of rows.slice(0, limit)) {
    bytes += body.length;
    if (bytes > pageBytes && page.bodies.length > 0) return { ...page, hasMore: true };
    page.bodies.push(body);
    page.seq = seq;
  }
  return page;
}
