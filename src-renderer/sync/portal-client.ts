import {
  type PortalAnswer,
  type PortalCall,
  type PortalCallName,
  portalCalls,
  type PortalParams,
  type PortalQuery,
} from '../../src-core/contract/portal.ts';
import { type PortalProblem, problemSchema } from '../../src-core/contract/portal-refusals.ts';

/** One request over whatever carries it: `fetch` in a browser, the main process in Electron, a faulty one in tests. */
export type Transport = (request: {
  method: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  body?: Uint8Array<ArrayBuffer>;
}) => Promise<{ status: number; text: string }>;

/** `offline`: nobody answered, or not in words of ours; the portal may or may not have done it. */
export type Refusal = PortalProblem | { type: 'offline'; detail: string; retryAfter?: undefined };

export type Answered<T> = { ok: true; value: T } | { ok: false; problem: Refusal };

export type PortalClient = {
  call<N extends PortalCallName>(
    name: N,
    asked: Asking<N>,
    signal?: AbortSignal,
  ): Promise<Answered<PortalAnswer<N>>>;
};

type Asking<N extends PortalCallName> = {
  params?: PortalParams<N>;
  query?: { [K in keyof PortalQuery<N>]?: PortalQuery<N>[K] };
  /** JSON of the body, written already: a batch of changes is put together from texts. */
  body?: string;
};

const zippedFrom = 1_024;

/** Asks a portal or a hub at `url`. Every answer is parsed by the contract; what does not fit counts as no answer. */
export function portalClient(url: string, token: string | undefined, transport: Transport): PortalClient {
  return {
    async call(name, { params, query, body }) {
      const call: PortalCall = portalCalls[name];
      const headers: Record<string, string> = {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      };
      const isZipped = body !== undefined && body.length > zippedFrom;
      if (isZipped) headers['content-encoding'] = 'gzip';
      const bytes = body === undefined ? undefined : await bytesOf(body, isZipped);
      try {
        const answer = await transport({
          method: call.method,
          url: `${url.replace(/\/$/, '')}${pathOf(call, params)}${queryOf(query)}`,
          headers,
          ...(bytes ? { body: bytes } : {}),
        });
        return understood(call, answer);
      } catch (error) {
        return { ok: false, problem: offline(error instanceof Error ? error.message : String(error)) };
      }
    },
  };
}

function understood<T>(call: PortalCall, { status, text }: { status: number; text: string }): Answered<T> {
  const isGood = status >= 200 && status < 300;
  const value = jsonOf(text);
  if (!isGood) {
    const problem = problemSchema.safeParse(value);
    // A proxy, a captive portal of the hall's Wi-Fi, a server that is starting: nobody of ours has answered.
    return { ok: false, problem: problem.success ? problem.data : offline(`status ${status}`) };
  }
  const answer = call.answer?.safeParse(value);
  if (!answer?.success) return { ok: false, problem: offline('an answer that is not of the contract') };
  return { ok: true, value: answer.data as T };
}

function offline(detail: string): Refusal {
  return { type: 'offline', detail };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function pathOf({ path }: PortalCall, params: unknown): string {
  const values = (params ?? {}) as Readonly<Record<string, string>>;
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}

function queryOf(query: object | undefined): string {
  const entries = Object.entries(query ?? {}).filter(([, value]) => value !== undefined);
  const text = new URLSearchParams(entries.map(([name, value]) => [name, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
}

async function bytesOf(text: string, isZipped: boolean): Promise<Uint8Array<ArrayBuffer>> {
  if (!isZipped) return new TextEncoder().encode(text);
  const zipped = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(zipped).arrayBuffer());
}
