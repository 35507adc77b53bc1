import { standIn } from './state.ts';

/** What a test tells the stand-in: what a person will answer in the next dialog, or that the app is quit. */
export type Order = { kind: 'dialog'; paths: string[] } | { kind: 'quit' };
/** What the stand-in tells a test: the app's window is there, and where Playwright can join in. */
export type Ready = { kind: 'ready'; endpoint: string };

const dialogAnswers: string[][] = [];

/** The paths chosen in the next dialog; none: it is closed. A dialog that no test has foreseen is a failure. */
export function nextDialogAnswer(): string[] {
  const answer = dialogAnswers.shift();
  if (!answer) throw new Error('a dialog was opened, but the test has not said what the person answers');
  return answer;
}

/** Listens to the test, and reports as soon as the first window has loaded its page. */
export function obey(quit: () => void): void {
  process.on('message', (order: Order) => {
    if (order.kind === 'dialog') dialogAnswers.push(order.paths);
    else quit();
  });
  process.on('disconnect', quit);
  standIn.appEvents.on(
    'web-contents-created',
    (_event: unknown, contents: { once: NodeJS.EventEmitter['once'] }) => {
      contents.once('did-finish-load', () => {
        const ready: Ready = { kind: 'ready', endpoint: standIn.chromium?.endpoint ?? '' };
        process.send?.(ready);
      });
    },
  );
}
