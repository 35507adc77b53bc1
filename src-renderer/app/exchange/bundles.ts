import {
  type BundledFile,
  type BundleFault,
  type Manifest,
  shortestPassphrase,
} from '../../../src-core/change/bundle.ts';
import { type Host, type HostFailure, largestPiece, type Slot } from '../../../src-core/contract/host.ts';
import { joinOffice } from '../../../src-core/office/join-office.ts';
import { say } from '../../locale/say.ts';
import { hostFailureOf, joinWorkspace } from '../../store/recovery/create-workspace.ts';
import { newUuid } from '../../store/write/random-id.ts';
import type { Store } from '../../store/store.ts';
import type { BundleFile, BundleStep, BundleTaken, BundleWatch } from '../../context/use-bundles.ts';
import type { FileOutcome } from '../../context/use-file-saving.ts';
import { fileFailed } from '../../ui/words/file-failed.ts';
import { BundleStopped, packBundle, readBundle } from '../../workers/bundle-client.ts';
import { endJoining, openJoined } from '../start/join-office.ts';
import { Refusal, saveInPieces, valueOf } from './large-file.ts';

/** Writes everything into a bundle, sealed by a passphrase, where the person chooses. Handed over it is not. */
export async function saveBundle(
  host: Host,
  store: Store,
  passphrase: string,
  watch: BundleWatch,
): Promise<FileOutcome> {
  if (passphrase.length < shortestPassphrase)
    return { state: 'failed', sentence: say('sync.bundle.short', { count: shortestPassphrase }) };
  try {
    const key = await store.giveKey();
    if (key === undefined) return { state: 'failed', sentence: say('sync.problem.not-here') };
    const { workspace, name } = store;
    const at = new Date().toISOString();
    const suggestedName = say('sync.bundle.file', { name, day: at.slice(0, 10).replaceAll('-', '') });
    const head = { workspace, name, key, station: store.clockId(), at };
    const outcome = await saveInPieces(host, suggestedName, (write) =>
      packInto(host, store, write, { head, passphrase }, watch),
    );
    if (outcome.state !== 'saved') return outcome;
    return { ...outcome, isUnnoted: !(await store.note('bundle.export')).saved };
  } catch (error) {
    return fileFailed(error);
  }
}

async function packInto(
  host: Host,
  store: Store,
  write: (bytes: Uint8Array) => Promise<void>,
  task: { head: Parameters<typeof packBundle>[0]['head']; passphrase: string },
  { onProgress, signal }: BundleWatch,
): Promise<void> {
  // What comes while it is written stays out: the parts are counted before, and written afterwards.
  const end = store.sync.end();
  const total = await store.read.countChanges();
  const attachments = await store.read.all('attachment');
  const files = [...new Set(attachments.map(({ sha256 }) => sha256))];
  const hands = {
    page: (from: number) => store.sync.changesUpTo(from, end),
    async file(sha256: string) {
      const kept = await host('blob.get', { sha256 });
      // Not here yet, or spoiled: it travels from where it is whole.
      if (!kept.ok && kept.code !== 'MISSING' && kept.code !== 'DAMAGED') valueOf(kept);
      return kept.ok ? kept.value.bytes : undefined;
    },
    write,
  };
  await packBundle({ ...task, files }, hands, {
    signal,
    onProgress: (step, done) => onProgress({ step, done, total }),
  });
}

/** Lets the person choose a bundle. Undefined when none was chosen; a sentence when it cannot be read. */
export async function chooseBundle(host: Host): Promise<BundleFile | string | undefined> {
  const opened = await host('file.choose', { accept: ['.fairpack'] });
  if (!opened.ok) return say(`host.${opened.code}`);
  const { file } = opened.value;
  return file ? { ...file, forget: () => void host('file.release', { id: file.id }) } : undefined;
}

/** Merges a bundle into this workspace. It may be opened any number of times, in any order. */
export function takeBundle(
  { host, store }: { host: Host; store: Store },
  file: BundleFile,
  passphrase: string,
  watch: BundleWatch,
): Promise<BundleTaken> {
  return poured({ host, file, passphrase, watch }, ({ workspace, name }) => {
    if (workspace !== store.workspace) throw new Refusal(say('sync.bundle.foreign', { name }));
    return Promise.resolve(store);
  });
}

