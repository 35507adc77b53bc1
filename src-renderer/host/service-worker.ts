/**
 * Starts the app with the server gone. At its installation it takes every built file and checks its hash; after that
 * it answers from there alone. A new version is installed beside the old one and takes over when no window of the
 * old one is left: the next start, never the middle of a session.
 */

// Declared here, because TypeScript's worker library and its DOM library cannot be loaded together.
type Lasting = Event & { waitUntil(work: Promise<unknown>): void };
type Fetching = Lasting & { request: Request; respondWith(answer: Promise<Response>): void };
type WorkerScope = {
  addEventListener(type: 'install' | 'activate', act: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', act: (event: Fetching) => void): void;
  clients: { claim(): Promise<void> };
};
declare const __PRECACHE__: [path: string, sha256: string][];

const worker = self as unknown as WorkerScope;
const files = __PRECACHE__;
const cachePrefix = 'fairdesk-';
const home = new URL('./', location.href).href;
const shell = new URL('index.html', location.href).href;

worker.addEventListener('install', (event) => event.waitUntil(takeAll()));
worker.addEventListener('activate', (event) => event.waitUntil(dropOld().then(() => worker.clients.claim())));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  event.respondWith(fromCache(request));
});

async function cacheName(): Promise<string> {
  return cachePrefix + (await hashOf(new TextEncoder().encode(JSON.stringify(files))));
}

async function takeAll(): Promise<void> {
  const cache = await caches.open(await cacheName());
  for (const [path, sha256] of files) {
    const address = new URL(path, location.href).href;
    const response = await fetch(address, { cache: 'reload' });
    const bytes = new Uint8Array(await response.clone().arrayBuffer());
    // A server that is just being updated mixes two builds: better no installation than such a one.
    if (!response.ok || (await hashOf(bytes)) !== sha256)
      throw new Error(`${path} is not the file of this build`);
    await cache.put(address, response);
  }
}

async function dropOld(): Promise<void> {
  const current = await cacheName();
  for (const name of await caches.keys()) {
    if (name.startsWith(cachePrefix) && name !== current) await caches.delete(name);
  }
}

async function fromCache(request: Request): Promise<Response> {
  const cache = await caches.open(await cacheName());
  const kept = await cache.match(request, { ignoreSearch: true });
  if (kept || request.mode !== 'navigate') return kept ?? fetch(request);
  // The paths of the page begin where it lies: every other place leads there.
  if (new URL(request.url).pathname !== new URL(home).pathname) return Response.redirect(home);
  return (await cache.match(shell)) ?? fetch(request);
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
