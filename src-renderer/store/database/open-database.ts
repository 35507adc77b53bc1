import Dexie from 'dexie';
import type { Slot } from '../../../src-core/contract/host.ts';
import { detailOf, isDiskFull } from '../failure.ts';
import { databaseName, databaseVersion, FairDatabase } from './database.ts';

/** How opening a database ended. */
export type DatabaseOpening =
  | { is: 'open'; db: FairDatabase }
  /** An older window holds it and keeps it from being upgraded. */
  | { is: 'blocked' }
  /** Written by a newer FairDesk. */
  | { is: 'newer' }
  | { is: 'unreadable'; detail: string };

class BlockedError extends Error {}

/** Some errors of a browser that is just starting pass by themselves. */
const patienceMs = 500;

/**
 * Opens the database of a slot; makes an empty one where there is none. Nothing is ever deleted here.
 * @throws when the disk is full
 */
export async function openDatabase(slot: Slot): Promise<DatabaseOpening> {
  const first = await tried(slot);
  if (first.is !== 'unreadable') return first;
  await new Promise((resolve) => setTimeout(resolve, patienceMs));
  return tried(slot);
}

async function tried(slot: Slot): Promise<DatabaseOpening> {
  const db = new FairDatabase(databaseName(slot));
  try {
    if (await isNewer(db.name)) return { is: 'newer' };
    await opened(db);
    return { is: 'open', db };
  } catch (error) {
    db.close();
    if (error instanceof BlockedError) return { is: 'blocked' };
    if (isDiskFull(error)) throw error;
    return { is: 'unreadable', detail: detailOf(error) };
  }
}

/** Asked before it is opened: Dexie opens what a later version has written, and adds what it misses. */
async function isNewer(name: string): Promise<boolean> {
  const there = (await indexedDB.databases()).find((each) => each.name === name);
  // Dexie counts in tens.
  return Math.floor((there?.version ?? 0) / 10) > databaseVersion;
}

async function opened(db: FairDatabase): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    db.on('blocked', () => reject(new BlockedError('an older window holds the database')));
    db.open().then(() => resolve(), reject);
  });
}

/** Throws a database away that cannot be read, so that it can be rebuilt from the journal; the caller has made sure of that. */
export async function discardDatabase(slot: Slot): Promise<void> {
  await Dexie.delete(databaseName(slot));
}
