import { buildAll, isStale } from '../../build/build-when-stale.mjs';
import { root } from './desk.ts';

/** The specs run on the built app: it is built first where it is older than its sources. */
export default function buildOnce(): void {
  if (isStale(root)) buildAll(root);
}
