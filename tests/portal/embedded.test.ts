import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openEmbedded } from '../../src-portal/database/embedded.ts';
import { openDatabase } from '../../src-portal/open-database.ts';
import { createWorkspace, listWorkspaces } from '../../src-portal/store/workspaces.ts';
import { portalSuite } from './suite.ts';

portalSuite('PGlite', () => openEmbedded());

test('an embedded database is there after a restart, and open in one process at a time', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fairdesk-portal-'));
  try {
    const fail = (error: Error) => expect.fail(error.message);
    const sql = await openDatabase({ folder }, fail);
    await createWorkspace(sql, '示例大学', 'w1');
    await sql.close();
    const again = await openDatabase({ folder }, fail);
    expect(await listWorkspaces(again.ask)).toMatchObject([{ id: 'w1', name: '示例大学' }]);
    await again.close();
  } finally {
    await rm(folder, { recursive: true });
  }
});
