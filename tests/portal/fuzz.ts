import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { parseArgs } from 'node:util';
import { openApi } from '../../src-portal/open-api.ts';
import { openEmbedded } from '../../src-portal/database/embedded.ts';
import { seeded } from '../seeded.ts';
import { aChange, PortalBench, type Station } from './portal-bench.ts';

/**
 * `npm run test:fuzz-portal [-- --requests N --seed K]`: malformed requests derived from the OpenAPI document against the real
 * portal on an embedded database. Nothing may be a fault of the portal (5xx), nothing may end it, and its memory may not grow.
 */
const { values } = parseArgs({
  options: { requests: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
});
const random = seeded(Number(values.seed));
const below = (limit: number): number => Math.floor(random() * limit);
const oneOf = <T>(list: readonly T[]): T => list[below(list.length)]!;

type Schema = {
  type?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  maximum?: number;
  maxItems?: number;
};
type Operation = {
  operationId: string;
  parameters: { name: string; in: string; schema: Schema }[];
  requestBody?: { content: Record<string, { schema?: Schema }> };
};

const signs = [
  '\u0000',
  '\ud800',
  '\u202e',
  '../',
  '%2e%2e%2f',
  '%00',
  "'; drop table change; --",
  '${jndi:x}',
  '\r\nx: y',
  '😀',
];
/** JSON that JSON.stringify would not write, by the word that stands in its place until then. */
const unspeakable: Readonly<Record<string, () => string>> = {
  'a number beyond all numbers': () => oneOf(['1e999', '-1e999']),
  'a great depth': () => {
    const levels = oneOf([31, 32, 33, 34, 35, 1_000, 5_000, 60_000]);
    return random() < 0.5
      ? '['.repeat(levels) + ']'.repeat(levels)
      : '{"a":'.repeat(levels) + '1' + '}'.repeat(levels);
  },
};

const odd: readonly (() => unknown)[] = [
  () => null,
  () => '',
  () => oneOf(signs),
  () => oneOf(signs).repeat(1 + below(200)),
  () => 'a'.repeat(below(20_000)),
  () => -1,
  () => Number.MAX_VALUE,
  () => Number.MAX_SAFE_INTEGER + 1,
  () => 0.1,
  () => true,
  () => [],
  () => ({}),
  () => ({ ['__proto__']: { polluted: true }, constructor: { prototype: {} } }),
  () => nested(below(300)),
  () => JSON.parse('{"__proto__":{"polluted":true}}') as unknown,
  ...Object.keys(unspeakable).map((name) => () => name),
];

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let count = 0; count < depth; count += 1) value = random() < 0.5 ? [value] : { a: value };
  return value;
}

/** Something of the schema, of which parts are not as they should be. */
function almost(schema: Schema): unknown {
  if (random() < 0.15) return oneOf(odd)();
  switch (schema.type) {
    case 'object':
      return Object.fromEntries([
        ...Object.entries(schema.properties ?? {})
          .filter(() => random() < 0.9)
          .map(([name, part]) => [name, almost(part)]),
        ...(random() < 0.1 ? [[oneOf(signs), oneOf(odd)()]] : []),
      ]) as unknown;
    case 'array':
      return Array.from({ length: below(5) }, () =>
        random() < 0.5 ? damaged() : almost(schema.items ?? {}),
      );
    case 'integer':
    case 'number':
      return below(3);
    case 'boolean':
      return random() < 0.5;
    default:
      return random() < 0.5 ? workspace : `x${below(1_000_000)}`;
  }
}

/** A right change with one part that is not. */
function damaged(): unknown {
  const change: Record<string, unknown> = { ...aChange(below(1_000_000)) };
  const name = oneOf(Object.keys(change));
  if (random() < 0.8) change[name] = oneOf(odd)();
  if (random() < 0.2) change['patch'] = { [oneOf(['name', 'address', ...signs])]: oneOf(odd)() };
  return change;
}

const bench = await PortalBench.open(await openEmbedded());
const { workspace, stations } = await bench.stations('a', 'b');
const station = stations[0]!;
const paths = openApi('fuzz')['paths'] as Record<string, Record<string, Operation>>;
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

