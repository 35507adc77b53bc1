import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { embeddedDatabase } from './build/embedded-database.ts';
import { evalFreeZod } from './build/eval-free-zod.ts';
import { offlineStart } from './build/offline-start.ts';
import { serveFacts } from './build/serve-facts.ts';

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const builtAt = new Date().toISOString();
const define = { __APP_VERSION__: JSON.stringify(version), __BUILT_AT__: JSON.stringify(builtAt) };

/** Large libraries go into files of their own, so that the first screen does not wait for charts and workbooks. */
const chunkGroups = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 3 },
  { name: 'antd', test: /node_modules[\\/](antd|@ant-design|@rc-component|rc-[a-z-]+)[\\/]/, priority: 2 },
  { name: 'xlsx', test: /node_modules[\\/](xlsx|@e965)[\\/]/, priority: 2 },
  { name: 'echarts', test: /node_modules[\\/](echarts|zrender)[\\/]/, priority: 2 },
  // All sentences of a language are one file, of which a page loads the one it speaks.
  { name: 'locale-zh-cn', test: /src-renderer[\\/]locale[\\/]zh-cn[\\/]/, priority: 4 },
  { name: 'locale-en', test: /src-renderer[\\/]locale[\\/]en[\\/]/, priority: 4 },
];

/** Paths from where the page lies: a hub serves it at `/app/`, all others at the root. electron-vite has its own idea. */
const relativePaths: Plugin = {
  name: 'relative-paths',
  config: { order: 'post', handler: (config) => void (config.base = './') },
};

export default defineConfig({
  main: {
    define,
    plugins: [embeddedDatabase()],
    build: {
      outDir: 'out/main',
      lib: {
        // The hub runs in a process of its own (Electron's utility process).
        entry: { main: 'src-main/main.ts', hub: 'src-portal/hub/hub-process.ts' },
        formats: ['es'],
      },
      rolldownOptions: { output: { entryFileNames: '[name].js' }, checks: { eval: false } },
    },
  },
  preload: {
    plugins: [evalFreeZod()],
    build: {
      outDir: 'out/preload',
      // A sandboxed preload is CommonJS, and the ending says so in a package of modules.
      lib: { entry: 'src-main/preload.ts', formats: ['cjs'] },
      rolldownOptions: { output: { entryFileNames: 'preload.cjs' } },
    },
  },
  renderer: {
    root: 'src-renderer',
    define,
    plugins: [
      react(),
      relativePaths,
      evalFreeZod(),
      offlineStart(),
      serveFacts(join(root, 'out/serve.json'), { version, builtAt }),
    ],
    worker: { format: 'es', plugins: () => [evalFreeZod()] },
    build: {
      outDir: join(root, 'out/renderer'),
      emptyOutDir: true,
      minify: true,
      target: 'chrome120',
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: {
        input: {
          index: join(root, 'src-renderer/index.html'),
          sw: join(root, 'src-renderer/host/service-worker.ts'),
        },
        output: {
          entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
          codeSplitting: { groups: chunkGroups },
        },
      },
    },
  },
});
