import compress from '@fastify/compress';
import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance } from 'fastify';
import { smallBodyLimit } from '../src-core/contract/portal.ts';
import { admission, tooMany } from './admission.ts';
import type { Served } from './answering.ts';
import type { Deps } from './deps.ts';
import { problemOf, ProblemAnswer } from './portal-problem.ts';
import { blobRoutes } from './routes/blob-routes.ts';
import { changeRoutes } from './routes/change-routes.ts';
import { enrolRoute } from './routes/enrol-route.ts';
import { guestRoutes, hubRoutes } from './routes/hub-routes.ts';
import { machineRoutes } from './routes/machine-routes.ts';
import { officePage } from './routes/office-page.ts';
import { recordRoutes } from './routes/record-routes.ts';
import { stationRoutes } from './routes/station-routes.ts';
import { answerUnreadable } from './unreadable.ts';

export type PortalOptions = {
  version: string;
  /** What the log is written to; false for none. Neither bodies nor tokens nor addresses with parameters are in it. */
  log: boolean | { level: string };
  /** For TLS; without it something in front of the portal must do that. */
  https?: { key: string; cert: string };
  /** The built page, where browsers are to be guests. */
  appFolder?: string;
  /** Of one token; and of one address what comes with none that is known. */
  requestsPerMinute?: number;
};

const ordinaryLimit = 1_200;
/** From the first byte of a request to the last: a piece of an attachment through a network of 10 kB a second. */
const requestTimeoutMs = 120_000;

/** The whole portal on a database that has been migrated. Listen with `app.listen`. */
export async function buildApp(deps: Deps, options: PortalOptions): Promise<FastifyInstance> {
  const { version, requestsPerMinute = ordinaryLimit } = options;
  const app = bareApp(options);
  await app.register(compress, { threshold: 1_024, encodings: ['gzip'], requestEncodings: ['gzip'] });
  await app.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: '1 minute',
    errorResponseBuilder: (_, context) => tooMany(context),
  });
  // A page of FairDesk in a browser lives at an address of its own. Its token is all that counts here: there are no cookies.
  await app.register(cors, {
    origin: '*',
    methods: ['GET', 'POST', 'PUT', 'HEAD'],
    allowedHeaders: ['authorization', 'content-type', 'content-encoding', 'content-range', 'range'],
    exposedHeaders: ['upload-offset', 'retry-after'],
    maxAge: 600,
  });
  readBodies(app);
  answerProblems(app);
  measure(app, deps);
  const served: Served = { ...deps, admit: admission(app, deps, requestsPerMinute) };
  enrolRoute(app, served);
  changeRoutes(app, served);
  await app.register(async (room) => blobRoutes(room, served));
  recordRoutes(app, served);
  stationRoutes(app, served);
  hubRoutes(app, served);
  if (options.appFolder && deps.hub) await guestRoutes(app, options.appFolder, deps.hub.certificate);
  await app.register(async (room) => officePage(room, deps));
  machineRoutes(app, deps, version);
  return app;
}

function bareApp({ log, https }: PortalOptions): FastifyInstance {
  return Fastify({
    logger: log && {
      ...(log === true ? {} : log),
      serializers: { req: describedRequest, err: describedError },
    },
    bodyLimit: smallBodyLimit,
    requestTimeout: requestTimeoutMs,
    clientErrorHandler: answerUnreadable,
    trustProxy: 'loopback',
    routerOptions: { maxParamLength: 100 },
    ...(https ? { https: { ...https, minVersion: 'TLSv1.3' as const } } : {}),
  });
}

/** Of a request the log holds its kind, never a parameter, a header or a body. */
function describedRequest({
  method,
  routeOptions,
  id,
}: {
  method: string;
  routeOptions?: { url?: string };
  id: string;
}) {
  return { id, method, route: routeOptions?.url ?? 'none' };
}

/** Of an error the log holds its kind: its words, and what hangs on it, may be somebody's. */
function describedError({ name, code = '' }: { name: string; code?: string }) {
  return { type: name, message: code, stack: '' };
}

/** JSON alone: a route that takes something else says so, because a schema that is given 20 MiB of bytes looks at every one. */
function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  // Plain JSON: a name like __proto__ is data like any other here, and a batch that holds one must not be stuck for ever.
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_, body, done) => {
    try {
      done(null, JSON.parse(String(body)));
    } catch {
      done(new ProblemAnswer('bad-request', { detail: 'body: no JSON' }), undefined);
    }
  });
}

function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const answer = problemOf(error);
    // The error's own words may hold a value, e.g. of a row that breaks a rule of the database: only its kind is logged.
    if (answer.problem.status >= 500)
      request.log.error(
        { problem: answer.problem.type, code: (error as { code?: string }).code },
        'not done',
      );
    const { retryAfter } = answer.problem;
    return reply
      .code(answer.problem.status)
      .headers({
        ...answer.headers,
        ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
      })
      .type('application/problem+json')
      .send(JSON.stringify(answer.problem));
  });
  app.setNotFoundHandler(() => {
    throw new ProblemAnswer('not-found');
  });
}

function measure(app: FastifyInstance, { metrics }: Deps): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    metrics.requests.observe({ route, status: String(reply.statusCode) }, reply.elapsedTime / 1_000);
  });
  app.addHook('onSend', async (_, reply) => {
    reply.header('x-content-type-options', 'nosniff');
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}
