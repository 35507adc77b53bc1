import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { readdir, readFile, readlink } from 'node:fs/promises';

const run = promisify(execFile);

/**
 * The program that listens on a loopback port, as words for a person ("nginx, process 4711"), or null where the
 * system does not tell.
 *
 * @param {number} port
 * @returns {Promise<string | null>}
 */
export async function whoListens(port) {
  const ways =
    process.platform === 'win32' ? [byNetstat] : process.platform === 'linux' ? [byProc, byLsof] : [byLsof];
  for (const way of ways) {
    const found = await way(port).catch(() => null);
    if (found) return found;
  }
  return null;
}

async function byProc(port) {
  const inode =
    (await listeningInode('/proc/net/tcp', port)) ?? (await listeningInode('/proc/net/tcp6', port));
  if (!inode) return null;
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const links = await readdir(`/proc/${pid}/fd`).catch(() => []);
    for (const link of links) {
      if ((await readlink(`/proc/${pid}/fd/${link}`).catch(() => '')) !== `socket:[${inode}]`) continue;
      return `${(await readFile(`/proc/${pid}/comm`, 'utf8')).trim()}, process ${pid}`;
    }
  }
  return null;
}

async function listeningInode(table, port) {
  const wanted = port.toString(16).toUpperCase().padStart(4, '0');
  for (const line of (await readFile(table, 'utf8').catch(() => '')).split('\n')) {
    const cells = line.trim().split(/\s+/);
    if (cells[1]?.endsWith(`:${wanted}`) && cells[3] === '0A') return cells[9];
  }
  return null;
}

async function byLsof(port) {
  const { stdout } = await run('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc']);
  const pid = /^p(\d+)/m.exec(stdout)?.[1];
  const name = /^c(.+)/m.exec(stdout)?.[1];
  return pid ? `${name ?? 'a program'}, process ${pid}` : null;
}

async function byNetstat(port) {
  const { stdout } = await run('netstat', ['-ano', '-p', 'TCP']);
  const line = stdout.split('\n').find((text) => text.includes(`:${port} `) && /LISTENING/i.test(text));
  const pid = line?.trim().split(/\s+/).at(-1);
  if (!pid) return null;
  const tasks = await run('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH']).catch(() => null);
  const name = tasks && /^"([^"]+)"/m.exec(tasks.stdout)?.[1];
  return `${name ?? 'a program'}, process ${pid}`;
}
