import { gzipSync } from 'node:zlib';
import type { Change } from '../../src-core/change/change.ts';
import { formatStamp } from '../../src-core/change/stamp.ts';
import { protocolVersion, pushLimits } from '../../src-core/contract/portal.ts';
import { buildApp } from '../../src-portal/app.ts';
import { migrate } from '../../src-portal/database/migrate.ts';
import type { Sql } from '../../src-portal/database/sql.ts';
import { portalMetrics } from '../../src-portal/metrics.ts';
import { enrolStation } from '../../src-portal/store/stations.ts';
import { createWorkspace } from '../../src-portal/store/workspaces.ts';

export type Served = { url: string; close(): Promise<void> };

/** The real portal on a database, with one office and its stations. */
export async function portalOn(
  sql: Sql,
  stations = 1,
): Promise<Served & { workspace: string; tokens: string[] }> {
  await migrate(sql);
  const made = await createWorkspace(sql, '示例大学');
  if (!made) throw new Error('not made');
  const tokens: string[] = [];
  for (let count = 0; count < stations; count += 1) {
    const newcomer = { station: `s${count}`, name: 's', appVersion: 'bench', isHead: false };
    tokens.push((await enrolStation(sql.ask, made.id, newcomer)).token);
  }
  const deps = { sql, metrics: portalMetrics(), now: () => new Date() };
  const app = await buildApp(deps, { version: 'bench', log: false, requestsPerMinute: 1_000_000 });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const close = async () => {
    await app.close();
    await sql.close();
  };
  return { url, close, workspace: made.id, tokens };
}

/** Posts batches one after the other. @returns milliseconds */
export async function posted(url: string, token: string, batches: readonly Buffer[]): Promise<number> {
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

/** Reads everything, page after page. @returns how many changes */
export async function pulled(url: string, token: string): Promise<number> {
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

/** Changes as gzip batches of a push. */
export function batchesOf(list: readonly Change[], workspace: string): Buffer[] {
  return Array.from({ length: Math.ceil(list.length / pushLimits.changes) }, (_, page) => {
    const part = list.slice(page * pushLimits.changes, (page + 1) * pushLimits.changes);
    return gzipSync(JSON.stringify({ workspace, protocol: protocolVersion, changes: part }));
  });
}

/** Interviews as the desk records them: invented people at forty booths, one laptop. */
export function interviews(clockId: string, count: number): Change[] {
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
