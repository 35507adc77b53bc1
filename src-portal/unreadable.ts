import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { ProblemAnswer } from './portal-problem.ts';

/**
 * Answers what is no HTTP, what has too many headers, and what does not come to its end. Of the error the log holds the code alone:
 * the error itself carries the whole packet, with the token in it.
 */
export function answerUnreadable(
  this: FastifyInstance,
  { code }: { code?: string },
  socket: Pick<Socket, 'writable' | 'write' | 'destroy'>,
): void {
  this.log.debug({ code }, 'no request');
  if (socket.writable && code !== 'ECONNRESET') {
    const status = code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
    const body = JSON.stringify({ ...new ProblemAnswer('bad-request').problem, status });
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'connection: close',
      'content-type: application/problem+json',
      `content-length: ${Buffer.byteLength(body)}`,
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  }
  socket.destroy();
}
