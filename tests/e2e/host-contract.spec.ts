import { buildContractPage, contractPageFolder } from '../contract/contract-page.ts';
import { casesFor } from '../contract/host-cases.ts';
import { freshBench } from './host-bench-of.ts';
import { expect, test } from './fixtures.ts';

test.use({ servedFolder: contractPageFolder });
test.beforeAll(async ({ deskKind }) => {
  if (deskKind === 'chromium') await buildContractPage();
});

test('the host keeps every promise of its contract @host', async ({ desk }) => {
  test.setTimeout(180_000);
  const cases = casesFor(desk.kind === 'chromium' ? 'browser' : 'electron', desk.kind === 'chromium');
  const broken: string[] = [];
  for (const { title, run } of cases) {
    await test.step(title, async () => {
      const bench = await freshBench(desk);
      await run(bench).catch((error: unknown) => broken.push(`${title}: ${String(error)}`));
    });
  }
  expect(broken).toEqual([]);
});
