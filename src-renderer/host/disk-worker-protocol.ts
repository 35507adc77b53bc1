import type { HostAnswer, HostCallName } from '../../src-core/contract/host.ts';

/** The calls that the disk worker answers. */
export type DiskCallName = Extract<HostCallName, `journal.${string}` | `blob.${string}`>;

export type DiskRequest = { call: number; name: DiskCallName; args: unknown };
export type DiskReply = { call: number; answer: HostAnswer<unknown> };
