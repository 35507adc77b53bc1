/**
 * The one piece of work that Ctrl+Z takes back: the last that was offered and has not been taken or withdrawn. The rows of
 * some work are on the screen before the journal has it and the offer is made: who presses the key then means that work.
 */
export type UndoOffer = {
  /**
   * @param onReplaced another offer has come: what shows this one can go
   * @returns withdraws the offer, unless another one has come since
   */
  make(take: () => void, onReplaced?: () => void): () => void;
  /** Takes it when everything is written that was asked for until now. */
  take(): Promise<void>;
};

export function undoOffer(settled: () => Promise<void>): UndoOffer {
  let last: { take: () => void; onReplaced: (() => void) | undefined } | undefined;
  return {
    make(take, onReplaced) {
      const before = last;
      const mine = { take, onReplaced };
      last = mine;
      before?.onReplaced?.();
      return () => {
        if (last === mine) last = undefined;
      };
    },
    async take() {
      await settled();
      // The screen whose work was written last makes its offer.
      await new Promise((resolve) => setTimeout(resolve));
      const taken = last;
      last = undefined;
      taken?.take();
    },
  };
}
