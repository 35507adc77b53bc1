import { makeContext } from './make-context.ts';

/** Who works at this laptop. */
export type WindowSession = {
  operator: string;
  /** Nobody sits here: whatever is scanned or pressed is for nobody. */
  isLocked: boolean;
  /** Somebody else works here from now on. */
  workAs(operator: string): void;
};

export const [SessionProvider, useSession] = makeContext<WindowSession>('the session');