/** Makes this laptop one of the office that a bundle is of, with everything that is in it or not at all. */
export async function joinByBundle(
  { host, slot }: { host: Host; slot: Slot },
  file: BundleFile,
  passphrase: string,
  stationName: string,
  watch: BundleWatch,
): Promise<BundleTaken> {
  let joined: Store | undefined;
  const taken = await poured({ host, file, passphrase, watch }, async ({ workspace, name, key }) => {
    const now = () => new Date();
    const created = await joinWorkspace({ slot, host, now, workspace, name, key });
    if (!created.created) throw notMade(hostFailureOf(created.code));
    joined = await openJoined({ host, slot });
    if (!joined) throw notMade('FAILED');
    return joined;
  });
  if (!joined) return taken;
  const input = { id: newUuid(Date.now()), name: stationName, clockId: joined.clockId() };
  const isRecorded = taken.taken && (await joined.commit(joinOffice, input)).saved;
  const isWhole = await endJoining({ host, slot }, joined, isRecorded);
  if (isWhole) return taken;
  const why = taken.taken ? say('sync.problem.not-here') : taken.sentence;
  return { taken: false, sentence: say('sync.bundle.not-joined', { why }) };
}

type Pouring = { host: Host; file: BundleFile; passphrase: string; watch: BundleWatch };

/**
 * Gives everything in a bundle to a store, once all of it has been verified.
 *
 * @param into whose it is; throws a Refusal where it is not to be taken
 */
async function poured(
  { host, file: { id, size }, passphrase, watch }: Pouring,
  into: (manifest: Manifest) => Promise<Store>,
): Promise<BundleTaken> {
  let goal: { store: Store; manifest: Manifest } | undefined;
  let done = 0;
  let accepted = 0;
  let known = 0;
  const merging = (total: number): BundleStep => ({ step: 'merging', done, total });
  const hands = {
    async read(offset: number) {
      return valueOf(await host('file.read', { id, offset, maxBytes: largestPiece })).bytes;
    },
    async begin(manifest: Manifest) {
      goal = { store: await into(manifest), manifest };
      watch.onProgress(merging(manifest.changes));
      return true;
    },
    async keep(file: BundledFile) {
      valueOf(await host('blob.put', file));
    },
    async take(changes: readonly unknown[]) {
      if (!goal) throw new Error('changes before the manifest');
      const { store, manifest } = goal;
      const outcome = await store.sync.merge(changes, `bundle:${manifest.station}`);
      if (!outcome.merged) throw new Refusal(say('sync.problem.not-here'));
      done += changes.length;
      accepted += outcome.accepted;
      known += outcome.duplicates;
      watch.onProgress(merging(manifest.changes));
    },
  };
  try {
    const fault = await readBundle({ size, passphrase }, hands, {
      signal: watch.signal,
      onProgress: (step, bytes) => goal ?? watch.onProgress({ step, done: bytes, total: size }),
    });
    if (fault) return { taken: false, sentence: faultWords(fault) };
    const at = goal?.manifest.at ?? '';
    return { taken: true, accepted, known, aside: done - accepted - known, at };
  } catch (error) {
    // What has been merged stays: opening the same file again goes on from there.
    if (error instanceof BundleStopped)
      return {
        taken: false,
        sentence: say(goal ? 'sync.bundle.stopped-within' : 'sync.bundle.stopped', { done }),
      };
    // What nobody has foreseen (a worker that could not start) is a sentence too: whoever waits must not wait for ever.
    const why = error instanceof Error ? error.message : String(error);
    return {
      taken: false,
      sentence: error instanceof Refusal ? why : say('app.file-failed', { why }),
    };
  }
}

function notMade(failure: HostFailure): Refusal {
  return new Refusal(say('start.set-up.failed', { why: say(`host.${failure}`) }));
}

function faultWords(fault: BundleFault): string {
  return fault === 'passphrase' ? say('sync.bundle.passphrase-wrong') : say(`sync.bundle.${fault}`);
}
