import { gzipSync } from 'node:zlib';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Change } from '../../src-core/change/change.ts';
import { protocolVersion } from '../../src-core/contract/portal.ts';
import { buildApp, type PortalOptions } from '../../src-portal/app.ts';
import { migrate } from '../../src-portal/database/migrate.ts';
import type { Sql } from '../../src-portal/database/sql.ts';
import { portalMetrics } from '../../src-portal/metrics.ts';
import { newCode } from '../../src-portal/store/pairing.ts';
import { createWorkspace } from '../../src-portal/store/workspaces.ts';

export const now = new Date('2026-11-23T02:00:00.000Z');

/** A portal on one database, asked without a network. */
export class PortalBench {
  readonly sql: Sql;
  readonly app: FastifyInstance;
  private addresses = 0;

  private constructor(sql: Sql, app: FastifyInstance) {
    this.sql = sql;
    this.app = app;
  }

  static async open(sql: Sql, options: Partial<PortalOptions> = {}): Promise<PortalBench> {
    await migrate(sql);
    const deps = { sql, metrics: portalMetrics(), now: () => now };
    const app = await buildApp(deps, { version: 'test', log: false, requestsPerMinute: 100_000, ...options });
    return new PortalBench(sql, app);
  }

  async office(
    name = '示例大学',
  ): Promise<{ workspace: string; code: (isHead?: boolean) => Promise<string> }> {
    const made = await createWorkspace(this.sql, name);
    if (!made) throw new Error('not made');
    return {
      workspace: made.id,
      code: async (isHead = false) => (await newCode(this.sql.ask, made.id, isHead)).code,
    };
  }

  /** Each from an address of its own: how often one may try has a test of its own. */
  enrol(code: string, station: string, name = `电脑 ${station}`): Promise<LightMyRequestResponse> {
    const payload = { code, station, name, appVersion: '0.1.0', protocol: protocolVersion };
    this.addresses += 1;
    const remoteAddress = `10.0.${Math.floor(this.addresses / 250)}.${this.addresses % 250}`;
    return this.app.inject({ method: 'POST', url: '/v1/enrol', payload, remoteAddress });
  }

  /** A new office with stations that are enrolled. */
  async stations(...names: string[]): Promise<{ workspace: string; stations: Station[] }> {
    const office = await this.office();
    const stations: Station[] = [];
    for (const name of names) {
      const { token } = (await this.enrol(await office.code(), name)).json<{ token: string }>();
      stations.push(new Station(this.app, office.workspace, token));
    }
    return { workspace: office.workspace, stations };
  }
}

/** What an enrolled station asks. */
export class Station {
  readonly token: string;
  private readonly app: FastifyInstance;
  private readonly workspace: string;

  constructor(app: FastifyInstance, workspace: string, token: string) {
    this.app = app;
    this.workspace = workspace;
    this.token = token;
  }

  get headers(): { authorization: string } {
    return { authorization: `Bearer ${this.token}` };
  }

  ask(
    method: 'GET' | 'POST' | 'PUT' | 'HEAD',
    url: string,
    payload?: object,
  ): Promise<LightMyRequestResponse> {
    return this.app.inject({ method, url, headers: this.headers, ...(payload ? { payload } : {}) });
  }

  push(changes: readonly unknown[], more: object = {}): Promise<LightMyRequestResponse> {
    return this.send(
      JSON.stringify({ workspace: this.workspace, protocol: protocolVersion, changes, ...more }),
    );
  }

  /** Changes as texts that nobody of ours would write. */
  pushText(changes: readonly string[]): Promise<LightMyRequestResponse> {
    const head = JSON.stringify({ workspace: this.workspace, protocol: protocolVersion });
    return this.send(`${head.slice(0, -1)},"changes":[${changes.join(',')}]}`);
  }

  private send(body: string): Promise<LightMyRequestResponse> {
    return this.app.inject({
      method: 'POST',
      url: '/v1/changes',
      headers: { ...this.headers, 'content-type': 'application/json', 'content-encoding': 'gzip' },
      payload: gzipSync(body),
    });
  }

  async pullAll(after?: string, limit = 500): Promise<{ changes: Change[]; cursor: string }> {
    const changes: Change[] = [];
    let cursor = after;
    for (;;) {
      const query = new URLSearchParams({ limit: String(limit), ...(cursor ? { after: cursor } : {}) });
      const answer = await this.ask('GET', `/v1/changes?${query}`);
      if (answer.statusCode !== 200) throw new Error(answer.body);
      const page = answer.json<{ changes: Change[]; cursor: string; more: boolean }>();
      changes.push(...page.changes);
      cursor = page.cursor;
      if (!page.more) return { changes, cursor };
    }
  }
}

/** An invented change, as a station would stamp it. */
export function aChange(count: number, more: Partial<Change> = {}): Change {
  const hlc = `${(1_795_000_000_000 + count).toString(36).padStart(9, '0')}-0000-station001`;
  return {
    v: 1,
    hlc,
    group: 'group-1',
    kind: 'enterprise',
    record: `record-${count}`,
    creates: true,
    patch: { name: `示例企业 ${count}` },
    base: {},
    action: 'enterprise.create',
    operator: 'operator-1',
    ...more,
  };
}
