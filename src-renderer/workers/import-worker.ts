import { importSession } from './import-session.ts';
import type { ImportAnswer, ImportRequest } from './import-protocol.ts';

/** What a worker's global scope is, as far as this one needs it. */
type Scope = {
  postMessage(message: ImportAnswer): void;
  onmessage: ((event: MessageEvent<ImportRequest>) => void) | null;
};

const scope = globalThis as unknown as Scope;
const handle = importSession((answer) => scope.postMessage(answer));

scope.onmessage = (event) => handle(event.data);
