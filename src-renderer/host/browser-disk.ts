import { given, type HostAnswers } from '../../src-core/contract/host.ts';
import { openTwinBucket } from './twin-bucket.ts';

/**
 * What the browser says about our share of the disk. Its quota is an invented number (Chromium answers 1 GB on a disk of
 * 120 MB), so that no page can recognize a machine by it: how much is free nobody tells us.
 */
export const diskSpace: HostAnswers['disk.space'] = async () => {
  const { usage } = await navigator.storage.estimate();
  return given({ freeBytes: null, usedBytes: usage ?? null, isPersistent: await isPersistent() });
};

/** Asks the browser never to evict our data, in either place. It may refuse until the page is installed as an app. */
export const diskPersist: HostAnswers['disk.persist'] = async () => {
  if (!(await navigator.storage.persisted())) await navigator.storage.persist();
  const twins = await openTwinBucket();
  if (twins && !(await twins.persisted())) await twins.persist();
  return given({ isPersistent: await isPersistent() });
};

async function isPersistent(): Promise<boolean> {
  const twins = await openTwinBucket();
  return (await navigator.storage.persisted()) && (twins === null || (await twins.persisted()));
}
