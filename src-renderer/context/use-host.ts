import type { Host } from '../../src-core/contract/host.ts';
import { makeContext } from './make-context.ts';

/** The machine: files, printing, disk. */
export const [HostProvider, useHost] = makeContext<Host>('the host');
