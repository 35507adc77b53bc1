import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type SchemeHandler = (request: Request) => Response | Promise<Response>;

/**
 * Chromium knows no scheme of ours without Electron around it, so `app://desk/x` becomes `http://desk.localhost/x`:
 * a standard origin that counts as secure, answered by the handler that the main process has registered.
 */
export const schemeHandlers = new Map<string, SchemeHandler>();
const scheme = 'app';

/** `app://desk/x` -> `http://desk.localhost/x`; every other address stays as it is. */
export function toReal(address: string): string {
  const url = new URL(address);
  return url.protocol === `${scheme}:`
    ? `http://${url.host}.localhost${url.pathname}${url.search}${url.hash}`
    : address;
}

/** `http://desk.localhost/x` -> `app://desk/x`; every other address stays as it is. Works for bare origins too. */
export function toElectron(address: string): string {
  return address.replace(/^http:\/\/([a-z]+)\.localhost(?=$|[/?#])/, `${scheme}://$1`);
}

/** Answers the real addresses of our scheme on a free loopback port. */
export async function startSchemeServer(): Promise<{ port: number; close(): void }> {
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const handler = schemeHandlers.get(scheme);
  const address = toElectron(`http://${request.headers.host}${request.url}`);
  if (!handler || !address.startsWith(`${scheme}://`)) return void response.writeHead(421).end();
  const answered = await handler(new Request(address, { method: request.method ?? 'GET' }));
  response.writeHead(answered.status, Object.fromEntries(answered.headers));
  response.end(Buffer.from(await answered.arrayBuffer()));
}
