import { Tag, Tooltip } from 'antd';
import type { StoredRecord } from '../../../src-core/kinds.ts';
import type { Day } from '../../../src-core/record/instant.ts';
import { entryOf } from '../../../src-core/standards/code-table.ts';
import { tierTable, tierValidityOn } from '../../../src-core/standards/tier-table.ts';
import { named, say } from '../../locale/say.ts';

type TierColour = 'gold' | 'blue' | 'cyan' | 'default';

const colours: Readonly<Record<string, TierColour>> = {
  'little-giant': 'gold',
  'key-little-giant': 'gold',
  champion: 'gold',
  specialised: 'blue',
  innovative: 'cyan',
  'science-tech': 'cyan',
};

/** The enterprise's tier in colour and word; grey and struck through when its certificate is not valid on the fair's day. */
export function TierBadge({ enterprise, day }: { enterprise: StoredRecord<'enterprise'>; day: Day }) {
  const { tier, tierValidFrom, tierValidUntil } = enterprise;
  const validity = tierValidityOn(tier, tierValidFrom, tierValidUntil, day);
  if (!tier || validity === 'none') return null;
  const entry = entryOf(tierTable, tier);
  const label = entry ? named(entry) : tier;
  if (validity === 'valid') return <Tag color={colours[tier] ?? 'default'}>{label}</Tag>;
  return (
    <Tooltip title={say(`booths.tier.${validity}`)}>
      <Tag>
        <s>{label}</s> {say(`booths.tier.${validity}`)}
      </Tag>
    </Tooltip>
  );
}

/** One character for a tile that has no room for the badge; empty where there is no valid tier. */
export function tierLetter(
  enterprise: StoredRecord<'enterprise'>,
  day: Day,
): { letter: string; kind: TierColour } {
  const { tier, tierValidFrom, tierValidUntil } = enterprise;
  const isValid = tierValidityOn(tier, tierValidFrom, tierValidUntil, day) === 'valid';
  const kind = (isValid && tier && colours[tier]) || 'default';
  switch (kind) {
    case 'gold':
      return { letter: say('booths.tier.gold'), kind };
    case 'blue':
      return { letter: say('booths.tier.blue'), kind };
    case 'cyan':
      return { letter: say('booths.tier.cyan'), kind };
    case 'default':
      return { letter: '', kind };
  }
}
