import { createHash } from 'node:crypto';
import type { Ask, Sql } from '../database/sql.ts';
import { ProblemAnswer } from '../portal-problem.ts';
import type { Caller } from './stations.ts';

export type BlobState = { total: number; stored: number; isComplete: boolean };

/** A piece of an attachment: where it begins, and how long the whole is. */
export type Piece = { start: number; total: number; bytes: Uint8Array };

export async function blobState(ask: Ask, workspace: string, sha256: string): Promise<BlobState | undefined> {
  const [row] = await ask<{ total: number; stored: number; is_complete: boolean }>(
    'select total, stored, is_complete from blob where workspace = $1 and sha256 = $2',
    [workspace, sha256],
  );
  return row && { total: row.total, stored: row.stored, isComplete: row.is_complete };
}

/**
 * Takes a piece in where the last one ended. The last piece completes it, if the bytes are those of the hash; if they are not,
 * all of it is thrown away and has to come again.
 *
 * @throws ProblemAnswer `blob-offset` with the place to go on at, `blob-mismatch`
 */
export async function putPiece(sql: Sql, caller: Caller, sha256: string, piece: Piece): Promise<BlobState> {
  const { workspace, station } = caller;
  const state = await sql.transaction(async (ask) => {
    await ask(
      `insert into blob (workspace, sha256, total, station) values ($1, $2, $3, $4) on conflict do nothing`,
      [workspace, sha256, piece.total, station],
    );
    const [row] = await ask<{ total: number; stored: number; is_complete: boolean }>(
      'select total, stored, is_complete from blob where workspace = $1 and sha256 = $2 for update',
      [workspace, sha256],
    );
    if (!row || row.is_complete) return { total: piece.total, stored: piece.total, isComplete: true };
    const stored = row.total === piece.total ? row.stored : 0;
    if (piece.start !== stored && piece.start !== 0)
      throw new ProblemAnswer('blob-offset', {}, { 'upload-offset': String(stored) });
    // A piece from the beginning, or of another length, begins anew.
    if (piece.start === 0)
      await ask('delete from blob_part where workspace = $1 and sha256 = $2', [workspace, sha256]);
    await ask('insert into blob_part (workspace, sha256, starts_at, bytes) values ($1, $2, $3, $4)', [
      workspace,
      sha256,
      piece.start,
      piece.bytes,
    ]);
    const end = piece.start + piece.bytes.byteLength;
    const isComplete = end === piece.total && (await hashOfParts(ask, workspace, sha256)) === sha256;
    const isWrong = end === piece.total && !isComplete;
    if (isWrong) await ask('delete from blob_part where workspace = $1 and sha256 = $2', [workspace, sha256]);
    await ask(
      'update blob set total = $3, stored = $4, is_complete = $5 where workspace = $1 and sha256 = $2',
      [workspace, sha256, piece.total, isWrong ? 0 : end, isComplete],
    );
    return isWrong ? undefined : { total: piece.total, stored: end, isComplete };
  });
  if (!state) throw new ProblemAnswer('blob-mismatch');
  return state;
}

/** The bytes of a complete attachment; undefined when it is not here as a whole. */
export async function bytesOfBlob(
  ask: Ask,
  workspace: string,
  sha256: string,
): Promise<Uint8Array | undefined> {
  const state = await blobState(ask, workspace, sha256);
  return state?.isComplete ? Buffer.concat(await partsOf(ask, workspace, sha256)) : undefined;
}

async function hashOfParts(ask: Ask, workspace: string, sha256: string): Promise<string> {
  const hash = createHash('sha256');
  for (const part of await partsOf(ask, workspace, sha256)) hash.update(part);
  return hash.digest('hex');
}

async function partsOf(ask: Ask, workspace: string, sha256: string): Promise<Uint8Array[]> {
  const rows = await ask<{ bytes: Uint8Array }>(
    'select bytes from blob_part where workspace = $1 and sha256 = $2 order by starts_at',
    [workspace, sha256],
  );
  return rows.map(({ bytes }) => bytes);
}
