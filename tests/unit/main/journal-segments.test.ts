import { mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { HostAnswer } from '../../../src-core/contract/host.ts';
import type { OpenFile } from '../../../src-main/durable-files.ts';
import {
  journalShelf,
  type JournalAnswers,
  type JournalShelf,
} from '../../../src-main/journal/journal-shelf.ts';

const slot = 'office';
const line = (n: number) => `${JSON.stringify({ n, text: '面试'.repeat(20) })}\n`;

describe('the journal on the disk of an Electron laptop', () => {
  test('segments close at their size, are compressed, and read as one journal', async () => {
    const { folder, shelf, answers } = await aShelf();
    const text = await filled(answers, 40);
    await shelf.packNow(slot);
    const names = (await readdir(folder)).sort();
    expect(names.length).toBeGreaterThan(4);
    expect(names.filter((name) => name.endsWith('.jsonl'))).toEqual([names.at(-1)]);
    expect(await allText(answers)).toBe(text);
    const piece = await given(answers['journal.read']({ slot, offset: 900, maxBytes: 1500 }));
    expect(new TextDecoder().decode(piece.bytes)).toBe(Buffer.from(text).subarray(900, 2400).toString());
  });

  test('after a start the compressed journal has the same size and goes on', async () => {
    const { folder, shelf, answers } = await aShelf();
    const text = await filled(answers, 40);
    await shelf.packNow(slot);
    await answers['journal.release']({ slot });
    const again = (await aShelf(folder)).answers;
    const size = (await given(again['journal.open']({ slot }))).size!;
    expect(size).toBe(Buffer.byteLength(text));
    await given(again['journal.append']({ slot, text: 'on\n', expectedSize: size }));
    expect(await allText(again)).toBe(`${text}on\n`);
  });

  test('a cut goes back through compressed segments, and lines follow in their place', async () => {
    const { shelf, answers, folder } = await aShelf();
    const text = await filled(answers, 40);
    await shelf.packNow(slot);
    const to = Buffer.byteLength(line(0)) * 3 + 5;
    await given(answers['journal.cut']({ slot, size: to }));
    await given(answers['journal.append']({ slot, text: 'new\n', expectedSize: to }));
    const expected = Buffer.from(text).subarray(0, to).toString() + 'new\n';
    expect(await allText(answers)).toBe(expected);
    await answers['journal.release']({ slot });
    const again = (await aShelf(folder)).answers;
    await given(again['journal.open']({ slot }));
    expect(await allText(again)).toBe(expected);
  });

  test('what a crash left half compressed is put right: the plain file counts, drafts go', async () => {
    const { folder, answers } = await aShelf();
    const text = await filled(answers, 40);
    await answers['journal.release']({ slot });
    const [first] = (await readdir(folder)).sort();
    await writeFile(join(folder, `${first}.gz`), 'half');
    await writeFile(join(folder, `${first}.gz.tmp`), 'quarter');
    const again = await aShelf(folder);
    await given(again.answers['journal.open']({ slot }));
    expect(await allText(again.answers)).toBe(text);
    await again.shelf.packNow(slot);
    expect(gunzipSync(await readFile(join(folder, `${first}.gz`))).toString()).toBe(
      Buffer.from(text)
        .subarray(0, gunzipSync(await readFile(join(folder, `${first}.gz`))).length)
        .toString(),
    );
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('a segment that is lost or spoiled is called damaged, and the rest can still be read', async () => {
    const { folder, shelf, answers } = await aShelf();
    const text = await filled(answers, 40);
    await shelf.packNow(slot);
    await answers['journal.release']({ slot });
    const names = (await readdir(folder)).sort();
    await rm(join(folder, names[1]!));
    await writeFile(join(folder, names[2]!), 'not gzip');
    const again = (await aShelf(folder)).answers;
    const size = (await given(again['journal.open']({ slot }))).size!;
    expect(size).toBe(Buffer.byteLength(text));
    const placeOf = (name: string | undefined) => Number(name!.slice(0, 15));
    const first = await given(again['journal.read']({ slot, offset: 0, maxBytes: size }));
    expect(Buffer.from(first.bytes).equals(Buffer.from(text).subarray(0, placeOf(names[1])))).toBe(true);
    const lost = await given(again['journal.read']({ slot, offset: placeOf(names[1]), maxBytes: size }));
    expect([lost.bytes.length, lost.damagedBytes]).toEqual([0, placeOf(names[2]) - placeOf(names[1])]);
    const spoiled = await given(again['journal.read']({ slot, offset: placeOf(names[2]), maxBytes: size }));
    expect(spoiled.damagedBytes).toBe(placeOf(names[3]) - placeOf(names[2]));
    const rest = await given(again['journal.read']({ slot, offset: placeOf(names[3]), maxBytes: size }));
    expect(Buffer.from(rest.bytes).equals(Buffer.from(text).subarray(placeOf(names[3])))).toBe(true);
  });

  test('a newest segment that does not unpack is put aside, and lines follow in its place', async () => {
    const { folder, shelf, answers } = await aShelf();
    const text = await filled(answers, 40);
    await shelf.packNow(slot);
    await answers['journal.release']({ slot });
    const names = (await readdir(folder)).sort();
    await rm(join(folder, names.at(-1)!));
    await writeFile(join(folder, names.at(-2)!), 'not gzip');
    const again = (await aShelf(folder)).answers;
    const size = Number(names.at(-2)!.slice(0, 15));
    expect(await given(again['journal.open']({ slot }))).toMatchObject({ size });
    await given(again['journal.append']({ slot, text: line(7), expectedSize: size }));
    expect(await allText(again)).toBe(
      text.slice(0, Buffer.from(text).subarray(0, size).toString().length) + line(7),
    );
    expect(await readdir(folder)).toContain(`${names.at(-2)}.damaged`);
  });

  test('on a full disk nothing of a line stays, and it is said that the disk is full', async () => {
    let room = Infinity;
    const { answers } = await aShelf(
      undefined,
      diskWithRoom(() => room),
    );
    const text = await filled(answers, 3);
    const size = Buffer.byteLength(text);
    room = 10;
    expect(await answers['journal.append']({ slot, text: line(9), expectedSize: size })).toMatchObject({
      ok: false,
      code: 'DISK_FULL',
    });
    expect(await allText(answers)).toBe(text);
    room = Infinity;
    await given(answers['journal.append']({ slot, text: line(3), expectedSize: size }));
    expect(await allText(answers)).toBe(text + line(3));
  });

  test('a journal that does not fit on the disk is not made at all', async () => {
    const { folder, answers } = await aShelf(
      undefined,
      diskWithRoom(() => 5),
    );
    expect(await answers['journal.create']({ slot, text: line(0) })).toMatchObject({ code: 'DISK_FULL' });
    expect(await readdir(folder)).toEqual([]);
    expect(await given(answers['journal.open']({ slot }))).toMatchObject({ size: null });
  });
});

async function aShelf(
  folder?: string,
  openFile?: OpenFile,
): Promise<{ folder: string; shelf: JournalShelf; answers: JournalAnswers }> {
  const root = folder ? join(folder, '..') : await mkdtemp(join(tmpdir(), 'fairdesk-journal-'));
  if (!folder) onTestFinished(() => rm(root, { recursive: true, force: true }));
  const shelf = journalShelf({ folder: root, closeSegmentAt: 1_000, ...(openFile && { openFile }) });
  return { folder: join(root, slot), shelf, answers: shelf.answersFor(1) };
}

async function filled(answers: JournalAnswers, lines: number): Promise<string> {
  let { size } = await given(answers['journal.create']({ slot, text: line(0) }));
  for (let n = 1; n < lines; n++) {
    ({ size } = await given(answers['journal.append']({ slot, text: line(n), expectedSize: size })));
  }
  return Array.from({ length: lines }, (_, n) => line(n)).join('');
}

async function allText(answers: JournalAnswers): Promise<string> {
  const { bytes } = await given(answers['journal.read']({ slot, offset: 0, maxBytes: 1 << 24 }));
  return new TextDecoder().decode(bytes);
}

async function given<T>(answer: Promise<HostAnswer<T>>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(`${result.code} ${result.detail}`);
  return result.value;
}

/** Real files on a disk that takes only so many bytes of a write, as a full one does. */
function diskWithRoom(room: () => number): OpenFile {
  return async (path, flags) => {
    const file = await open(path, flags);
    const write = file.write.bind(file) as (
      b: Uint8Array,
      o: number,
      l: number,
      p: number,
    ) => Promise<unknown>;
    file.write = (async (bytes: Uint8Array, offset: number, length: number, position: number) => {
      const fits = Math.min(length, room() - offset);
      if (fits <= 0) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      return write(bytes, offset, fits, position);
    }) as typeof file.write;
    return file;
  };
}
