import type { Slot } from '../../../src-core/contract/host.ts';

/** A third, tiny trace of earlier use, so that lost copies are never taken for a new installation. */
export type UsageMark = {
  workspaceName: string;
  commits: number;
  /** The number that the next entry would have taken: what is beyond the copies' last one is lost. */
  next: number;
  at: string;
};

/** Where marks are kept: `localStorage` in a page, something in memory in a test. */
export type MarkPlace = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export function readMark(place: MarkPlace, slot: Slot): UsageMark | undefined {
  try {
    const text = place.getItem(nameOf(slot));
    return text === null ? undefined : (JSON.parse(text) as UsageMark);
  } catch {
    return undefined;
  }
}

export function writeMark(place: MarkPlace, slot: Slot, mark: UsageMark): void {
  try {
    place.setItem(nameOf(slot), JSON.stringify(mark));
  } catch {
    // The mark is a help after a disaster; a full disk must not keep an interview from being saved.
  }
}

/** Begins anew after a loss that the person has read and accepted. */
export function forgetMark(place: MarkPlace, slot: Slot): void {
  place.removeItem(nameOf(slot));
}

function nameOf(slot: Slot): string {
  return `fairdesk.${slot}.used`;
}
