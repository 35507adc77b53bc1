import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PostgresServer, startPostgres } from '../portal/postgres-server.ts';
import { type PortalProcess, startPortal } from '../portal/portal-process.ts';

const script = join(import.meta.dirname, 'chaos-portal.ts');

/** A portal that can be killed and comes back with what it had, at another address. On a database server it is two processes. */
export class ChaosServer {
  private readonly place: NodeJS.ProcessEnv;
  private readonly count: number;
  private processes: PortalProcess[] = [];

  constructor(place: NodeJS.ProcessEnv, count: number) {
    this.place = place;
    this.count = count;
  }

  get urls(): readonly string[] {
    return this.processes.map(({ url }) => url);
  }

  private get url(): string {
    return this.urls[0] ?? '';
  }

  /** Starts what does not run. */
  async start(): Promise<void> {
    while (this.processes.length < this.count) this.processes.push(await startPortal(this.place, script));
  }

  /** One process, in the middle of whatever it does; where there is another, that goes on. */
  async kill(): Promise<void> {
    await this.processes.shift()?.end('SIGKILL');
  }

  async end(): Promise<void> {
    while (this.processes.length > 0) await this.kill();
  }

  async ask<T>(path: string, body?: object): Promise<T> {
    const answer = await fetch(`${this.url}${path}`, {
      ...(body
        ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
        : {}),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  }
}

/** A central portal and two hubs, for all seeds of a run. */
export type Servers = {
  readonly central: ChaosServer;
  readonly hubs: readonly [ChaosServer, ChaosServer];
  /** Crashes the database server under the portals; undefined where they have none. */
  readonly restartDatabase: (() => Promise<void>) | undefined;
  close(): Promise<void>;
};

export async function startServers(database: 'postgres' | 'pglite'): Promise<Servers> {
  const folder = mkdtempSync(join(tmpdir(), 'fairdesk-chaos-'));
  const postgres: PostgresServer | undefined = database === 'postgres' ? await startPostgres() : undefined;
  const place = async (name: string): Promise<NodeJS.ProcessEnv> =>
    postgres
      ? { PORTAL_DATABASE_URL: await postgres.newDatabase() }
      : { PORTAL_DATA_DIR: join(folder, name) };
  const central = new ChaosServer(await place('central'), postgres ? 2 : 1);
  const hubs = [new ChaosServer(await place('hub-1'), 1), new ChaosServer(await place('hub-2'), 1)] as const;
  for (const server of [central, ...hubs]) await server.start();
  return {
    central,
    hubs: [...hubs],
    restartDatabase: postgres && (() => postgres.restart()),
    async close() {
      for (const server of [central, ...hubs]) await server.end();
      await postgres?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
