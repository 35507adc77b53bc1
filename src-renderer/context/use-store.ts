import type { ScreenStore } from '../store/store.ts';
import { makeContext } from './make-context.ts';

/** The records of the open workspace, as far as a screen may have them. The same object as long as the workspace is open. */
export const [StoreProvider, useStore] = makeContext<ScreenStore>('the store');
