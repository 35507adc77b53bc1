import { afterAll, beforeAll, describe } from 'vitest';
import type { Sql } from '../../src-portal/database/sql.ts';
import { PortalBench } from './portal-bench.ts';
import { accessSuite } from './suite/access.ts';
import { attachmentsSuite } from './suite/attachments.ts';
import { exchangeSuite } from './suite/exchange.ts';
import { keepingSuite } from './suite/keeping.ts';
import { lostStateSuite } from './suite/lost-state.ts';
import { recordsSuite } from './suite/merged-records.ts';
import { oddChangesSuite } from './suite/odd-changes.ts';
import { officePageSuite } from './suite/office-page.ts';
import { pairingSuite } from './suite/pairing.ts';

/** What every portal promises, whatever database it stands on. @param open a new, empty database */
export function portalSuite(name: string, open: () => Promise<Sql>): void {
  describe(`the portal on ${name}`, () => {
    let opened: PortalBench;
    const bench = () => opened;
    beforeAll(async () => {
      opened = await PortalBench.open(await open());
    });
    afterAll(async () => {
      await opened.app.close();
      await opened.sql.close();
    });
    pairingSuite(bench);
    exchangeSuite(bench);
    oddChangesSuite(bench);
    lostStateSuite(bench);
    recordsSuite(bench);
    attachmentsSuite(bench);
    accessSuite(bench);
    keepingSuite(bench, open);
    officePageSuite(bench);
  });
}
