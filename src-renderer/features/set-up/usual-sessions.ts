import type { FairSession } from '../../../src-core/fair/record.ts';
import type { Day } from '../../../src-core/record/instant.ts';
import { say } from '../../locale/say.ts';

/** A morning and an afternoon on the first day, at this laptop's time; to be changed by the person. */
export function usualSessions(day: Day): FairSession[] {
  const at = (time: string) => new Date(`${day}T${time}:00`).toISOString();
  return [
    { key: 'am', label: say('start.set-up.morning'), start: at('09:00'), end: at('12:00') },
    { key: 'pm', label: say('start.set-up.afternoon'), start: at('13:30'), end: at('17:00') },
  ];
}
