import {
  createServer,
  type IncomingHttpHeaders,
  request as ask,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { patienceMs } from './in-any-host.ts';

/** What happens to one request on its way. */
export type Fault =
  | 'none'
  | 'dropped' // never arrives
  | 'answer-lost' // arrives, is done, and nobody hears of it
  | 'twice' // arrives twice, e.g. by a proxy that repeats
  | 'cut' // breaks off in the middle of the body
  | 'answer-cut' // the answer breaks off in the middle
  | 'overtaken' // arrives after one that was sent later
  | 'late' // arrives after the station has given up
  | 'error' // 500 by something in between
  | 'busy'; // 429

const weights: readonly (readonly [Fault, number])[] = [
  ['none', 60],
  ['dropped', 6],
  ['answer-lost', 8],
  ['twice', 6],
  ['cut', 5],
  ['answer-cut', 5],
  ['overtaken', 6],
  ['late', 4],
  ['error', 3],
  ['busy', 3],
];

const lateMs = patienceMs + 200;
const overtakenMs = 400;

/** A proxy on loopback that does to requests what a hall's network does. */
export type FaultProxy = {
  readonly url: string;
  /** Nothing happens any more while this is true. */
  isCalm: boolean;
  /** Where it leads, to any of them; a portal that was killed comes back under another address. */
  targets: readonly string[];
  /** How often each fault was done. */
  readonly done: Map<Fault, number>;
  close(): Promise<void>;
};

/** @param random draws the faults, so that a seed draws the same ones */
export async function startFaultProxy(targets: readonly string[], random: () => number): Promise<FaultProxy> {
  const proxy = { isCalm: false, targets, done: new Map<Fault, number>() };
  let passed = 0;
  const server = createServer((incoming, outgoing) => {
    void bodyOf(incoming).then(async (body) => {
      // What a browser asks beforehand is not a request of ours.
      const isAskedBefore = incoming.method === 'OPTIONS';
      const fault = proxy.isCalm || isAskedBefore ? 'none' : drawn(random());
      proxy.done.set(fault, (proxy.done.get(fault) ?? 0) + 1);
      const target = proxy.targets[Math.floor(random() * proxy.targets.length)] ?? '';
      // The next one goes first, if there is one while this station has patience.
      const mine = (passed += 1);
      for (let waited = 0; fault === 'overtaken' && passed === mine && waited < overtakenMs; waited += 20)
        await wait(20);
      await pass(fault, { target, incoming, outgoing, body });
    });
  });
  const port = await listening(server);
  return Object.assign(proxy, {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

function drawn(random: number): Fault {
  let left = random * weights.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [fault, weight] of weights) {
    left -= weight;
    if (left < 0) return fault;
  }
  return 'none';
}

type Passing = { target: string; incoming: IncomingMessage; outgoing: ServerResponse; body: Buffer };

async function pass(fault: Fault, passing: Passing): Promise<void> {
  const { outgoing, body } = passing;
  switch (fault) {
    case 'dropped':
      return void outgoing.destroy();
    case 'error':
      return void outgoing.writeHead(500, { 'content-type': 'text/html' }).end('<h1>502 Bad Gateway</h1>');
    case 'busy':
      return void outgoing
        .writeHead(429, { 'content-type': 'application/problem+json' })
        .end('{"type":"too-many-requests","title":"","status":429,"retryAfter":1}');
    case 'cut':
      await forwarded(passing, body.subarray(0, Math.floor(body.length / 2)), body.length).catch(
        () => undefined,
      );
      return void outgoing.destroy();
    case 'answer-lost':
      await forwarded(passing, body).catch(() => undefined);
      return void outgoing.destroy();
    case 'late':
      await wait(lateMs);
      await forwarded(passing, body).catch(() => undefined);
      return void outgoing.destroy();
    case 'twice':
      await forwarded(passing, body).catch(() => undefined);
      return answered(passing, body, 1);
    case 'answer-cut':
      return answered(passing, body, 0.5);
    case 'overtaken':
    case 'none':
      return answered(passing, body, 1);
  }
}

async function answered(passing: Passing, body: Buffer, part: number): Promise<void> {
  const { outgoing } = passing;
  try {
    const { status, headers, bytes } = await forwarded(passing, body);
    outgoing.writeHead(status, { ...headers, 'content-length': String(bytes.length) });
    if (part === 1) return void outgoing.end(bytes);
    outgoing.write(bytes.subarray(0, Math.floor(bytes.length * part)), () => outgoing.destroy());
  } catch {
    outgoing.destroy();
  }
}

type Answer = { status: number; headers: Record<string, string>; bytes: Buffer };

/** @param announced bytes that the request says it has; more than it has when it breaks off */
function forwarded({ target, incoming }: Passing, body: Buffer, announced = body.length): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { authorization, 'content-type': type, 'content-encoding': encoding } = incoming.headers;
    const outward = ask(`${target}${incoming.url ?? '/'}`, {
      method: incoming.method,
      headers: {
        ...(authorization ? { authorization } : {}),
        ...(type ? { 'content-type': type } : {}),
        ...(encoding ? { 'content-encoding': encoding } : {}),
        ...ofOrigin(incoming.headers),
        'content-length': announced,
      },
    });
    outward.once('error', reject);
    outward.once('response', (answer) => {
      void bodyOf(answer).then(
        (bytes) =>
          resolve({
            status: answer.statusCode ?? 500,
            headers: {
              'content-type': answer.headers['content-type'] ?? '',
              ...ofOrigin(answer.headers),
            },
            bytes,
          }),
        reject,
      );
    });
    outward.write(body);
    if (announced > body.length) setTimeout(() => outward.destroy(new Error('cut')), 5);
    else outward.end();
  });
}

/** What a browser and a server say to each other about origins. */
function ofOrigin(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      (name === 'origin' || name.startsWith('access-control-')) && typeof value === 'string'
        ? [[name, value]]
        : [],
    ),
  );
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
}
