/** Chromium's answer to one command, as loosely typed as the protocol's JSON. */
export type CdpResult = Record<string, unknown>;
type Listener = (params: CdpResult, session: string | undefined) => void;
type Message = {
  id?: number;
  method?: string;
  params?: CdpResult;
  sessionId?: string;
  result?: CdpResult;
  error?: { message: string };
};

/** A connection to the browser's DevTools protocol with all page sessions in it. */
export type Cdp = {
  send(method: string, params?: CdpResult, session?: string): Promise<CdpResult>;
  on(method: string, listener: Listener): void;
  close(): void;
};

/** Connects to `address` (ws://...). */
export async function connectCdp(address: string): Promise<Cdp> {
  const socket = new WebSocket(address);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true });
    socket.addEventListener('error', () => reject(new Error(`no DevTools at ${address}`)), { once: true });
  });
  const waiting = new Map<number, { resolve(result: CdpResult): void; reject(error: Error): void }>();
  const listeners = new Map<string, Listener[]>();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id === undefined) {
      for (const listener of listeners.get(message.method ?? '') ?? []) {
        listener(message.params ?? {}, message.sessionId);
      }
      return;
    }
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error) call?.reject(new Error(message.error.message));
    else call?.resolve(message.result ?? {});
  });
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('the browser has ended'));
    waiting.clear();
  });
  return {
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve, reject });
        socket.send(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }));
      }),
    on: (method, listener) => void listeners.set(method, [...(listeners.get(method) ?? []), listener]),
    close: () => socket.close(),
  };
}
