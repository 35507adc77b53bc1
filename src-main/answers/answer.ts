import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import {
  channelOf,
  hostCalls,
  isHostCall,
  refused,
  type HostAnswer,
  type HostCallName,
} from '../../src-core/contract/host.ts';
import type { HostAnswers } from '../../src-core/contract/host.ts';
import { describeError } from '../describe-error.ts';

export type AnsweringDesk = {
  /** The only origin that is answered. */
  origin: string;
  answersFor(owner: number): HostAnswers;
  /** One line for the log: the call and what went wrong with it, never what it was about. */
  log(line: string): void;
};

type Asked = Pick<IpcMainInvokeEvent, 'senderFrame' | 'sender'>;

/** Answers every call of the table. The only user of `ipcMain.handle`. */
export function answer(ipc: Pick<IpcMain, 'handle'>, desk: AnsweringDesk): void {
  for (const name of Object.keys(hostCalls) as HostCallName[]) {
    ipc.handle(channelOf(name), (event, args: unknown) => answerOne(desk, name, event, args));
  }
}

/** One call: who asks, what with, the answer. Nothing but an answer ever comes out. */
export async function answerOne(
  desk: AnsweringDesk,
  name: string,
  event: Asked,
  args: unknown,
): Promise<HostAnswer<unknown>> {
  if (event.senderFrame?.origin !== desk.origin || event.senderFrame.parent !== null) {
    return logged(desk, name, refused('DENIED', `${name}: asked from elsewhere`));
  }
  if (!isHostCall(name)) return logged(desk, 'unknown', refused('BAD_ARGUMENT', 'there is no such call'));
  const parsed = hostCalls[name].args.safeParse(args);
  if (!parsed.success) {
    const paths = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.code}`).join(', ');
    return logged(desk, name, refused('BAD_ARGUMENT', `${name}: ${paths}`));
  }
  try {
    const calls = desk.answersFor(event.sender.id) as Record<
      HostCallName,
      (args: unknown) => Promise<HostAnswer<unknown>>
    >;
    return logged(desk, name, await calls[name](parsed.data));
  } catch (error) {
    return logged(desk, name, refused('FAILED', `${name}: ${describeError(error)}`));
  }
}

function logged<T>(desk: AnsweringDesk, name: string, result: HostAnswer<T>): HostAnswer<T> {
  if (!result.ok) desk.log(`${name} ${result.code} ${result.detail}`);
  return result;
}
