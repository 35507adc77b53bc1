import type { BrowserContext, Page } from '@playwright/test';

/** The hosts that a spec can run on; one Playwright project each. */
export type DeskKind = 'chromium' | 'electron-stand-in' | 'electron';

/** FairDesk as a person has it in front of them, whichever host it runs on. */
export type Desk = {
  kind: DeskKind;
  /** The page of the app; another one after `restart`. */
  readonly page: Page;
  readonly context: BrowserContext;
  /** Where the records lie: the browser's profile, or Electron's user-data folder. */
  profileDir: string;
  /** Origin of the page as Playwright sees it, without a slash at the end. */
  origin: string;
  /** Does `trigger`, and chooses these files in the dialog that opens; none: the dialog is closed. */
  openFile(trigger: () => Promise<unknown>, paths: string | string[]): Promise<void>;
  /** Does `trigger`, agrees to the file dialog (or to so many), and gives the bytes that were written within so many milliseconds. */
  saveFile(trigger: () => Promise<unknown>, withinMs?: number, dialogs?: number): Promise<Buffer>;
  /** The name under which the last `saveFile` was written. */
  readonly savedName: string;
  /** Ends the app as a person does, then starts it again on the same profile. `between` runs while it is closed. */
  restart(between?: () => Promise<void>): Promise<void>;
  /** Takes the server away from a browser; not for Electron, which has none. */
  stopServer(): Promise<void>;
  close(): Promise<void>;
};

/** The folder of package.json. */
export const root = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');
