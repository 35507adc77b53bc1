import { request } from 'node:https';
import { hubName } from '../src-core/contract/host.ts';

type Asked = {
  method: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  body?: Uint8Array | undefined;
  timeoutMs: number;
};

/** An answer as it came; `offset` is its header Upload-Offset. */
export type Answer = {
  status: number;
  bytes: Uint8Array;
  offset: string | string[] | undefined;
};

/** More than any answer of a hub: who sends more is none. */
const longestAnswer = 64 * 1024 * 1024;

/**
 * One request to a hub whose certificate must be signed by the authority of the office, for the constant name of hubs: at
 * which address it is does not matter.
 *
 * @param authority PEM; undefined for the first contact, in which nothing is believed and nothing secret is sent
 * @throws when nobody answers, or somebody else
 */
export function pinnedRequest(
  { method, url, headers, body, timeoutMs }: Asked,
  authority: string | undefined,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request(
      url,
      {
        method,
        headers,
        servername: hubName,
        minVersion: 'TLSv1.3',
        ...(authority === undefined ? { rejectUnauthorized: false } : { ca: [authority] }),
        agent: false,
        timeout: timeoutMs,
      },
      (answer) => {
        const parts: Buffer[] = [];
        let length = 0;
        answer.on('data', (part: Buffer) => {
          length += part.byteLength;
          if (length > longestAnswer) asking.destroy(new Error('too long an answer'));
          parts.push(part);
        });
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            bytes: new Uint8Array(Buffer.concat(parts)),
            offset: answer.headers['upload-offset'],
          }),
        );
        answer.on('error', reject);
      },
    );
    asking.on('timeout', () => asking.destroy(new Error('no answer in time')));
    asking.on('error', reject);
    asking.end(body);
  });
}
