import { openEmbedded } from './database/embedded.ts';
import { migrate } from './database/migrate.ts';
import { endlessPatience, openPostgres, type Patience } from './database/postgres.ts';
import type { Sql } from './database/sql.ts';

/** Where the portal keeps what it is given: a server by its URL, or a folder of its own. */
export type Place = { url: string } | { folder: string };

/** As the environment says: `PORTAL_DATABASE_URL` for a server, else `PORTAL_DATA_DIR` or the folder `portal-data`. */
export function placeIn(environment: NodeJS.ProcessEnv): Place {
  const url = environment['PORTAL_DATABASE_URL'];
  return url ? { url } : { folder: environment['PORTAL_DATA_DIR'] || 'portal-data' };
}

/** Opens the database and brings it to this version. */
export async function openDatabase(
  place: Place,
  onLost: (error: Error) => void,
  patience?: Patience,
): Promise<Sql> {
  if ('url' in place) {
    // A new index on the changes of a nation takes longer than a request may.
    const patient = openPostgres(place.url, onLost, endlessPatience);
    await migrate(patient).finally(() => patient.close());
    return openPostgres(place.url, onLost, patience);
  }
  const sql = await openEmbedded(place.folder);
  try {
    await migrate(sql);
    return sql;
  } catch (error) {
    await sql.close();
    throw error;
  }
}
