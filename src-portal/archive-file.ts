import { createReadStream, createWriteStream } from 'node:fs';
import { access, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Ask, Sql } from './database/sql.ts';
import { archived, inSnapshot, restore } from './store/archive.ts';

/** Everything of an office into a file (.ndjson.gz), which only its owner may read. @throws when there is no such office */
export async function exportToFile(sql: Sql, workspace: string, file: string): Promise<void> {
  // Written beside and renamed when it is whole: half an archive must not look like one.
  const part = `${file}.part`;
  await rm(part, { force: true });
  try {
    const target = createWriteStream(part, { mode: 0o600, flush: true });
    await inSnapshot(sql, (ask) => pipeline(Readable.from(linesOf(ask, workspace)), createGzip(), target));
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** An office from such a file, all of it or nothing; its id. @throws a sentence about what is wrong with the file */
export async function restoreFromFile(sql: Sql, file: string): Promise<string> {
  await checkFile(file);
  try {
    // The types of Node know no pipeline that ends in a function with an answer.
    let workspace = '';
    await pipeline(createReadStream(file), createGunzip(), async (text: AsyncIterable<Buffer>) => {
      workspace = await restore(sql, valuesIn(text));
    });
    return workspace;
  } catch (error) {
    throw new Error(sentenceOf(error, file), { cause: error });
  }
}

/** @throws when there is no file that can be read, before a database is opened for it */
export async function checkFile(file: string): Promise<void> {
  try {
    await access(file);
  } catch (error) {
    throw new Error(`the file ${file} cannot be read: is its name right?`, { cause: error });
  }
}

function sentenceOf(error: unknown, file: string): string {
  switch ((error as { code?: string }).code) {
    case 'Z_DATA_ERROR':
      return `${file} is no archive of an office, or it is damaged: nothing was restored`;
    case 'Z_BUF_ERROR':
      return `the archive ${file} is cut off: nothing was restored; copy it again from where it was made`;
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

async function* linesOf(ask: Ask, workspace: string): AsyncGenerator<string> {
  for await (const line of archived(ask, workspace, new Date().toISOString()))
    yield `${JSON.stringify(line)}\n`;
}

const lineEnd = 10;

/** A line may hold an attachment: its pieces are put together once. */
async function* valuesIn(chunks: AsyncIterable<Buffer>): AsyncGenerator<unknown> {
  let begun: Buffer[] = [];
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(lineEnd); end >= 0; end = chunk.indexOf(lineEnd, start)) {
      yield valueIn(Buffer.concat([...begun, chunk.subarray(start, end)]));
      begun = [];
      start = end + 1;
    }
    begun.push(chunk.subarray(start));
  }
  if (begun.some(({ length }) => length > 0)) throw new Error('the archive is cut off: nothing was restored');
}

function valueIn(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8'));
  } catch (error) {
    throw new Error('this is no archive of an office: nothing was restored', { cause: error });
  }
}
