import { readdir, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host, HostAnswer } from '../../src-core/contract/host.ts';
import { buildContractPage, contractPageFolder } from '../contract/contract-page.ts';
import type { Desk } from './desk.ts';
import { expect, test } from './fixtures.ts';
import { openBarePage } from './host-bench-of.ts';

test.use({ servedFolder: contractPageFolder });
test.beforeAll(buildContractPage);

const slot = 'office';
const header = '{"v":1}\n';

test('a journal that is gone from the disk comes back from its twin with every line', async ({ desk }) => {
  const text = await aJournal(desk, 30);
  await desk.restart(async () => {
    const journal = await fileOfSize(join(desk.profileDir, 'Default/File System'), text.length);
    await rm(journal);
  });
  const host = await openBarePage(desk, desk.page);
  const opened = await given(host('journal.open', { slot }));
  expect(opened).toEqual({
    size: text.length,
    twinSize: text.length,
    recoveredFromTwin: true,
    asideSize: null,
  });
  expect(await textIn(host)).toBe(text);
});

test('lines that were cut off the end of the journal come back from its twin', async ({ desk }) => {
  const text = await aJournal(desk, 30);
  await desk.restart(async () => {
    const journal = await fileOfSize(join(desk.profileDir, 'Default/File System'), text.length);
    await truncate(journal, text.length - 20);
  });
  const host = await openBarePage(desk, desk.page);
  expect(await given(host('journal.open', { slot }))).toMatchObject({
    size: text.length,
    recoveredFromTwin: true,
  });
  expect(await textIn(host)).toBe(text);
});

test('a twin that is gone is made again', async ({ desk }) => {
  const text = await aJournal(desk, 5);
  await inPage(desk, async () => {
    await (
      navigator as unknown as { storageBuckets: { delete(name: string): Promise<void> } }
    ).storageBuckets.delete('journal');
  });
  const host = await openBarePage(desk, desk.page);
  expect(await given(host('journal.open', { slot }))).toEqual({
    size: text.length,
    twinSize: text.length,
    recoveredFromTwin: false,
    asideSize: null,
  });
});

test('the twin follows within a second', async ({ desk }) => {
  const host = await openBarePage(desk, desk.page);
  await given(host('journal.create', { slot, text: header }));
  const { size } = await given(
    host('journal.append', { slot, text: 'one more line\n', expectedSize: header.length }),
  );
  await expect.poll(async () => (await given(host('journal.open', { slot }))).twinSize).toBe(size);
});

test('a cut line does not come back from the twin', async ({ desk }) => {
  const text = await aJournal(desk, 5);
  const host = await openBarePage(desk, desk.page);
  await given(host('journal.open', { slot }));
  await given(host('journal.cut', { slot, size: header.length }));
  await desk.restart();
  const again = await openBarePage(desk, desk.page);
  expect(text.length).toBeGreaterThan(header.length);
  expect(await given(again('journal.open', { slot }))).toEqual({
    size: header.length,
    twinSize: header.length,
    recoveredFromTwin: false,
    asideSize: null,
  });
});

test('a twin with another content is put aside before it is made anew', async ({ desk }) => {
  const text = await aJournal(desk, 5);
  await inPage(desk, async () => {
    const folder = await navigator.storage.getDirectory();
    const writer = await (await folder.getFileHandle('journal-office.jsonl')).createWritable();
    await writer.write('quite another journal\n');
    await writer.close();
  });
  const host = await openBarePage(desk, desk.page);
  expect(await given(host('journal.open', { slot }))).toMatchObject({
    size: 22,
    twinSize: 22,
    recoveredFromTwin: false,
    // With the newline that keeps it apart from the twin behind it.
    asideSize: text.length + 1,
  });
  const read = await given(host('journal.readTwin', { slot, offset: 0, maxBytes: 1 << 20 }));
  expect(new TextDecoder().decode(read.bytes)).toBe(text);
  const twin = await given(host('journal.readTwin', { slot, offset: text.length + 1, maxBytes: 1 << 20 }));
  expect(new TextDecoder().decode(twin.bytes)).toBe('quite another journal\n');
  // The start that put it aside may not have got through: the next one finds it too.
  await given(host('journal.release', { slot }));
  expect(await given(host('journal.open', { slot }))).toMatchObject({ asideSize: text.length + 1 });
  const aside = await desk.page.evaluate(async () => {
    type Buckets = { open(name: string): Promise<{ getDirectory(): Promise<FileSystemDirectoryHandle> }> };
    const { storageBuckets } = navigator as unknown as { storageBuckets: Buckets };
    const folder = await (await storageBuckets.open('journal')).getDirectory();
    return (await (await folder.getFileHandle('set-aside-journal-office.jsonl')).getFile()).text();
  });
  expect(aside).toBe(text);
});

/** Makes a journal with some lines and lets it go, so that journal and twin are the same on the disk. */
async function aJournal(desk: Desk, lines: number): Promise<string> {
  const host = await openBarePage(desk, desk.page);
  let text = header;
  await given(host('journal.create', { slot, text }));
  for (let n = 1; n <= lines; n++) {
    const line = `{"n":${n},"action":"interview.record"}\n`;
    await given(host('journal.append', { slot, text: line, expectedSize: text.length }));
    text += line;
  }
  await given(host('journal.release', { slot }));
  return text;
}

async function textIn(host: Host): Promise<string> {
  const { bytes } = await given(host('journal.read', { slot, offset: 0, maxBytes: 1 << 20 }));
  return new TextDecoder().decode(bytes);
}

async function inPage(desk: Desk, act: () => Promise<void>): Promise<void> {
  await desk.page.goto(`${desk.origin}/`);
  await desk.page.evaluate(act);
}

async function given<T>(answer: Promise<HostAnswer<T>>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(`${result.code} ${result.detail}`);
  return result.value;
}

async function fileOfSize(folder: string, size: number): Promise<string> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && (await stat(path)).size === size) return path;
  }
  throw new Error(`no file of ${size} bytes below ${folder}`);
}

test('where the browser gives no more room nothing of a line stays, and the next line follows later', async ({
  desk,
}) => {
  const host = await openBarePage(desk, desk.page);
  await given(host('journal.create', { slot, text: header }));
  const devtools = await desk.context.newCDPSession(desk.page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: desk.origin, quotaSize: 1_000_000 });
  const long = `${'x'.repeat(3_000_000)}\n`;
  expect(await host('journal.append', { slot, text: long, expectedSize: header.length })).toMatchObject({
    ok: false,
    code: 'DISK_FULL',
  });
  expect(await textIn(host)).toBe(header);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: desk.origin });
  await given(host('journal.append', { slot, text: 'short\n', expectedSize: header.length }));
  expect(await textIn(host)).toBe(`${header}short\n`);
});
