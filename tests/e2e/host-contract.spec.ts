import { buildContractPage, contractPageFolder } from '../contract/contract-page.ts';
import { sha256, textOf, utf8, value } from '../contract/host-bench.ts';
import { casesFor } from '../contract/host-cases.ts';
import { freshBench, openBarePage } from './host-bench-of.ts';
import { expect, test } from './fixtures.ts';

test.use({ servedFolder: contractPageFolder });
test.beforeAll(async ({ deskKind }) => {
  if (deskKind === 'chromium') await buildContractPage();
});

test('the host keeps every promise of its contract @host', async ({ desk }) => {
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

test('what the host has kept is there after the next start @host', async ({ desk }) => {
  const bytes = utf8('附件');
  const host = await openBarePage(desk, desk.page);
  const { size } = await value(host('journal.create', { slot: 'office', text: '{"一":1}\n' }));
  await value(host('blob.put', { sha256: sha256(bytes), bytes }));
  const { kept } = await value(host('secret.keep', { value: 'PIN 1234' }));
  await desk.page.evaluate(() => localStorage.setItem('place', 'desk'));
  await desk.restart();
  const again = await openBarePage(desk, desk.page);
  expect((await value(again('journal.open', { slot: 'office' }))).size).toBe(size);
  expect(textOf((await value(again('blob.get', { sha256: sha256(bytes) }))).bytes)).toBe('附件');
  expect((await value(again('secret.give', { kept }))).value).toBe('PIN 1234');
  expect(await desk.page.evaluate(() => localStorage.getItem('place'))).toBe('desk');
});
