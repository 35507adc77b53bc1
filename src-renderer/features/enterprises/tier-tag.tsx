import type { StoredRecord } from '../../../src-core/kinds.ts';
import type { Day } from '../../../src-core/record/instant.ts';
import { entryOf } from '../../../src-core/standards/code-table.ts';
import {
  tierDaysLeft,
  tierSoonInDays,
  tierTable,
  tierValidityOn,
} from '../../../src-core/standards/tier-table.ts';
import { named, say } from '../../locale/say.ts';
import { Badge, type BadgeTone } from '../../ui/badge.tsx';

const colours: Readonly<Record<string, BadgeTone>> = {
  'little-giant': 'gold',
  'key-little-giant': 'gold',
  champion: 'gold',
  specialised: 'blue',
  innovative: 'teal',
  'science-tech': 'teal',
};

type Props = {
  enterprise: Pick<StoredRecord<'enterprise'>, 'tier' | 'tierValidFrom' | 'tierValidUntil'>;
  day: Day;
};

/** The tier with its colour and word; struck through, with the reason, when the certificate is not valid on the day. */
export function TierTag({ enterprise, day }: Props) {
  const { tier, tierValidFrom, tierValidUntil } = enterprise;
  const validity = tierValidityOn(tier, tierValidFrom, tierValidUntil, day);
  const entry = tier ? entryOf(tierTable, tier) : undefined;
  if (!tier || validity === 'none') return null;
  const label = entry ? named(entry) : tier;
  const tone = colours[tier] ?? 'grey';
  if (validity === 'valid') {
    const days = tierValidUntil ? tierDaysLeft(tierValidUntil, day) : Infinity;
    return (
      <>
        <Badge tone={tone}>{label}</Badge> {days <= tierSoonInDays && say('libraries.tier.soon', { days })}
      </>
    );
  }
  if (validity === 'undated')
    return (
      <>
        <Badge tone={tone}>{label}</Badge> {say('libraries.tier.undated')}
      </>
    );
  return (
    <Badge tone="grey">
      <s>{label}</s> {say(`libraries.tier.${validity}`)}
    </Badge>
  );
}
