import type { FastifyInstance } from 'fastify';
import { blobLimit } from '../../src-core/contract/blob-limit.ts';
import { answer, type Served } from '../answering.ts';
import { ProblemAnswer } from '../portal-problem.ts';
import { blobState, bytesOfBlob, putPiece } from '../store/blobs.ts';

/** @param app a room of its own: only here are bytes read */
export function blobRoutes(app: FastifyInstance, deps: Served): void {
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_, body, done) =>
    done(null, body),
  );
  answer(app, deps, 'putBlob', async ({ caller, params, request }) => {
    const bytes = request.body instanceof Uint8Array ? request.body : new Uint8Array(0);
    const range = rangeIn(request.headers['content-range'], bytes.byteLength);
    if (range.total > blobLimit) throw new ProblemAnswer('too-large', { maximum: blobLimit });
    const { stored, isComplete } = await putPiece(deps.sql, caller, params.sha256, { ...range, bytes });
    return { offset: stored, isComplete };
  });

  answer(app, deps, 'headBlob', async ({ caller, params, reply }) => {
    const state = await blobState(deps.sql.ask, caller.workspace, params.sha256);
    if (!state) throw new ProblemAnswer('not-found');
    return reply
      .code(state.isComplete ? 200 : 404)
      .headers({ 'upload-offset': String(state.stored), 'accept-ranges': 'bytes' })
      .send();
  });

  answer(app, deps, 'getBlob', async ({ caller, params, request, reply }) => {
    const bytes = await bytesOfBlob(deps.sql.ask, caller.workspace, params.sha256);
    if (!bytes) throw new ProblemAnswer('not-found');
    const from = Number(/^bytes=(\d{1,12})-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    const isPart = from > 0 && from < bytes.byteLength;
    if (isPart)
      reply.code(206).header('content-range', `bytes ${from}-${bytes.byteLength - 1}/${bytes.byteLength}`);
    return reply
      .headers({ 'content-type': 'application/octet-stream', 'accept-ranges': 'bytes' })
      .send(Buffer.from(isPart ? bytes.subarray(from) : bytes));
  });
}

/** `bytes 0-99/300`; without it the body is the whole. */
function rangeIn(header: string | undefined, length: number): { start: number; total: number } {
  if (header === undefined) return { start: 0, total: length };
  const [, start, end, total] = /^bytes (\d{1,12})-(\d{1,12})\/(\d{1,12})$/.exec(header) ?? [];
  const range = { start: Number(start), total: Number(total) };
  const isRight = length > 0 && Number(end) - range.start + 1 === length && Number(end) < range.total;
  if (start === undefined || !isRight) throw new ProblemAnswer('bad-request', { detail: 'content-range' });
  return range;
}
