import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { giveConsent } from '../../../src-core/consent/give-consent.ts';
import { consent } from '../../../src-core/consent/record.ts';
import { standingConsent } from '../../../src-core/consent/standing-consent.ts';
import { say } from '../../locale/say.ts';
import { Badge } from '../../ui/badge.tsx';
import { useDesk } from '../../ui/desk.tsx';
import { outcomeSentences } from '../../ui/outcome-sentences.ts';
import { useLive } from '../../ui/use-live.ts';

type Props = { graduate: string; enterprise: string; onDone(): void };

/** Whether the person at the booth agrees to be handed to this firm: one key, never in the way. */
export function BoothConsent({ graduate, enterprise, onDone }: Props) {
  const { store, isLocked } = useDesk();
  const consents = useLive(() => (read) => read.where('consent', 'graduate', graduate), [graduate]);
  const [problem, setProblem] = useState('');
  const stands = consents && standingConsent(consents, enterprise) !== undefined;
  async function give(): Promise<void> {
    const outcome = await store.commit(giveConsent, { graduate, enterprise, channel: 'booth' });
    setProblem(outcome.saved ? '' : outcomeSentences(outcome, consent).join(' '));
    onDone();
  }
  const key = useRef(give);
  useEffect(() => {
    key.current = give;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'F7' || isLocked || stands !== false) return;
      event.preventDefault();
      void key.current();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isLocked, stands]);
  if (stands === undefined) return null;
  if (stands) return <Badge tone="green">{say('consent.stands-booth')}</Badge>;
  return (
    <>
      <Button size="small" onClick={() => void give()}>
        {say('consent.booth-key')}
      </Button>
      {problem && <span role="alert">{problem}</span>}
    </>
  );
}
