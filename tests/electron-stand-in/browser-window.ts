import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type * as Electron from 'electron';
import { runningChromium, standIn } from './state.ts';
import { WebContents } from './web-contents.ts';

/** The part of Electron's window that src-main calls, as electron.d.ts declares it. */
type Part = Pick<
  Electron.BrowserWindow,
  | 'loadURL'
  | 'close'
  | 'destroy'
  | 'show'
  | 'focus'
  | 'restore'
  | 'isMinimized'
  | 'maximize'
  | 'isMaximized'
  | 'getNormalBounds'
>;

/** A window: one page of Chromium. What only a real window has (frame, focus, screens) is kept as plain state. */
export class BrowserWindow extends EventEmitter implements Part {
  readonly webContents: WebContents;
  #bounds: Electron.Rectangle;
  #isMaximized = false;
  #isGone = false;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    const preferences = options.webPreferences ?? {};
    if (!preferences.contextIsolation || !preferences.sandbox || preferences.nodeIntegration) {
      throw new Error('the stand-in only knows isolated, sandboxed windows without Node');
    }
    if (!standIn.arePermissionsGuarded)
      throw new Error('permissions must be guarded before the first window');
    this.#bounds = {
      x: options.x ?? 0,
      y: options.y ?? 0,
      width: options.width ?? 800,
      height: options.height ?? 600,
    };
    const preload = preferences.preload ? readFileSync(preferences.preload, 'utf8') : null;
    this.webContents = new WebContents({ preload, canRunScripts: preferences.javascript !== false });
    standIn.windows.add(this);
    standIn.appEvents.emit('web-contents-created', {}, this.webContents);
    this.webContents.once('destroyed', () => this.#gone());
  }

  static getAllWindows(): BrowserWindow[] {
    return [...standIn.windows];
  }

  async loadURL(address: string): Promise<void> {
    await this.webContents.loadURL(address);
    this.emit('ready-to-show');
  }

  /** As when a person closes it: asks first, then goes. */
  async close(): Promise<void> {
    this.emit('close', {});
    await this.webContents.destroy();
  }

  destroy(): void {
    void this.webContents.destroy();
  }

  show(): void {}
  focus(): void {}
  restore(): void {}
  isMinimized(): boolean {
    return false;
  }

  maximize(): void {
    this.#isMaximized = true;
  }

  isMaximized(): boolean {
    return this.#isMaximized;
  }

  getNormalBounds(): Electron.Rectangle {
    return this.#bounds;
  }

  #gone(): void {
    if (this.#isGone) return;
    this.#isGone = true;
    standIn.windows.delete(this);
    this.emit('closed');
    if (standIn.windows.size === 0) standIn.appEvents.emit('window-all-closed');
  }
}

/** Takes the page that Chromium has opened by itself, or opens another one. */
export async function newTarget(): Promise<string> {
  const first = standIn.firstTarget;
  standIn.firstTarget = null;
  if (first) return first;
  const { targetId } = await runningChromium().cdp.send('Target.createTarget', {
    url: 'about:blank',
    background: true,
  });
  return String(targetId);
}
