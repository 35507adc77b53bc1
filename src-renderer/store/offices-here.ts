import { type OfficeSlot, officeSlots } from '../../src-core/contract/host.ts';
import { type MarkPlace, readMark } from './recovery/usage-mark.ts';

/** An office whose records are at this laptop. */
export type OfficeHere = { slot: OfficeSlot; name: string };

/** The offices that have recorded at this laptop, in the order of their places. */
export function officesHere(place: MarkPlace): OfficeHere[] {
  return officeSlots.flatMap((slot) => {
    const mark = readMark(place, slot);
    return mark ? [{ slot, name: mark.workspaceName }] : [];
  });
}

/** A place for one more office; undefined where all are taken. */
export function freeSlot(place: MarkPlace): OfficeSlot | undefined {
  return officeSlots.find((slot) => readMark(place, slot) === undefined);
}
