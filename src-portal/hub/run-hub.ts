import { join } from 'node:path';
import { hubName, hubPort, type HostArgs, type HostValue } from '../../src-core/contract/host.ts';
import { buildApp } from '../app.ts';
import { closeApp } from '../close-app.ts';
import { portalMetrics } from '../metrics.ts';
import type { Sql } from '../database/sql.ts';
import { openDatabase } from '../open-database.ts';
import { enrolStation, readmitStation, revokeStation } from '../store/stations.ts';
import { createWorkspace } from '../store/workspaces.ts';
import { announceHub } from './announce.ts';
import { createAuthority, issueHubCertificate } from './authority.ts';
import { addressesHere } from './hub-addresses.ts';
import { type HubIdentity, shortNameOf } from './hub-identity.ts';

export type HubOptions = HostArgs<'hub.start'> & {
  /** What FairDesk keeps on this computer; the hub has a folder of its own in it for each office. */
  userData: string;
  /** The built page, for browsers that are guests. */
  appFolder: string;
  version: string;
  /** Where it listens; only a test names another interface and port. */
  host?: string;
  port?: number;
};

export type RunningHub = { started: HostValue<'hub.start'>; stop(): Promise<void> };

const portsTried = 10;

const now = () => new Date();

/**
 * Starts the portal of this hall: its own database in a folder, TLS 1.3 under a certificate of the office's authority, announced in the
 * network. Started again on the same computer it goes on where it stood; on another one it begins empty, and gets everything from
 * the stations, whose tokens it knows by their signature.
 */
export async function runHub(options: HubOptions): Promise<RunningHub> {
  const { workspace, name, station, userData } = options;
  const authority = options.authority ?? (await createAuthority(workspace, now()));
  const revoked = new Map(options.revoked.map(({ id, readmittedWith }) => [id, readmittedWith]));
  // This computer's own station gets a token of its own below.
  revoked.delete(station.id);
  const hub: HubIdentity = { workspace, name, ...authority, revoked };
  const sql = await openDatabase({ folder: join(userData, 'hub', shortNameOf(workspace)) }, () => undefined);
  try {
    const token = await enrolled(sql, hub, options);
    const { app, port, addresses } = await served(sql, hub, options);
    const stopAnnouncing = announceHub(addressesHere, port);
    let stopping: Promise<void> | undefined;
    return {
      started: { hub: { url: `https://127.0.0.1:${port}`, addresses }, authority, token },
      stop() {
        stopping ??= (async () => {
          stopAnnouncing();
          await closeApp(app);
          await sql.close();
        })();
        return stopping;
      },
    };
  } catch (error) {
    await sql.close();
    throw error;
  }
}

/** The office in the database of this hub, as it is known here; the token of this computer's own station. */
async function enrolled(sql: Sql, hub: HubIdentity, { station, name, version }: HubOptions): Promise<string> {
  const { workspace, revoked } = hub;
  await createWorkspace(sql, name, workspace);
  const newcomer = { station: station.id, name: station.name, appVersion: version, isHead: true };
  const { token } = await sql.transaction((ask) => enrolStation(ask, workspace, newcomer, hub));
  // Also where this folder knew them before they were locked out at another hub, or taken in again there.
  for (const [id, readmittedWith] of revoked)
    if (readmittedWith === null) await revokeStation(sql.ask, workspace, id);
    else await readmitStation(sql.ask, workspace, id, readmittedWith);
  return token;
}

/** The portal with a certificate for all addresses of this computer, listening. */
async function served(sql: Sql, hub: HubIdentity, options: HubOptions) {
  const { version, appFolder, host = '0.0.0.0', port: first = hubPort } = options;
  const here = addressesHere();
  const names = [hubName, 'localhost'];
  const certified = await issueHubCertificate(hub, names, [...here, '127.0.0.1'], now());
  const app = await buildApp(
    { sql, metrics: portalMetrics(), now, hub },
    { version, log: false, https: { key: certified.key, cert: certified.certificate }, appFolder },
  );
  const port = await listen(app, host, first);
  return { app, port, addresses: [...here, hubName].map((each) => `https://${each}:${port}`) };
}

/** On the usual port, because other laptops remember it; on one of the next where somebody has it. */
async function listen(
  app: Awaited<ReturnType<typeof buildApp>>,
  host: string,
  first: number,
): Promise<number> {
  for (let port = first; ; port += 1) {
    try {
      await app.listen({ host, port });
      return port;
    } catch (error) {
      if ((error as { code?: string }).code !== 'EADDRINUSE' || port >= first + portsTried) throw error;
    }
  }
}
