import type { Backgrounds } from './backgrounds.ts';
import type { UndoOffer } from './undo-offer.ts';
import type { Unsaved } from './unsaved.ts';
import { makeContext } from './make-context.ts';

/** What dies with the window. The objects stay the same; what they hold changes. */
export type WindowState = {
  /** What was typed and not saved on this screen. */
  unsaved: Unsaved;
  /** What Ctrl+Z takes back. */
  undoOffer: UndoOffer;
  /** What goes on behind the screen that is shown. */
  backgrounds: Backgrounds;
};

export const [WindowStateProvider, useWindowState] = makeContext<WindowState>('the state of the window');
