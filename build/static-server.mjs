import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, resolve, sep } from 'node:path';

const mediaTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/** Where a server says who it is: a second start asks there. */
export const whoPath = '/.fairdesk';

/**
 * Serves a built page on the loopback address alone. Requests under any other host name are refused: a foreign page
 * that lets its own name point here must not read anything.
 *
 * @param {{ folder: string, port: number, contentSecurityPolicy: string, version: string }} options port 0: any free one
 * @returns {Promise<{ origin: string, port: number, close: () => Promise<void> }>} fails with the system's code (EADDRINUSE)
 */
export async function serveFolder({ folder, port, contentSecurityPolicy, version }) {
  const root = resolve(folder);
  const always = {
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    // No page of another origin shares our process or holds our window.
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-cache',
  };
  const server = createServer((request, response) => {
    const answer = (status, body, type) => {
      response.writeHead(status, {
        ...always,
        'content-type': type,
        'content-length': Buffer.byteLength(body),
      });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    const own = `127.0.0.1:${server.address().port}`;
    if (request.headers.host === own.replace('127.0.0.1', 'localhost')) {
      // Another name is another origin, and another origin is an empty database.
      response.writeHead(308, { location: `http://${own}${request.url}` });
      return response.end();
    }
    if (request.headers.host !== own) return answer(421, 'Misdirected', 'text/plain');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return answer(405, 'Not allowed', 'text/plain');
    const pathname = pathOf(request.url);
    if (pathname === whoPath) {
      return answer(
        200,
        JSON.stringify({ name: 'FairDesk', version, pid: process.pid }),
        mediaTypes['.json'],
      );
    }
    // The paths of the page begin where it lies: every other place leads there.
    if (pathname !== null && pathname !== '/' && extname(pathname) === '') {
      response.writeHead(302, { location: '/' });
      return response.end();
    }
    answerFile(root, pathname).then(({ status, body, type }) => answer(status, body, type));
  });
  await new Promise((done, fail) => server.once('error', fail).listen(port, '127.0.0.1', done));
  const actual = server.address().port;
  return {
    origin: `http://127.0.0.1:${actual}`,
    port: actual,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function pathOf(address) {
  try {
    return decodeURIComponent(new URL(address, 'http://127.0.0.1').pathname);
  } catch {
    return null;
  }
}

async function answerFile(root, pathname) {
  const nothing = { status: 404, body: 'Not found', type: 'text/plain' };
  if (pathname === null || pathname.includes('\0')) return nothing;
  const wanted = pathname === '/' ? '/index.html' : pathname;
  const path = normalize(join(root, wanted));
  if (!path.startsWith(root + sep)) return nothing;
  try {
    const type = mediaTypes[extname(path)] ?? 'application/octet-stream';
    return { status: 200, body: await readFile(path), type };
  } catch {
    return nothing;
  }
}
