/**
 * npm run dev: the page from its sources with live reload, for a browser. The address is another one than that of npm start,
 * so that trying things out never touches real records. The main process is small and is tried with npm start, which
 * builds what has changed.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { resolveConfig } from 'electron-vite';
import { createServer } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const port = 4328;

const { config } = await resolveConfig({ root }, 'serve', 'development');
const server = await createServer({
  ...config.renderer,
  configFile: false,
  server: { host: '127.0.0.1', port, strictPort: true },
});
await server.listen();
server.printUrls();
