import type { OfficeSlot } from '../../src-core/contract/host.ts';
import type { OfficeHere } from '../store/offices-here.ts';
import { makeContext } from './make-context.ts';

/** What came of bringing the records of another office here; what was brought stays. */
export type BroughtIn =
  { state: 'brought' | 'stopped'; done: number; total: number } | { state: 'failed'; sentence: string };

/** The offices whose records are at this laptop. */
export type Offices = {
  here: readonly OfficeHere[];
  open(slot: OfficeSlot): void;
  /** Shows the first screen in a free place, from which another office is joined; undefined where all are taken. */
  joinAnother: (() => void) | undefined;
  /** @param onProgress answers whether to go on */
  bringIn(from: OfficeSlot, onProgress: (done: number, total: number) => boolean): Promise<BroughtIn>;
};

export const [OfficesProvider, useOffices] = makeContext<Offices>('the offices');
