import type { Host } from '../../src-core/contract/host.ts';
import { portalCalls } from '../../src-core/contract/portal.ts';
import type { Connection } from './connection.ts';

/** An attachment as its record names it. */
export type AttachedFile = { sha256: string; bytes: number };

/** What one round of attachments did. */
export type BlobRound = {
  sent: number;
  fetched: number;
  /** Neither here nor at the peer: some other laptop still has them. */
  missing: number;
  /** Left for the next round by the budget, or because somebody did not answer. */
  left: number;
};

/** Bytes in one round: attachments travel last, and a hall's network has better to do. */
const budgetInBytes = 32 * 1024 * 1024;
const pieceInBytes = 1024 * 1024;

/**
 * Brings the attachments of this laptop and of a peer together: what the peer lacks is sent in pieces that go on where the last one
 * ended, what is lacking here is fetched and checked by its hash. Small ones first, until the budget of a round is used up.
 *
 * @param settled hashes that are known to be on both sides; grows
 */
export async function exchangeBlobs(
  host: Host,
  connection: Connection,
  all: readonly AttachedFile[],
  settled: Set<string>,
): Promise<BlobRound> {
  const round: BlobRound = { sent: 0, fetched: 0, missing: 0, left: 0 };
  const wanted = all.filter(({ sha256 }) => !settled.has(sha256)).toSorted((a, b) => a.bytes - b.bytes);
  let spent = 0;
  for (const blob of wanted) {
    if (spent + blob.bytes > budgetInBytes && spent > 0) {
      round.left += 1;
      continue;
    }
    const outcome = await exchangeOne(host, connection, blob.sha256);
    if (outcome === 'left') round.left += 1;
    else if (outcome === 'missing') round.missing += 1;
    else {
      settled.add(blob.sha256);
      if (outcome !== 'there') spent += blob.bytes;
      if (outcome === 'sent') round.sent += 1;
      if (outcome === 'fetched') round.fetched += 1;
    }
  }
  return round;
}

type Outcome = 'there' | 'sent' | 'fetched' | 'missing' | 'left';

async function exchangeOne(host: Host, connection: Connection, sha256: string): Promise<Outcome> {
  const own = await host('blob.get', { sha256 });
  const there = await asked(host, connection, 'HEAD', sha256);
  if (!there.ok) return 'left';
  const isThere = there.value.status === 200;
  if (own.ok && isThere) return 'there';
  if (own.ok)
    return (await send(host, connection, sha256, own.value.bytes, there.value.offset ?? 0)) ? 'sent' : 'left';
  if (!isThere) return 'missing';
  const answer = await asked(host, connection, 'GET', sha256, { wants: 'bytes' });
  if (!answer.ok || answer.value.status !== 200 || !answer.value.bytes) return 'left';
  // The host refuses bytes that are not those of the hash.
  const kept = await host('blob.put', { sha256, bytes: answer.value.bytes });
  return kept.ok ? 'fetched' : 'left';
}

async function send(
  host: Host,
  connection: Connection,
  sha256: string,
  bytes: Uint8Array,
  from: number,
): Promise<boolean> {
  const total = bytes.byteLength;
  for (let start = from < total ? from : 0; start < total;) {
    const end = Math.min(total, start + pieceInBytes);
    const answer = await asked(host, connection, 'PUT', sha256, {
      body: bytes.slice(start, end),
      headers: {
        'content-type': 'application/octet-stream',
        'content-range': `bytes ${start}-${end - 1}/${total}`,
      },
    });
    if (!answer.ok || answer.value.status !== 200) return false;
    start = end;
  }
  return true;
}

type More = { body?: Uint8Array; headers?: Readonly<Record<string, string>>; wants?: 'bytes' };

function asked(
  host: Host,
  { url, token, authority }: Connection,
  method: 'HEAD' | 'GET' | 'PUT',
  sha256: string,
  { body, headers, wants }: More = {},
) {
  return host('portal.request', {
    method,
    url: `${url}${portalCalls.getBlob.path.replace('{sha256}', sha256)}`,
    headers: { authorization: `Bearer ${token}`, ...headers },
    ...(body ? { body } : {}),
    ...(authority === undefined ? {} : { authority }),
    ...(wants ? { wants } : {}),
  });
}
