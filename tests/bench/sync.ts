import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import Fastify from 'fastify';
import type { Change } from '../../src-core/change/change.ts';
import { formatStamp } from '../../src-core/change/stamp.ts';
import { protocolVersion, pushLimits } from '../../src-core/contract/portal.ts';
import { buildApp } from '../../src-portal/app.ts';
import { openEmbedded } from '../../src-portal/database/embedded.ts';
import { migrate } from '../../src-portal/database/migrate.ts';
import { openPostgres } from '../../src-portal/database/postgres.ts';
import type { Sql } from '../../src-portal/database/sql.ts';
import { portalMetrics } from '../../src-portal/metrics.ts';
import { enrolStation } from '../../src-portal/store/stations.ts';
import { createWorkspace } from '../../src-portal/store/workspaces.ts';
import { startBrowser } from '../crash/browser-process.ts';
import { startPostgres } from '../portal/postgres-server.ts';
import { servePage } from '../serve-page.ts';
import { inProfile } from './in-profile.ts';
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

type Served = { url: string; close(): Promise<void> };

async function portalOn(sql: Sql, stations = 1): Promise<Served & { workspace: string; tokens: string[] }> {
  await migrate(sql);
  const made = await createWorkspace(sql, '示例大学');
  if (!made) throw new Error('not made');
  const tokens: string[] = [];
  for (let count = 0; count < stations; count += 1)
    tokens.push(
      await enrolStation(sql.ask, made.id, {
        station: `s${count}`,
        name: 's',
        appVersion: 'bench',
        isHead: false,
      }),
    );
  const deps = { sql, metrics: portalMetrics(), now: () => new Date() };
  const app = await buildApp(deps, { version: 'bench', log: false, requestsPerMinute: 1_000_000 });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const close = async () => {
    await app.close();
    await sql.close();
  };
  return { url, close, workspace: made.id, tokens };
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

async function posted(url: string, token: string, batches: readonly Buffer[]): Promise<number> {
  const start = performance.now();
  for (const body of batches) {
    const answer = await fetch(`${url}/v1/changes`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'content-encoding': 'gzip',
      },
      body: new Uint8Array(body),
    });
    if (!answer.ok) throw new Error(await answer.text());
    await answer.json();
  }
  return performance.now() - start;
}

async function pulled(url: string, token: string): Promise<number> {
  let count = 0;
  let after = '';
  for (let more = true; more;) {
    const answer = await fetch(`${url}/v1/changes${after}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const page = (await answer.json()) as { changes: unknown[]; cursor: string; more: boolean };
    count += page.changes.length;
    after = `?after=${page.cursor}`;
    more = page.more;
  }
  return count;
}

function batchesOf(list: readonly Change[], workspace: string): Buffer[] {
  return Array.from({ length: Math.ceil(list.length / pushLimits.changes) }, (_, page) => {
    const part = list.slice(page * pushLimits.changes, (page + 1) * pushLimits.changes);
    return gzipSync(JSON.stringify({ workspace, protocol: protocolVersion, changes: part }));
  });
}

/** Interviews as the desk records them: invented people at forty booths, one laptop. */
function interviews(clockId: string, count: number): Change[] {
  const fair = crypto.randomUUID();
  const operator = crypto.randomUUID();
  const some = (size: number) => Array.from({ length: size }, () => crypto.randomUUID());
  const [firms, booths, jobs] = [some(40), some(40), some(120)];
  const results = ['resume-received', 'second-round', 'offer-intended', 'rejected'];
  const start = Date.parse('2026-11-23T01:00:00.000Z');
  return Array.from({ length: count }, (_, index) => {
    const at = start + index * 700;
    const firm = Math.floor(index / 25) % 40;
    return {
      v: 1 as const,
      hlc: formatStamp({ ms: at, counter: 0, clockId }),
      group: crypto.randomUUID(),
      kind: 'interview',
      record: crypto.randomUUID(),
      creates: true as const,
      patch: {
        fair,
        session: 'am',
        enterprise: firms[firm],
        booth: booths[firm],
        job: jobs[firm * 3 + (index % 3)],
        graduate: crypto.randomUUID(),
        endedAt: new Date(at).toISOString(),
        result: results[index % 4],
        ...(index % 5 === 0 ? { notes: '沟通良好，等待复试通知' } : {}),
      },
      base: {},
      action: 'interview.record',
      operator,
    };
  });
}
