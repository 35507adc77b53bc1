import { type Host, mostFilesAsked } from '../../src-core/contract/host.ts';
import { portalCalls } from '../../src-core/contract/portal.ts';
import type { Connection } from './connection.ts';
import type { FileFault } from './sync-status.ts';

/** An attachment as its record names it. */
export type AttachedFile = { sha256: string; bytes: number };

/** What one round of attachments did. */
export type BlobRound = {
  sent: number;
  fetched: number;
  /** Neither here nor at the peer: some other laptop still has them. */
  missing: number;
  /** Left for the next round: by the budget, by a fault, or because something else has to go first. */
  left: number;
  /** What went wrong last; the next round waits longer. */
  fault: FileFault | undefined;
};

/** Bytes in one round: attachments travel last, and a hall's network has better to do. */
const budgetInBytes = 32 * 1024 * 1024;
const pieceInBytes = 1024 * 1024;

/** Which of these files are at this laptop. */
export async function filesHere(host: Host, all: readonly AttachedFile[]): Promise<Set<string>> {
  const here = new Set<string>();
  for (let from = 0; from < all.length; from += mostFilesAsked) {
    const some = all.slice(from, from + mostFilesAsked);
    const files = some.map(({ sha256, bytes }) => ({ sha256, bytes }));
    const answer = await host('blob.here', { files });
    if (answer.ok) for (const sha256 of answer.value.here) here.add(sha256);
  }
  return here;
}

/**
 * Brings the attachments of this laptop and of a peer together: what the peer lacks is sent in pieces that go on where the last one
 * ended, what is lacking here is fetched and checked by its hash. Small ones first, until the budget of a round is used up: what was
 * carried for nothing counts too.
 *
 * @param there hashes that the peer is known to have; grows
 * @param goesOn asked before every file and every piece: whether files may travel now
 */
export async function exchangeBlobs(
  { host, connection, goesOn = () => true }: Way,
  all: readonly AttachedFile[],
  there: Set<string>,
): Promise<BlobRound> {
  const round: BlobRound = { sent: 0, fetched: 0, missing: 0, left: 0, fault: undefined };
  const here = await filesHere(host, all);
  const wanted = all
    .filter(({ sha256 }) => !here.has(sha256) || !there.has(sha256))
    .toSorted((a, b) => a.bytes - b.bytes);
  let spent = 0;
  for (const [index, { sha256, bytes }] of wanted.entries()) {
    const isTooMuch = spent + bytes > budgetInBytes && spent > 0;
    // With nobody there, or no room here, the next file fares no better.
    const isOver = round.fault?.at === 'way' || round.fault?.at === 'here' || !(await goesOn());
    if (isTooMuch || isOver) {
      round.left += wanted.length - index;
      break;
    }
    const way = { host, connection, goesOn };
    const outcome = here.has(sha256) ? await give(way, sha256) : await take(way, sha256);
    spent += outcome.carried;
    if (outcome.is === 'stopped' || outcome.is === 'fault') round.left += 1;
    else if (outcome.is !== 'missing') there.add(sha256);
    if (outcome.is === 'fault') round.fault = outcome.fault;
    if (outcome.is === 'sent' || outcome.is === 'fetched' || outcome.is === 'missing') round[outcome.is] += 1;
  }
  return round;
}

type Way = { host: Host; connection: Connection; goesOn?: () => boolean | Promise<boolean> };

/** `carried`: bytes that went over the network, in vain as well. */
type Outcome = { carried: number } & (
  { is: 'there' | 'sent' | 'fetched' | 'missing' | 'stopped' } | { is: 'fault'; fault: FileFault }
);

const nobody: Outcome = { is: 'fault', fault: { at: 'way' }, carried: 0 };

async function give(way: Required<Way>, sha256: string): Promise<Outcome> {
  const { host } = way;
  const known = await asked(way, 'HEAD', sha256);
  if (!known.ok) return nobody;
  if (known.value.status === 200) return { is: 'there', carried: 0 };
  const own = await host('blob.get', { sha256 });
  if (!own.ok && (own.code === 'DAMAGED' || own.code === 'MISSING')) return take(way, sha256);
  if (!own.ok) return { is: 'fault', fault: { at: 'here', code: own.code }, carried: 0 };
  return send(way, sha256, own.value.bytes, known.value.offset ?? 0);
}

async function take(way: Required<Way>, sha256: string): Promise<Outcome> {
  const answer = await asked(way, 'GET', sha256, { wants: 'bytes' });
  if (!answer.ok) return nobody;
  const { status, bytes } = answer.value;
  if (status === 404) return { is: 'missing', carried: 0 };
  if (status !== 200 || !bytes) return { is: 'fault', fault: { at: 'peer' }, carried: 0 };
  // The host refuses bytes that are not those of the hash.
  const kept = await way.host('blob.put', { sha256, bytes });
  const carried = bytes.byteLength;
  if (kept.ok) return { is: 'fetched', carried };
  const fault: FileFault = kept.code === 'DAMAGED' ? { at: 'peer' } : { at: 'here', code: kept.code };
  return { is: 'fault', fault, carried };
}

async function send(way: Required<Way>, sha256: string, bytes: Uint8Array, from: number): Promise<Outcome> {
  const total = bytes.byteLength;
  let carried = 0;
  for (let start = from < total ? from : 0; start < total;) {
    if (!(await way.goesOn())) return { is: 'stopped', carried };
    const end = Math.min(total, start + pieceInBytes);
    const answer = await asked(way, 'PUT', sha256, {
      body: bytes.slice(start, end),
      headers: {
        'content-type': 'application/octet-stream',
        'content-range': `bytes ${start}-${end - 1}/${total}`,
      },
    });
    carried += end - start;
    if (!answer.ok) return { ...nobody, carried };
    if (answer.value.status !== 200) return { is: 'fault', fault: { at: 'peer' }, carried };
    start = end;
  }
  return { is: 'sent', carried };
}

type More = { body?: Uint8Array; headers?: Readonly<Record<string, string>>; wants?: 'bytes' };

function asked(
  { host, connection: { url, token, authority } }: Pick<Way, 'host' | 'connection'>,
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
