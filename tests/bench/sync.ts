import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Fastify from 'fastify';
import type { Change } from '../../src-core/change/change.ts';
import { pushLimits } from '../../src-core/contract/portal.ts';
import { openEmbedded } from '../../src-portal/database/embedded.ts';
import { openPostgres } from '../../src-portal/database/postgres.ts';
import type { Sql } from '../../src-portal/database/sql.ts';
import { startBrowser } from '../crash/browser-process.ts';
import { startPostgres } from '../portal/postgres-server.ts';
import { servePage } from '../serve-page.ts';
import { inProfile } from './in-profile.ts';
import { batchesOf, interviews, portalOn, posted, pulled, type Served } from './portal-load.ts';
import { rounded } from './rounded.ts';

const changes = 20_000;
const hubStations = 12;
const changesOfEach = 1_000;
const changesPulled = 100_000;

/**
 * What a portal costs. Against a bare route that inserts the same gzip batches, posted by the same loop, on the same
 * PostgreSQL: the first push at most 2 x, the same again at most 0.6 x of the first; at most 160 bytes a change on the wire. And a
 * hub on PGlite: twelve stations hand over 1,000 changes each and read all 12,000, in under 60 s. The stations are
 * loops over HTTP here: what their own stores take is not in it.
 */
export async function bench(): Promise<Record<string, unknown>> {
  const postgres = await startPostgres();
  try {
    const sql = openPostgres(await postgres.newDatabase(), () => undefined);
    const bare = await bareServer(openPostgres(await postgres.newDatabase(), () => undefined));
    const portal = await portalOn(sql);
    const batches = batchesOf(interviews('laptop0001', changes), portal.workspace);
    // Both once with other changes, so that neither pays for what the first use costs.
    const warm = batchesOf(interviews('laptop0009', 2_000), portal.workspace);
    const [token = ''] = portal.tokens;
    await posted(bare.url, token, warm);
    await posted(portal.url, token, warm);
    const bareMs = await posted(bare.url, token, batches);
    const firstMs = await posted(portal.url, token, batches);
    const againMs = await posted(portal.url, token, batches);
    const [stored] = await sql.ask<{ count: number }>('select count(*) as count from change');
    await bare.close();
    await portal.close();
    const bytes = batches.reduce((sum, batch) => sum + batch.length, 0);
    return {
      changes,
      bareMs: rounded(bareMs),
      firstMs: rounded(firstMs),
      first: rounded(firstMs / bareMs),
      againMs: rounded(againMs),
      again: rounded(againMs / firstMs),
      storedTwice: (stored?.count ?? 0) - changes - 2_000,
      bytesAChange: rounded(bytes / changes),
      hub: await hubInPglite(),
      pull: await pulledIntoStation(openPostgres(await postgres.newDatabase(), () => undefined)),
    };
  } finally {
    await postgres.stop();
  }
}

type Page = {
  pull(url: string, token: string): Promise<{ merged: number; totalMs: number; longestGapMs: number }>;
  bare(): Promise<{ rows: number; putMs: number }>;
};

/**
 * A station in a real browser reads and merges everything, against the raw put of what it stored: at most 3 x, and the page never busy
 * for more than 200 ms. Both copies are written by the first, one by the second.
 */
async function pulledIntoStation(sql: Sql): Promise<Record<string, unknown>> {
  const portal = await portalOn(sql);
  const [token = ''] = portal.tokens;
  await posted(portal.url, token, batchesOf(interviews('laptop0001', changesPulled), portal.workspace));
  const served = await servePage(new URL('sync-page.ts', import.meta.url));
  try {
    return await inProfile(async (profile) => {
      const browser = await startBrowser(profile, served.url);
      const pulledIn = await browser.page.evaluate(
        ([url, secret]) => (window as unknown as Page).pull(url!, secret!),
        [portal.url, token],
      );
      await browser.close();
      const again = await startBrowser(profile, served.url);
      const bare = await again.page.evaluate(() => (window as unknown as Page).bare());
      await again.close();
      if (pulledIn.merged !== changesPulled || bare.rows !== changesPulled)
        throw new Error(`not all came in: ${JSON.stringify({ pulledIn, bare })}`);
      return {
        changes: changesPulled,
        totalMs: rounded(pulledIn.totalMs),
        bareMs: rounded(bare.putMs),
        ratio: rounded(pulledIn.totalMs / bare.putMs),
        longestGapMs: rounded(pulledIn.longestGapMs),
      };
    });
  } finally {
    await served.close();
    await portal.close();
  }
}

async function hubInPglite(): Promise<Record<string, unknown>> {
  const folder = mkdtempSync(join(tmpdir(), 'fairdesk-hub-'));
  const hub = await portalOn(await openEmbedded(folder), hubStations);
  try {
    const all = hub.tokens.map((_, index) =>
      batchesOf(interviews(`laptop${String(index).padStart(4, '0')}`, changesOfEach), hub.workspace),
    );
    const start = performance.now();
    await Promise.all(hub.tokens.map((token, index) => posted(hub.url, token, all[index] ?? [])));
    const read = await Promise.all(hub.tokens.map((token) => pulled(hub.url, token)));
    const seconds = (performance.now() - start) / 1_000;
    return { stations: hubStations, changesOfEach, seconds: rounded(seconds), readByEach: Math.min(...read) };
  } finally {
    await hub.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Unzips, parses and inserts, one statement a batch; nothing is checked, nobody is asked who they are. */
async function bareServer(sql: Sql): Promise<Served> {
  await sql.ask('create table bare (hlc text primary key, body text not null)');
  const app = Fastify({ bodyLimit: pushLimits.bytes });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_, body, done) =>
    done(null, JSON.parse(gunzipSync(body as Buffer).toString())),
  );
  app.post<{ Body: { changes: Change[] } }>('/v1/changes', async ({ body }) => {
    await sql.ask('insert into bare select * from unnest($1::text[], $2::text[])', [
      body.changes.map(({ hlc }) => hlc),
      body.changes.map((change) => JSON.stringify(change)),
    ]);
    return { accepted: body.changes.length };
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const close = async () => {
    await app.close();
    await sql.close();
  };
  return { url, close };
}
