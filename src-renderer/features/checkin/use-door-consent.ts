import { standingConsent } from '../../../src-core/consent/standing-consent.ts';
import { useLive } from '../../ui/use-live.ts';
import type { DoorDesk } from './use-door.ts';

/** Whether the person who has just passed has agreed to the notice, and the one key that notes it. */
export type DoorConsent = {
  /** The edition that was agreed to. */
  version: string | undefined;
  /** Why it was not noted. */
  problem: string | undefined;
  give(): void;
};

/** Undefined where nobody stands at the door, or until it is known. */
export function useDoorConsent({ answer, agree, unnoted }: DoorDesk): DoorConsent | undefined {
  const person = answer?.kind === 'passed' || answer?.kind === 'again' ? answer.person.id : '';
  const consents = useLive(() => (read) => read.where('consent', 'graduate', person), [person]);
  if (person === '' || !consents) return undefined;
  return {
    version: standingConsent(consents, undefined)?.version,
    problem: unnoted?.person === person ? unnoted.sentence : undefined,
    give: agree,
  };
}
