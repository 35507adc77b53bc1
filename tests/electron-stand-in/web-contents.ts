import { EventEmitter } from 'node:events';
import type {
  PrintToPDFOptions,
  WebContents as ElectronContents,
  WebContentsPrintOptions,
  HandlerDetails,
} from 'electron';
import { closedPageSource, pageSource, preloadSource, preloadWorld, sendBinding } from './bridge-source.ts';
import { newTarget } from './browser-window.ts';
import type { CdpResult } from './cdp.ts';
import { toElectron, toReal } from './scheme-server.ts';
import { runningChromium, standIn } from './state.ts';
import { fromWire, toWire } from './wire.ts';

type Options = { preload: string | null; canRunScripts: boolean };
type Frame = { origin: string; isMain: boolean };
type Sent = { id: number; channel: string; args: unknown[] };
type OpenHandler = Parameters<ElectronContents['setWindowOpenHandler']>[0];

/** The part of Electron's page that src-main calls, as electron.d.ts declares it. */
type Part = Pick<ElectronContents, 'id' | 'loadURL' | 'print' | 'printToPDF' | 'setWindowOpenHandler'>;

let lastId = 0;

/** The page of a window: its preload, its messages to the main process, where it may go. */
export class WebContents extends EventEmitter implements Part {
  readonly id = ++lastId;
  readonly #options: Options;
  readonly #attached: Promise<void>;
  #session = '';
  #target = '';
  #openHandler: OpenHandler = () => ({ action: 'allow' });
  readonly #frames = new Map<number, Frame>();

  constructor(options: Options) {
    super();
    this.#options = options;
    this.#attached = this.#attach();
  }

  async #attach(): Promise<void> {
    const { cdp } = runningChromium();
    this.#target = await newTarget();
    const attached = await cdp.send('Target.attachToTarget', { targetId: this.#target, flatten: true });
    this.#session = String(attached['sessionId']);
    this.#listen();
    await this.#send('Page.enable');
    await this.#send('Runtime.enable');
    await this.#send('Fetch.enable', { patterns: [{ urlPattern: '*', resourceType: 'Document' }] });
    if (!this.#options.canRunScripts)
      await this.#send('Emulation.setScriptExecutionDisabled', { value: true });
    if (this.#openHandler({ url: 'about:blank' } as HandlerDetails).action === 'deny') {
      await this.#send('Page.addScriptToEvaluateOnNewDocument', { source: closedPageSource });
    }
    if (this.#options.preload === null) return;
    await this.#send('Runtime.addBinding', { name: sendBinding, executionContextName: preloadWorld });
    await this.#send('Page.addScriptToEvaluateOnNewDocument', { source: pageSource });
    await this.#send('Page.addScriptToEvaluateOnNewDocument', {
      source: preloadSource(this.#options.preload),
      worldName: preloadWorld,
    });
  }

  #listen(): void {
    const { cdp } = runningChromium();
    const here = (method: string, act: (params: CdpResult) => void): void =>
      cdp.on(method, (params, session) => {
        if (session === this.#session) act(params);
      });
    here('Runtime.executionContextCreated', ({ context }) => this.#contextCreated(context as CdpResult));
    here('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      this.#frames.delete(Number(executionContextId));
    });
    here('Runtime.bindingCalled', ({ payload, executionContextId }) => {
      void this.#answer(String(payload), Number(executionContextId));
    });
    here('Fetch.requestPaused', (params) => void this.#documentAsked(params));
    cdp.on('Target.targetDestroyed', ({ targetId }) => {
      if (targetId === this.#target) this.emit('destroyed');
    });
    cdp.on('Target.targetCreated', ({ targetInfo }) => this.#opened(targetInfo as CdpResult));
  }

  #contextCreated(context: CdpResult): void {
    const { frameId } = context['auxData'] as { frameId: string };
    // A page's main frame has the id of its target.
    const frame = { origin: toElectron(String(context['origin'])), isMain: frameId === this.#target };
    this.#frames.set(Number(context['id']), frame);
  }

  async #answer(payload: string, contextId: number): Promise<void> {
    const { id, channel, args } = fromWire(payload) as Sent;
    const frame = this.#frames.get(contextId);
    const senderFrame = frame ? { origin: frame.origin, parent: frame.isMain ? null : {} } : null;
    const event = { sender: this, senderFrame } as never;
    const reply = await this.#handled(channel, event, args);
    await this.#send('Runtime.evaluate', {
      expression: `standInAnswer(${JSON.stringify(toWire({ id, ...reply }))})`,
      contextId,
    }).catch(() => undefined); // the page has gone on meanwhile
  }

  async #handled(
    channel: string,
    event: never,
    args: unknown[],
  ): Promise<{ value: unknown } | { error: string }> {
    const handler = standIn.handlers.get(channel);
    if (!handler) return { error: `No handler registered for '${channel}'` };
    try {
      return { value: await handler(event, ...args) };
    } catch (error) {
      return { error: String(error) };
    }
  }

  /** A document of the main frame is asked for: the guards of the main process decide. */
  async #documentAsked(params: CdpResult): Promise<void> {
    const { url } = params['request'] as { url: string };
    let isPrevented = false;
    if (params['frameId'] === this.#target) {
      const event = { url: toElectron(url), preventDefault: () => void (isPrevented = true) };
      this.emit('will-navigate', event);
    }
    const { requestId } = params;
    await (
      isPrevented
        ? this.#send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
        : this.#send('Fetch.continueRequest', { requestId })
    ).catch(() => undefined); // the page has gone on meanwhile
  }

  /** A link can still open a page here, where Electron would not; it is closed again. */
  #opened(target: CdpResult): void {
    if (target['openerId'] !== this.#target || target['type'] !== 'page') return;
    const { action } = this.#openHandler({ url: toElectron(String(target['url'])) } as HandlerDetails);
    if (action === 'deny')
      void runningChromium().cdp.send('Target.closeTarget', { targetId: target['targetId'] });
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  async loadURL(address: string): Promise<void> {
    await this.#attached;
    const loaded = new Promise<void>((resolve) => {
      runningChromium().cdp.on('Page.loadEventFired', (_params, session) => {
        if (session === this.#session) resolve();
      });
    });
    const { errorText } = await this.#send('Page.navigate', { url: toReal(address) });
    if (errorText) throw new Error(`${address} was not loaded: ${String(errorText)}`);
    await loaded;
    this.emit('did-finish-load');
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    const { data } = await this.#send('Page.printToPDF', {
      landscape: options.landscape ?? false,
      printBackground: options.printBackground ?? false,
      preferCSSPageSize: options.preferCSSPageSize ?? false,
      paperWidth: 8.27,
      paperHeight: 11.69,
    });
    return Buffer.from(String(data), 'base64');
  }

  /** There is no printer here: the pages are made, as for paper, and thrown away. */
  print(options: WebContentsPrintOptions, done: (success: boolean, reason: string) => void): void {
    const { landscape = false, printBackground = true } = options;
    this.printToPDF({ landscape, printBackground }).then(
      () => done(true, ''),
      (error: unknown) => done(false, String(error)),
    );
  }

  async destroy(): Promise<void> {
    await this.#attached;
    await runningChromium()
      .cdp.send('Target.closeTarget', { targetId: this.#target })
      .catch(() => undefined); // it is closed already
    this.emit('destroyed');
  }

  #send(method: string, params: CdpResult = {}): Promise<CdpResult> {
    return runningChromium().cdp.send(method, params, this.#session);
  }
}
