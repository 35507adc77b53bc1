import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { contentSecurityPolicy, printSecurityPolicy } from '../src-core/contract/content-security-policy.ts';
import { appOrigin, printOrigin } from './app-address.ts';

const mediaTypes: Record<string, string> = {
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

/** Documents waiting to be printed, by the last part of their address. */
export type PrintQueue = Map<string, string>;

/**
 * Answers a request to `app://`: a file of the built page, or a document that waits to be printed. The paths
 * of the page begin where it lies: a path without an ending leads there; everything else that is not there is a 404.
 */
export async function serveApp(folder: string, prints: PrintQueue, address: string): Promise<Response> {
  const url = new URL(address);
  if (`${url.protocol}//${url.host}` === printOrigin) return servePrint(prints, url.pathname.slice(1));
  if (`${url.protocol}//${url.host}` !== appOrigin) return notFound();
  if (url.pathname !== '/' && extname(url.pathname) === '' && decodeOrNull(url.pathname) !== null)
    return new Response(null, { status: 302, headers: { location: `${appOrigin}/` } });
  const path = pathIn(folder, url.pathname);
  if (path === null) return notFound();
  try {
    const body = await readFile(path);
    return new Response(body, { headers: headersFor(extname(path)) });
  } catch {
    return notFound();
  }
}

function pathIn(folder: string, pathname: string): string | null {
  const decoded = decodeOrNull(pathname);
  if (decoded === null || decoded.includes('\0')) return null;
  const wanted = decoded === '/' || decoded === '' ? '/index.html' : decoded;
  const path = normalize(join(folder, wanted));
  return path.startsWith(folder + sep) ? path : null;
}

function decodeOrNull(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function headersFor(ending: string): Record<string, string> {
  return {
    'content-type': mediaTypes[ending] ?? 'application/octet-stream',
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
  };
}

function servePrint(prints: PrintQueue, key: string): Response {
  const html = prints.get(key);
  if (html === undefined) return notFound();
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': printSecurityPolicy,
      'cache-control': 'no-store',
    },
  });
}

function notFound(): Response {
  return new Response('', { status: 404 });
}
