import { useState } from 'react';
import { giveConsent } from '../../../src-core/consent/give-consent.ts';
import { consent } from '../../../src-core/consent/record.ts';
import { standingConsent } from '../../../src-core/consent/standing-consent.ts';
import { useDesk } from '../../ui/desk.tsx';
import { outcomeSentences } from '../../ui/outcome-sentences.ts';
import { useLive } from '../../ui/use-live.ts';
import type { Answer } from './answer.ts';

/** Whether the person who has just passed has agreed to the notice, and the one key that notes it. */
export type DoorConsent = {
  /** The edition that was agreed to. */
  version: string | undefined;
  /** Why it was not noted. */
  problem: string | undefined;
  give(): void;
};

/** Undefined where nobody stands at the door. */
export function useDoorConsent(answer: Answer | undefined): DoorConsent | undefined {
  const { store } = useDesk();
  const person = answer?.kind === 'passed' || answer?.kind === 'again' ? answer.person.id : '';
  const consents = useLive(() => (read) => read.where('consent', 'graduate', person), [person]);
  const [failed, setFailed] = useState<{ person: string; sentence: string } | undefined>();
  if (person === '' || !consents) return undefined;
  const version = standingConsent(consents, undefined)?.version;
  return {
    version,
    problem: failed?.person === person ? failed.sentence : undefined,
    give() {
      if (version !== undefined) return;
      // In the group of the check-in: who is taken back was not asked either.
      const group = answer?.kind === 'passed' ? { group: answer.group } : {};
      void store.commit(giveConsent, { graduate: person, channel: 'door' }, group).then((outcome) => {
        const sentence = outcome.saved ? '' : outcomeSentences(outcome, consent).join(' ');
        setFailed(sentence === '' ? undefined : { person, sentence });
      });
    },
  };
}
