import { given, type HostAnswers } from '../../src-core/contract/host.ts';

/** What the browser says about our share of the disk. It warns of nothing: a full disk shows only when writing. */
export const diskSpace: HostAnswers['disk.space'] = async () => {
  const { quota, usage } = await navigator.storage.estimate();
  const isPersistent = await navigator.storage.persisted();
  const freeBytes = quota === undefined ? null : Math.max(0, quota - (usage ?? 0));
  return given({ freeBytes, usedBytes: usage ?? null, isPersistent });
};

/** Asks the browser never to evict our data. It may refuse until the app is installed. */
export const diskPersist: HostAnswers['disk.persist'] = async () =>
  given({ isPersistent: (await navigator.storage.persisted()) || (await navigator.storage.persist()) });
