import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { headerLine, type JournalHeader } from '../../src-core/change/journal-line.ts';
import type { Host, Slot } from '../../src-core/contract/host.ts';
import { JournalError, JournalFile } from './journal-file.ts';
import { newUuid } from './random-id.ts';

export type Creation = { created: true } | { created: false; code: string; detail: string };

/**
 * Makes a new workspace: its key, and the journal with its header. The database is filled from the journal by openStore,
 * so a crash in between leaves nothing half made.
 */
export async function createWorkspace({
  slot,
  host,
  now,
  name,
}: {
  slot: Slot;
  host: Host;
  now: () => Date;
  name: string;
}): Promise<Creation> {
  const key = await host('secret.keep', { value: bytesToHex(crypto.getRandomValues(new Uint8Array(32))) });
  if (!key.ok) return { created: false, code: key.code, detail: key.detail };
  const at = now();
  const { line } = headerLine({
    v: 1,
    header: true,
    workspace: newUuid(at.getTime()),
    name,
    key: key.value.kept,
    at: at.toISOString(),
  });
  return creating(async () => {
    const journal = new JournalFile(host, slot);
    await journal.open();
    await journal.create(line);
    await journal.release();
    await host('disk.persist', {});
  });
}

/** Makes a workspace from a rescue file: its bytes become the journal, and openStore rebuilds the database from it. */
export async function restoreWorkspace({
  slot,
  host,
  bytes,
}: {
  slot: Slot;
  host: Host;
  bytes: Uint8Array;
}): Promise<Creation> {
  const text = new TextDecoder('utf-8', { fatal: false }).decode(bytes);
  const lines = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `${line}\n`);
  const [first = ''] = lines;
  if (!first.includes('"header":true'))
    return { created: false, code: 'NOT_A_RESCUE_FILE', detail: 'no header line' };
  return creating(async () => {
    const journal = new JournalFile(host, slot);
    await journal.open();
    await journal.create(first);
    for (let from = 1; from < lines.length; from += 200)
      await journal.append(lines.slice(from, from + 200).join(''));
    await journal.release();
    await host('disk.persist', {});
  });
}

/** The workspace key as bytes; undefined when another person or machine wrapped it. */
export async function keyOf(host: Host, header: JournalHeader): Promise<Uint8Array | undefined> {
  const given = await host('secret.give', { kept: header.key });
  if (!given.ok || !/^[0-9a-f]{64}$/.test(given.value.value)) return undefined;
  return hexToBytes(given.value.value);
}

async function creating(work: () => Promise<void>): Promise<Creation> {
  try {
    await work();
    return { created: true };
  } catch (error) {
    if (error instanceof JournalError) return { created: false, code: error.code, detail: error.message };
    throw error;
  }
}
