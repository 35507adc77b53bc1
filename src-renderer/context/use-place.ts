import type { FairSession } from '../../src-core/fair/record.ts';
import type { StoredRecord } from '../../src-core/kinds.ts';
import { makeContext } from './make-context.ts';

/** A screen of the app as it stands in the address: `#/graduates?open=<id>`. */
export type Route = { screen: string; open?: string };

/** Where in the app this window is: its screen, and the fair and session chosen in the top bar. */
export type Place = {
  route: Route;
  /** Undefined before the first fair is made. */
  currentFair: StoredRecord<'fair'> | undefined;
  currentSession: FairSession | undefined;
  setFair(id: string): void;
  setSession(key: string): void;
};

export const [PlaceProvider, usePlace] = makeContext<Place>('the place');

/** Shows another screen, with a record opened where `open` is given; the same function as long as the frame stands. */
export type Go = (to: Route | string) => void;

export const [GoProvider, useGo] = makeContext<Go>('the way to another screen');
