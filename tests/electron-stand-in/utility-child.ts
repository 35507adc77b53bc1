import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';

/** Puts `process.parentPort` where Electron does, then runs the program. Ends with the main process, as in Electron. */
const port = Object.assign(new EventEmitter(), {
  postMessage: (message: unknown) => void process.send?.(message),
});
Object.assign(process, { parentPort: port });
process.on('message', (data) => port.emit('message', { data }));
process.once('disconnect', () => process.exit(0));
await import(pathToFileURL(process.argv[2] ?? '').href);
