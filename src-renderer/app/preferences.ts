import { z } from 'zod';
import { officeSlots, slotSchema } from '../../src-core/contract/host.ts';
import type { Preferences } from '../context/use-preferences.ts';

const key = 'fairdesk.preferences';
const usual: Preferences = { slot: 'office', office: 'office', look: 'light', language: 'zh-CN' };

/** What must be known before a store is open; kept by the browser, not among the records. */
export function readPreferences(): Preferences {
  const kept = parsed(localStorage.getItem(key));
  return {
    slot: slotSchema.safeParse(kept.slot).data ?? usual.slot,
    office: z.enum(officeSlots).safeParse(kept.office).data ?? usual.office,
    look: kept.look === 'dark' ? 'dark' : usual.look,
    language: kept.language === 'en' ? 'en' : usual.language,
  };
}

export function keepPreferences(preferences: Preferences): void {
  localStorage.setItem(key, JSON.stringify(preferences));
}

function parsed(text: string | null): Partial<Record<keyof Preferences, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    // Somebody else wrote here; the usual preferences do no harm.
    return {};
  }
}
