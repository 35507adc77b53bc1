import { FairDatabase } from '../../src-renderer/store/database/database.ts';
import { pullSome } from '../../src-renderer/sync/exchange.ts';
import { portalClient } from '../../src-renderer/sync/portal-client.ts';
import { openOffice } from './office-store.ts';

/** Reads everything that the portal has, as the app does: page after page, each merged in one transaction with its cursor. */
async function pull(url: string, token: string): Promise<Record<string, number>> {
  const store = await openOffice();
  const client = portalClient(url, token, async ({ method, url: at, headers, body }) => {
    const answer = await fetch(at, { method, headers, ...(body ? { body } : {}) });
    return { status: answer.status, text: await answer.text() };
  });
  let longestGapMs = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longestGapMs = Math.max(longestGapMs, now - last);
    last = now;
  }, 5);
  const start = performance.now();
  let merged = 0;
  for (let hasMore = true; hasMore;) {
    const outcome = await pullSome(store.sync, client, 'central');
    if (!outcome.done) throw new Error(outcome.problem.type);
    merged += outcome.moved;
    hasMore = outcome.hasMore;
  }
  const totalMs = performance.now() - start;
  clearInterval(timer);
  await store.close();
  return { merged, totalMs, longestGapMs };
}

/** The same rows, changes and entries put raw into the same stores, a page of the pull in each strict transaction. */
async function bare(): Promise<Record<string, number>> {
  const from = new FairDatabase('fairdesk-office');
  await from.open();
  const [rows, changes, commits] = await Promise.all([
    from.rows('interview').toArray(),
    from.changes.toArray(),
    from.commits.toArray(),
  ]);
  from.close();
  const db = new FairDatabase('fairdesk-bench');
  await db.open();
  const start = performance.now();
  for (let at = 0; at < rows.length; at += 500) {
    await db.transaction('rw', [db.rows('interview'), db.changes, db.commits], () =>
      Promise.all([
        db.rows('interview').bulkPut(rows.slice(at, at + 500)),
        db.changes.bulkPut(changes.slice(at, at + 500)),
        db.commits.bulkPut(commits.slice(at / 500, at / 500 + 1)),
      ]),
    );
  }
  const putMs = performance.now() - start;
  await db.delete();
  return { rows: rows.length, putMs };
}

Object.assign(window, { pull, bare });
