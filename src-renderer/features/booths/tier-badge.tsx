import type { StoredRecord } from '../../../src-core/kinds.ts';
import type { Day } from '../../../src-core/record/instant.ts';
import { entryOf } from '../../../src-core/standards/code-table.ts';
import { tierTable, tierValidityOn } from '../../../src-core/standards/tier-table.ts';
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

/** The enterprise's tier in colour and word; grey and struck through when its certificate is not valid on the fair's day. */
export function TierBadge({ enterprise, day }: { enterprise: StoredRecord<'enterprise'>; day: Day }) {
  const { tier, tierValidFrom, tierValidUntil } = enterprise;
  const validity = tierValidityOn(tier, tierValidFrom, tierValidUntil, day);
  if (!tier || validity === 'none') return null;
  const entry = entryOf(tierTable, tier);
  const label = entry ? named(entry) : tier;
  if (validity === 'valid') return <Badge tone={colours[tier] ?? 'grey'}>{label}</Badge>;
  return (
    <Badge tone="grey">
      <s>{label}</s> {say(`booths.tier.${validity}`)}
    </Badge>
  );
}

/** One character for a tile that has no room for the badge; undefined where there is no valid tier. */
export function tierLetter(
  enterprise: StoredRecord<'enterprise'>,
  day: Day,
): { letter: string; tone: BadgeTone } | undefined {
  const { tier, tierValidFrom, tierValidUntil } = enterprise;
  const tone = tier && colours[tier];
  if (!tone || tierValidityOn(tier, tierValidFrom, tierValidUntil, day) !== 'valid') return undefined;
  switch (tone) {
    case 'gold':
      return { letter: say(tier === 'champion' ? 'booths.tier.champion' : 'booths.tier.gold'), tone };
    case 'blue':
      return { letter: say('booths.tier.blue'), tone };
    default:
      return { letter: say('booths.tier.teal'), tone };
  }
}
