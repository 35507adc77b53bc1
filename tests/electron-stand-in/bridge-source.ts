/** The world of the preload: it shares the document with the page, and nothing else. */
export const preloadWorld = 'electron-preload';
/** The DevTools binding through which the preload reaches the main process. */
export const sendBinding = 'standInSend';

/** The page's half of contextBridge: waits for what the preload exposes. Must be added before the preload. */
export const pageSource = `(() => {
  if (window !== window.top) return;
  const waiting = new Map();
  let last = 0;
  document.addEventListener('stand-in:expose', ({ detail: { key, names } }) => {
    const api = {};
    for (const name of names) {
      api[name] = (...args) => new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve, reject });
        document.dispatchEvent(new CustomEvent('stand-in:call', { detail: { id, key, name, args } }));
      });
    }
    Object.defineProperty(window, key, { value: Object.freeze(api), enumerable: true });
  });
  document.addEventListener('stand-in:answer', ({ detail: { id, value, error } }) => {
    const call = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) call.resolve(value); else call.reject(new Error(error));
  });
})();`;

/** What a page finds whose main process denies new windows. */
export const closedPageSource = 'window.open = () => null;';

/** Wraps the built preload: what its require('electron') gives, in a world of its own. */
export function preloadSource(preload: string): string {
  return `(() => {
  if (window !== window.top) return;
  const exposed = new Map();
  const waiting = new Map();
  let last = 0;
  const toWire = (value) => JSON.stringify({ value }, (key, v) =>
    v instanceof Uint8Array ? { $bytes: v.toBase64() } : v === undefined ? { $undefined: true } : v);
  const fromWire = (text) => JSON.parse(text, (key, v) =>
    v && v.$bytes !== undefined ? Uint8Array.fromBase64(v.$bytes) : v && v.$undefined ? undefined : v).value;
  const contextBridge = {
    exposeInMainWorld(key, api) {
      for (const part of Object.values(api)) {
        if (typeof part !== 'function') throw new Error('the stand-in only exposes functions');
      }
      exposed.set(key, api);
      document.dispatchEvent(new CustomEvent('stand-in:expose', { detail: { key, names: Object.keys(api) } }));
    },
  };
  document.addEventListener('stand-in:call', async ({ detail: { id, key, name, args } }) => {
    const answer = (detail) => document.dispatchEvent(new CustomEvent('stand-in:answer', { detail }));
    try { answer({ id, value: await exposed.get(key)[name](...args) }); }
    catch (error) { answer({ id, error: String(error) }); }
  });
  const ipcRenderer = {
    invoke: (channel, ...args) => new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      ${sendBinding}(toWire({ id, channel, args }));
    }),
  };
  globalThis.standInAnswer = (text) => {
    const { id, value, error } = fromWire(text);
    const call = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) call.resolve(value); else call.reject(new Error(error));
  };
  const require = (name) => {
    if (name === 'electron') return { contextBridge, ipcRenderer };
    throw new Error('a sandboxed preload cannot require ' + name);
  };
  const module = { exports: {} };
  (function (require, module, exports) {\n${preload}\n})(require, module, module.exports);
})();`;
}
