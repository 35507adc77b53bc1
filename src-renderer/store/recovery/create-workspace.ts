import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { headerLine, type JournalHeader, parseJournalLine } from '../../../src-core/change/journal-line.ts';
import type { Host, HostFailure, Slot } from '../../../src-core/contract/host.ts';
import { joining, localRows, settingName } from '../database/database.ts';
import { detailOf, isDiskFull } from '../failure.ts';
import { JournalError, JournalFile } from '../write/journal-file.ts';
import { openDatabase } from '../database/open-database.ts';
import { newUuid } from '../write/random-id.ts';

export type Creation =
  | { created: true }
  /** NOT_A_RESCUE_FILE, NO_KEY (made where the key could not be read), or what the host answered. */
  | { created: false; code: HostFailure | 'NOT_A_RESCUE_FILE' | 'NO_KEY'; detail: string };

/** What the host would have said: nothing of a rescue file is in question where a workspace is made. */
export function hostFailureOf(code: Extract<Creation, { created: false }>['code']): HostFailure {
  return code === 'NOT_A_RESCUE_FILE' || code === 'NO_KEY' ? 'FAILED' : code;
}

type Place = { slot: Slot; host: Host };

/** How a rescue file carries the key, for no other machine could unwrap the host's form of it. */
export const openKeyPrefix = 'rescue:';

/**
 * Makes a new workspace: its key, and the journal with its header. The database is filled from the journal by openStore,
 * so a crash in between leaves nothing half made.
 */
export async function createWorkspace({
  slot,
  host,
  now,
  name,
}: Place & { now: () => Date; name: string }): Promise<Creation> {
  const value = bytesToHex(crypto.getRandomValues(new Uint8Array(32)));
  const workspace = newUuid(now().getTime());
  return begun({ slot, host, now, name, workspace, key: value });
}

type Beginning = Place & { now: () => Date; workspace: string; name: string; key: string };

/**
 * One more copy of a workspace that is elsewhere already: empty, under the same id and key. What is in it comes by pull or from
 * a bundle. Until the setting `joining` (unfinished-place.ts) is cleared, the next start throws it away.
 */
export function joinWorkspace(beginning: Beginning): Promise<Creation> {
  return begun(beginning, (header) => marked(beginning.slot, header));
}

async function begun(
  { slot, host, now, ...workspace }: Beginning,
  before: (header: string) => Promise<void> = () => Promise.resolve(),
): Promise<Creation> {
  const key = await host('secret.keep', { value: workspace.key });
  if (!key.ok) return { created: false, code: key.code, detail: key.detail };
  const { line } = headerLine({
    v: 1,
    header: true,
    workspace: workspace.workspace,
    name: workspace.name,
    keyId: keyIdOf(workspace.key),
    key: key.value.kept,
    at: now().toISOString(),
  });
  return creating(async () => {
    const journal = new JournalFile(host, slot);
    await journal.open();
    try {
      if (!journal.size) await before(line);
      await journal.create(line);
    } finally {
      await journal.release();
    }
    await host('disk.persist', {});
  });
}

async function marked(slot: Slot, header: string): Promise<void> {
  const opening = await openDatabase(slot);
  if (opening.is !== 'open') throw new JournalError('FAILED', `the database is ${opening.is}`);
  const { db } = opening;
  try {
    if (await db.local.get(localRows.header))
      throw new JournalError('EXISTS', 'there is a workspace in this place');
    await db.local.put({ name: settingName(joining), value: hashOfHeader(header) });
  } finally {
    db.close();
  }
}

/**
 * Makes a workspace from a rescue file: its lines become the journal, under a key wrapped anew for this machine, and
 * openStore rebuilds the database from it. When it breaks off, the next start finds nothing instead of a part.
 */