async function once(asker: Station): Promise<number> {
  const { path, method, operation } = oneOf(operations);
  // Locking itself out would end the game; everything else is tried on the way.
  const place = (name: string) => (name === 'id' ? 'nobody' : String(almost({ type: 'string' })));
  const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encoded(place(name)));
  const query = operation.parameters
    .filter((each) => each.in === 'query' && random() < 0.5)
    .map((each) => `${each.name}=${encoded(String(almost(each.schema)))}`)
    .join('&');
  const content = operation.requestBody?.content ?? {};
  const body = content['application/json']?.schema
    ? Buffer.from(
        random() < 0.05
          ? oneOf(['{', '', '[1,', '\u0000', 'nul'])
          : written(almost(content['application/json'].schema)),
      )
    : 'application/octet-stream' in content
      ? randomBytes(below(3_000))
      : undefined;
  const isZipped = body !== undefined && random() < 0.4;
  const answer = await bench.app.inject({
    method: method.toUpperCase() as 'GET',
    url: `${url}${query ? `?${query}` : ''}`,
    headers: {
      ...(random() < 0.9
        ? asker.headers
        : { authorization: oneOf(['Bearer ', 'Bearer fd1.a.b.c', 'Basic eDp5', 'x']) }),
      ...(body
        ? { 'content-type': random() < 0.95 ? Object.keys(content)[0]! : oneOf(['text/plain', 'x', '']) }
        : {}),
      ...(isZipped ? { 'content-encoding': random() < 0.95 ? 'gzip' : oneOf(['br', 'x']) } : {}),
      ...(random() < 0.1
        ? { 'content-range': oneOf(['bytes 0-1/2', 'bytes 5-1/2', 'x', 'bytes 0-99999999999/1']) }
        : {}),
      ...(random() < 0.1 ? { range: oneOf(['bytes=5-', 'bytes=-', 'x']) } : {}),
    },
    ...(body ? { payload: isZipped && random() < 0.9 ? gzipSync(body) : body } : {}),
  });
  if (answer.statusCode >= 500)
    console.error(
      `FAILED: ${method} ${url}?${query} -> ${answer.statusCode} ${body?.toString().slice(0, 300) ?? ''}`,
    );
  return answer.statusCode;
}

function written(value: unknown): string {
  const text = JSON.stringify(value) ?? 'null';
  return Object.entries(unspeakable).reduce(
    (so, [name, write]) =>
      so.replaceAll(`"${name}"`, (_, at: number) => (so[at + name.length + 2] === ':' ? '"x"' : write())),
    text,
  );
}

/** A lone surrogate has no encoding; somebody who writes bytes by hand sends it all the same. */
function encoded(text: string): string {
  try {
    return encodeURIComponent(text.slice(0, 300));
  } catch {
    return '%ED%A0%80';
  }
}

const requests = Number(values.requests);
const statuses = new Map<number, number>();
let atFirst = 0;
for (let count = 0; count < requests; count += 1) {
  const status = await once(station);
  statuses.set(status, (statuses.get(status) ?? 0) + 1);
  // The first quarter fills caches and the database.
  if (count === Math.floor(requests / 4)) atFirst = usedMb();
}
const grownMb = usedMb() - atFirst;
const faults = [...statuses].filter(([status]) => status >= 500).reduce((sum, [, times]) => sum + times, 0);
const alive = (await bench.app.inject({ url: '/readyz' })).statusCode === 200;
const isClean = ({} as { polluted?: boolean }).polluted === undefined;
console.log(
  `fuzz: ${requests} requests, ${[...statuses]
    .sort(([a], [b]) => a - b)
    .map(([status, times]) => `${times} x ${status}`)
    .join(', ')}, ` + `heap grown by ${grownMb} MB, ${faults} faults`,
);
await bench.app.close();
await bench.sql.close();
process.exit(faults === 0 && alive && isClean && grownMb < 50 ? 0 : 1);

/** Of JavaScript alone: what the embedded database holds is its rows. */
function usedMb(): number {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().heapUsed / 1_048_576);
}
