import type { OfficeSlot, Slot } from '../../src-core/contract/host.ts';
import type { Language } from '../locale/language.ts';
import { makeContext } from './make-context.ts';

/** How this laptop likes it; known before any store is open. */
export type Preferences = {
  slot: Slot;
  /** The office that was open last: where one comes back to from the demonstration. */
  office: OfficeSlot;
  look: 'light' | 'dark';
  language: Language;
};

export type Preferring = { preferences: Preferences; prefer(change: Partial<Preferences>): void };

export const [PreferencesProvider, usePreferences] = makeContext<Preferring>('the preferences');
