#!/usr/bin/env node
// `npx fairdesk-portal ...`: the portal's commands; `npm run portal` serves. Plain Node 20 and later: where the Node that was
// found cannot run TypeScript as it stands, the one that comes along does (docs/adr/0003).
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const commands = new URL('../src-portal/cli.ts', import.meta.url);
const system = process.platform === 'win32' ? 'win' : process.platform;
const program = process.platform === 'win32' ? 'node.exe' : 'node';
const own = fileURLToPath(
  new URL(`../node_modules/node-${system}-${process.arch}/bin/${program}`, import.meta.url),
);

if (process.features.typescript) await import(commands);
else if (existsSync(own)) runBy(own);
else {
  process.stderr.write(`fairdesk-portal needs Node 24; this is ${process.version}. Nothing was started.\n`);
  process.exitCode = 1;
}

function runBy(node) {
  const child = spawn(node, [fileURLToPath(commands), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}
