import { appOrigin } from './app-address.ts';

/** After a key or a click a person has this long to be taken as the one who asked. */
const askedByPersonMs = 5_000;

export type PermissionAsk = {
  permission: string;
  /** The origin of the page that asks. */
  origin: string;
  isMainFrame: boolean;
  /** For `media`: camera ('video'), microphone ('audio'). */
  mediaTypes: readonly string[];
  /** Since the last key or click in the window. */
  sinceInputMs: number;
};

/** Everything is refused but the camera alone (to scan) and the list of fonts, for our page, just after a person acted. */
export function isPermissionGranted(ask: PermissionAsk): boolean {
  if (ask.origin !== appOrigin || !ask.isMainFrame || ask.sinceInputMs > askedByPersonMs) return false;
  if (ask.permission === 'local-fonts') return true;
  return (
    ask.permission === 'media' &&
    ask.mediaTypes.length > 0 &&
    ask.mediaTypes.every((type) => type === 'video')
  );
}
