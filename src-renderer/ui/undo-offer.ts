/** The one piece of work that Ctrl+Z takes back: the last that was offered and has not been taken or withdrawn. */
export type UndoOffer = {
  /** @returns withdraws the offer, unless another one has come since */
  make(take: () => void): () => void;
  take(): void;
};

export function undoOffer(): UndoOffer {
  let last: (() => void) | undefined;
  return {
    make(take) {
      last = take;
      return () => {
        if (last === take) last = undefined;
      };
    },
    take() {
      const take = last;
      last = undefined;
      take?.();
    },
  };
}
