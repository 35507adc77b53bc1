import { Button } from 'antd';
import { standingConsent } from '../../../src-core/consent/standing-consent.ts';
import { say } from '../../locale/say.ts';
import { Badge } from '../../ui/badge.tsx';
import { useLive } from '../../ui/use-live.ts';

type Props = { graduate: string; enterprise: string; onAgree(): void };

/** Whether the person at the booth agrees to be handed to this firm: one key (F7), never in the way. */
export function BoothConsent({ graduate, enterprise, onAgree }: Props) {
  const consents = useLive(() => (read) => read.where('consent', 'graduate', graduate), [graduate]);
  if (!consents) return null;
  if (standingConsent(consents, enterprise) !== undefined)
    return <Badge tone="green">{say('consent.stands-booth')}</Badge>;
  return (
    // Tab leads from the scan to the notes, as ever; the key is F7.
    <Button size="small" tabIndex={-1} onClick={onAgree}>
      {say('consent.booth-key')}
    </Button>
  );
}
