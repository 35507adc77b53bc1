import { statfs } from 'node:fs/promises';
import { given, type HostAnswers } from '../../src-core/contract/host.ts';
import { refuseFor } from '../refuse-for.ts';

/** The disk that our folder lies on. Files of a program are never evicted, so they count as persistent. */
export function diskAnswers(folder: string): Pick<HostAnswers, 'disk.space' | 'disk.persist'> {
  return {
    'disk.space': async () => {
      try {
        const { bavail, bsize } = await statfs(folder);
        return given({ freeBytes: bavail * bsize, usedBytes: null, isPersistent: true });
      } catch (error) {
        return refuseFor(error, 'disk.space');
      }
    },
    'disk.persist': async () => given({ isPersistent: true }),
  };
}
