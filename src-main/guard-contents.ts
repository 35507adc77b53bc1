import type { App, Session, WebContents } from 'electron';
import { appOrigin, printOrigin } from './app-address.ts';
import { isPermissionGranted } from './permissions.ts';

/** Only what a person does counts as having pointed at something; moving the mouse does not. */
const personsInput: ReadonlySet<string> = new Set([
  'mouseDown',
  'keyDown',
  'rawKeyDown',
  'touchStart',
  'pointerDown',
]);

const lastInputAt = new WeakMap<WebContents, number>();

/** Keeps every page where it is: no foreign address, no new window, no embedded page. Call before the app is ready. */
export function guardContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => {
      if (!isOwnAddress(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      if (!isOwnAddress(event.url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('input-event', (_input, { type }) => {
      if (personsInput.has(type)) lastInputAt.set(contents, performance.now());
    });
  });
}

/** True for the app's own pages and its print documents, and for nothing that merely starts like them. */
export function isOwnAddress(address: string): boolean {
  return originOf(address) === appOrigin || originOf(address) === printOrigin;
}

/** Answers what a page asks of the machine. See `isPermissionGranted`. */
export function guardPermissions(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, callback, details) => {
    callback(
      isPermissionGranted({
        permission,
        origin: originOf(details.requestingUrl),
        isMainFrame: details.isMainFrame,
        mediaTypes: 'mediaTypes' in details ? (details.mediaTypes ?? []) : [],
        sinceInputMs: sinceInput(contents),
      }),
    );
  });
  session.setPermissionCheckHandler((contents, permission, origin, details) =>
    isPermissionGranted({
      permission,
      origin: originOf(origin),
      isMainFrame: details.isMainFrame,
      mediaTypes: details.mediaType ? [details.mediaType] : [],
      sinceInputMs: contents ? sinceInput(contents) : Infinity,
    }),
  );
  session.setDevicePermissionHandler(() => false);
}

function sinceInput(contents: WebContents): number {
  return performance.now() - (lastInputAt.get(contents) ?? -Infinity);
}

/** URL.origin is the word "null" for a scheme that Node does not know, hence by hand. */
function originOf(address: string): string {
  try {
    const { protocol, host } = new URL(address);
    return `${protocol}//${host}`;
  } catch {
    return '';
  }
}
