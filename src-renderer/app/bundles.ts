import {
  type BundledFile,
  bundledFilesLimit,
  type BundleFault,
  shortestPassphrase,
} from '../../src-core/change/bundle.ts';
import type { Host, HostFailure, Slot } from '../../src-core/contract/host.ts';
import { joinOffice } from '../../src-core/office/join-office.ts';
import { say } from '../locale/say.ts';
import { hostFailureOf, joinWorkspace } from '../store/create-workspace.ts';
import { openStore } from '../store/open-store.ts';
import { newUuid } from '../store/random-id.ts';
import type { Store } from '../store/store.ts';
import type { BundleFile, BundleTaken, FileOutcome } from '../ui/desk.tsx';
import { fileFailed } from '../ui/file-failed.ts';
import { makeBundle, openBundle } from '../workers/bundle-client.ts';
import type { BundleHead, Unpacked } from '../workers/bundle.ts';
import { askLater } from './join-office.ts';
import { saveBytes } from './save-workbook.ts';

const largestBundleInBytes = 1_000_000_000;
/** Of one merge: small enough that the page answers keys in between. */
const changesAtOnce = 500;

/** Writes everything into a bundle, sealed by a passphrase, and lets the person choose where it goes. Handed over it is not. */
export async function saveBundle(host: Host, store: Store, passphrase: string): Promise<FileOutcome> {
  if (passphrase.length < shortestPassphrase)
    return { state: 'failed', sentence: say('sync.bundle.short', { count: shortestPassphrase }) };
  try {
    const key = await store.giveKey();
    if (key === undefined) return { state: 'failed', sentence: say('sync.problem.not-here') };
    const { workspace, name } = store;
    const at = new Date().toISOString();
    const head: BundleHead = { workspace, name, key, station: store.clockId(), at };
    const contents = { texts: await store.sync.everything(), files: await filesHere(host, store) };
    const bytes = await makeBundle(head, contents, passphrase);
    const day = at.slice(0, 10).replaceAll('-', '');
    const outcome = await saveBytes(host, bytes, say('sync.bundle.file', { name, day }));
    if (outcome.state === 'saved') await store.note('bundle.export');
    return outcome;
  } catch (error) {
    return fileFailed(error);
  }
}

/** Lets the person choose a bundle. Undefined when none was chosen; a sentence when it cannot be read. */
export async function chooseBundle(host: Host): Promise<BundleFile | string | undefined> {
  const opened = await host('files.open', {
    accept: ['.fairpack'],
    multiple: false,
    maxBytes: largestBundleInBytes,
  });
  if (!opened.ok) return say(`host.${opened.code}`);
  const [file] = opened.value.files;
  if (!file) return undefined;
  return file.bytes
    ? { name: file.name, bytes: file.bytes }
    : say('sync.bundle.too-large', { name: file.name });
}

/** Merges a bundle into this workspace. It may be opened any number of times, in any order. */
export async function takeBundle(
  { host, store }: { host: Host; store: Store },
  { bytes }: BundleFile,
  passphrase: string,
  onProgress: (done: number, total: number) => void,
): Promise<BundleTaken> {
  return told(async () => {
    const unpacked = await openBundle(bytes, passphrase);
    if (!unpacked.ok) return refused(faultWords(unpacked.fault));
    const { workspace, name } = unpacked.manifest;
    if (workspace !== store.workspace) return refused(say('sync.bundle.foreign', { name }));
    return merged(host, store, unpacked, onProgress);
  });
}

/** Makes this laptop one of the office that a bundle is of, with everything that is in it. */
export async function joinByBundle(
  { host, slot }: { host: Host; slot: Slot },
  { bytes }: BundleFile,
  passphrase: string,
  stationName: string,
  onProgress: (done: number, total: number) => void,
): Promise<BundleTaken> {
  return told(async () => {
    const unpacked = await openBundle(bytes, passphrase);
    if (!unpacked.ok) return refused(faultWords(unpacked.fault));
    const { workspace, name, key } = unpacked.manifest;
    const now = () => new Date();
    const created = await joinWorkspace({ slot, host, now, workspace, name, key });
    if (!created.created) return notMade(hostFailureOf(created.code));
    const opening = await openStore({ slot, host, now, isTimeRight: true });
    if (opening.state !== 'ready') return notMade('FAILED');
    const { store } = opening;
    const taken = await merged(host, store, unpacked, onProgress);
    const input = { id: newUuid(Date.now()), name: stationName, clockId: store.clockId() };
    const recorded = taken.taken ? await store.commit(joinOffice, input) : undefined;
    await askLater(store, slot);
    await store.close();
    return recorded?.saved === false ? refused(say('sync.problem.not-here')) : taken;
  });
}

/** What nobody has foreseen (a worker that could not start) is a sentence too: whoever waits must not wait for ever. */
async function told(work: () => Promise<BundleTaken>): Promise<BundleTaken> {
  try {
    return await work();
  } catch (error) {
    return refused(say('app.file-failed', { why: error instanceof Error ? error.message : String(error) }));
  }
}

function refused(sentence: string): BundleTaken {
  return { taken: false, sentence };
}

function notMade(failure: HostFailure): BundleTaken {
  return refused(say('start.set-up.failed', { why: say(`host.${failure}`) }));
}

async function merged(
  host: Host,
  store: Store,
  { manifest, changes, files }: Extract<Unpacked, { ok: true }>,
  onProgress: (done: number, total: number) => void,
): Promise<BundleTaken> {
  // The bytes first: no change names what is not there.
  for (const file of files) {
    const kept = await host('blob.put', file);
    if (!kept.ok) return refused(say('app.file-failed', { why: say(`host.${kept.code}`) }));
  }
  let accepted = 0;
  for (let from = 0; from < changes.length; from += changesAtOnce) {
    onProgress(from, changes.length);
    const page = changes.slice(from, from + changesAtOnce);
    const outcome = await store.sync.merge(page, `bundle:${manifest.station}`);
    // What has been merged stays: opening the same file again goes on from there.
    if (!outcome.merged) return refused(say('sync.problem.not-here'));
    accepted += outcome.accepted;
  }
  return { taken: true, accepted, known: changes.length - accepted, at: manifest.at };
}

/** The attachments that are here, small ones first, as many as one bundle takes; the others travel by portal or hub. */
async function filesHere(host: Host, store: Store): Promise<BundledFile[]> {
  const all = (await store.read.all('attachment')).toSorted((a, b) => a.bytes - b.bytes);
  const found = new Map<string, BundledFile>();
  let total = 0;
  for (const { sha256, bytes } of all) {
    if (found.has(sha256) || total + bytes > bundledFilesLimit) continue;
    const kept = await host('blob.get', { sha256 });
    if (!kept.ok) continue;
    total += bytes;
    found.set(sha256, { sha256, bytes: kept.value.bytes });
  }
  return [...found.values()];
}

function faultWords(fault: BundleFault): string {
  return fault === 'passphrase' ? say('sync.bundle.passphrase-wrong') : say(`sync.bundle.${fault}`);
}
