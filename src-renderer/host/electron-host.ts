import type { Host } from '../../src-core/contract/host.ts';

/** What src-main/preload.ts puts into the page. */
export type FairdeskBridge = { call(name: string, args: unknown): Promise<unknown> };

declare global {
  interface Window {
    fairdesk?: FairdeskBridge;
  }
}

/** The host behind Electron's bridge; the main process has parsed both arguments and answer. */
export function electronHost(bridge: FairdeskBridge): Host {
  return ((name: string, args: unknown) => bridge.call(name, args)) as Host;
}
