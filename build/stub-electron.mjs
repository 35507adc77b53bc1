import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The mark in front of the fuses in every Electron program (from @electron/fuses). */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuseCount = 8;

/**
 * Makes a folder that a packager takes for Electron: it has the right files and real fuses, but runs nothing.
 *
 * @param {string} folder
 * @param {string} version of the Electron that it stands for
 */
export function makeStubElectron(folder, version) {
  for (const name of ['locales', 'resources']) mkdirSync(join(folder, name), { recursive: true });
  const fuses = Buffer.from([1, fuseCount, ...Buffer.from('1'.repeat(fuseCount))]);
  const program = Buffer.concat([Buffer.from('#!/bin/sh\nexit 1\n'), Buffer.from(sentinel), fuses]);
  writeFileSync(join(folder, 'electron'), program, { mode: 0o755 });
  writeFileSync(join(folder, 'version'), version);
  writeFileSync(join(folder, 'LICENSE'), 'A stub. It runs nothing.');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), '<p>A stub. It runs nothing.');
  for (const language of ['zh-CN', 'en-US']) writeFileSync(join(folder, 'locales', `${language}.pak`), '');
}

/**
 * The fuses of a program, as '0' and '1' in their own order.
 *
 * @param {Buffer} program
 */
export function readFuses(program) {
  const at = program.indexOf(sentinel);
  if (at < 0) throw new Error('this program has no fuses');
  const start = at + sentinel.length + 2;
  return program.subarray(start, start + program[start - 1]).toString('latin1');
}
