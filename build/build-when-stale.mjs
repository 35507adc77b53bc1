import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['src-core', 'src-main', 'src-renderer', 'build', 'electron.vite.config.ts', 'package.json'];
const built = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html', 'out/serve.json'];

/** True when something of the built app is missing or older than its sources. */
export function isStale(root) {
  if (!built.every((path) => existsSync(join(root, path)))) return true;
  const oldest = Math.min(...built.map((path) => statSync(join(root, path)).mtimeMs));
  return sources.some((path) => newestIn(join(root, path)) > oldest);
}

function newestIn(path) {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

/**
 * Builds main, preload and renderer.
 *
 * @param {string} root the folder of package.json
 * @throws when the build fails; its own words are on the screen by then
 */
export function buildAll(root) {
  const builder = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  if (!existsSync(builder)) throw new Error('The libraries are not installed yet. Run: npm ci');
  const { status } = spawnSync(process.execPath, [builder, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('FairDesk could not be built; the reason is above.');
}
