/**
 * npm run dev: the sources with live reload, in Electron where its program is installed, else for a browser. The
 * browser's address is another one than that of npm start, so that trying things out never touches real records.
 */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { resolveConfig } from 'electron-vite';
import { createServer } from 'vite';
import { findElectron } from './find-electron.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const port = 4328;

if (findElectron(root)) {
  const tool = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  const child = spawn(process.execPath, [tool, 'dev'], { cwd: root, stdio: 'inherit' });
  child.on('exit', (code) => (process.exitCode = code ?? 1));
} else {
  const { config } = await resolveConfig({ root }, 'serve', 'development');
  const server = await createServer({
    ...config.renderer,
    configFile: false,
    server: { host: '127.0.0.1', port, strictPort: true },
  });
  await server.listen();
  server.printUrls();
}