export async function restoreWorkspace({
  slot,
  host,
  bytes,
}: Place & { bytes: Uint8Array }): Promise<Creation> {
  const lines = new TextDecoder()
    .decode(bytes)
    .split('\n')
    .filter((line) => line !== '');
  const headers = lines.filter((line) => line.includes('"header":true')).flatMap(headerIn);
  if (headers.length === 0) return { created: false, code: 'NOT_A_RESCUE_FILE', detail: 'no header line' };
  const header = await rewrapped(host, headers);
  if (!header) return { created: false, code: 'NO_KEY', detail: 'the key of the file cannot be opened here' };
  const entries = lines.filter((line) => !line.includes('"header":true')).map((line) => `${line}\n`);
  return creating(() => filled({ slot, host }, header, entries));
}

async function filled({ slot, host }: Place, header: string, entries: readonly string[]): Promise<void> {
  const opening = await openDatabase(slot);
  if (opening.is !== 'open') throw new JournalError('FAILED', `the database is ${opening.is}`);
  const { db } = opening;
  const journal = new JournalFile(host, slot);
  try {
    await journal.open();
    if (journal.size || (await db.local.get(localRows.header)))
      throw new JournalError('EXISTS', 'there is a workspace in this place');
    await db.local.put({ name: localRows.restoring, value: hashOfHeader(header) });
    await lined(journal, header, entries);
    await db.local.delete(localRows.restoring);
    await host('disk.persist', {});
  } finally {
    await journal.release();
    db.close();
  }
}

async function lined(journal: JournalFile, header: string, entries: readonly string[]): Promise<void> {
  try {
    await journal.create(header);
    for (let from = 0; from < entries.length; from += 200)
      await journal.append(entries.slice(from, from + 200).join(''));
  } catch (error) {
    // A part of a rescue file must not look like the whole; if even this fails, the mark in the database tells.
    if (journal.size) await journal.cut(0).catch(() => undefined);
    throw error;
  }
}

function headerIn(line: string): JournalHeader[] {
  const parsed = parseJournalLine(line);
  return parsed.is === 'header' ? [parsed.header] : [];
}

/** The first header whose key can be opened here, as a line with the key wrapped for this machine. */
async function rewrapped(host: Host, headers: readonly JournalHeader[]): Promise<string | undefined> {
  for (const header of headers) {
    const value = await openedKey(host, header);
    const kept = value === undefined ? undefined : await host('secret.keep', { value });
    if (!kept?.ok) continue;
    const { hash: _, ...unsigned } = header;
    return headerLine({ ...unsigned, key: kept.value.kept }).line;
  }
  return undefined;
}

/** The hash of the header that stands in this line; undefined where none does. */
export function hashOfHeader(line: string | undefined): string | undefined {
  return headerIn((line ?? '').trimEnd())[0]?.hash;
}

/** The workspace key as bytes; undefined when another person or machine wrapped it. */
export async function keyOf(host: Host, header: JournalHeader): Promise<Uint8Array | undefined> {
  const value = await openedKey(host, header);
  return value === undefined ? undefined : hexToBytes(value);
}

async function openedKey(host: Host, { key, keyId }: JournalHeader): Promise<string | undefined> {
  if (key.startsWith(openKeyPrefix)) return fitting(key.slice(openKeyPrefix.length), keyId);
  const given = await host('secret.give', { kept: key });
  return given.ok ? fitting(given.value.value, keyId) : undefined;
}

function fitting(value: string, keyId: string): string | undefined {
  return /^[0-9a-f]{64}$/.test(value) && keyIdOf(value) === keyId ? value : undefined;
}

function keyIdOf(value: string): string {
  return bytesToHex(sha256(hexToBytes(value))).slice(0, 8);
}

async function creating(work: () => Promise<void>): Promise<Creation> {
  try {
    await work();
    return { created: true };
  } catch (error) {
    if (error instanceof JournalError) return { created: false, code: error.code, detail: error.message };
    return { created: false, code: isDiskFull(error) ? 'DISK_FULL' : 'FAILED', detail: detailOf(error) };
  }
}
