import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of one empty database for each file that wants one. */
    databases: string[];
  }
}

/** One server for all files of the suite; each takes databases of its own. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  const databases = [];
  for (let count = 0; count < 40; count += 1) databases.push(await server.newDatabase());
  project.provide('databases', databases);
  return () => server.stop();
}
