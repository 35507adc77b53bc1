/** What would lose something: leaving the screen it was typed on, or only the end of the window because the screen keeps it. */
export type LostBy = 'leaving' | 'closing';

/** Which forms on the screen hold something that was typed and not saved. */
export type Unsaved = {
  /** `ending`: nothing was typed, but work goes on behind the screens that the end of the window would stop. */
  mark(form: object, lostBy: LostBy | 'ending' | undefined): void;
  /** Whether leaving the screen would lose something; closing the window loses that too. */
  isAny(by: LostBy): boolean;
  /** Only work that goes on would be lost. */
  isOnlyWork(): boolean;
  /** The person has said that it may go. */
  forgetAll(): void;
};

export function unsaved(): Unsaved {
  const typed = new Map<object, LostBy | 'ending'>();
  return {
    mark: (form, lostBy) => void (lostBy ? typed.set(form, lostBy) : typed.delete(form)),
    isAny: (by) => (by === 'closing' ? typed.size > 0 : [...typed.values()].includes('leaving')),
    isOnlyWork: () => [...typed.values()].every((lostBy) => lostBy === 'ending'),
    forgetAll: () => typed.clear(),
  };
}
