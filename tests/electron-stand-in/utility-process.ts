import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';

/** Electron's utility process as a process of Node's: the same program, its `parentPort` over Node's own channel. */
class UtilityProcess extends EventEmitter {
  private readonly child: ChildProcess;

  constructor(modulePath: string) {
    super();
    this.child = fork(new URL('./utility-child.ts', import.meta.url), [modulePath], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    this.child.on('message', (message) => this.emit('message', message));
    this.child.once('exit', (code) => this.emit('exit', code));
  }

  postMessage(message: unknown): void {
    this.child.send(message as object);
  }

  kill(): boolean {
    return this.child.kill();
  }
}

export const utilityProcess = { fork: (modulePath: string) => new UtilityProcess(modulePath) };
